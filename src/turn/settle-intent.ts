import type { Candidate, Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { IntentName } from '../domain/names';
import type { Page } from '../domain/page';
import { ABOUT, isSmallTalk, OF_A_TREATMENT, OF_AN_ILLNESS } from './intent-groups';
import { isBare, type Leaning } from './lean';
import type { Parts } from './parts';
import { plainWords } from './plain-words';

/** "How much ibuprofen" is short, and no question about what ibuprofen is. */
const NEVER_BARE: ReadonlySet<IntentName> = new Set(['personal-advice', 'emergency']);

/** In a talk, a short message is taken for the likeliest question from this confidence on: its answer is titled. */
const LIKELY_ENOUGH = 0.3;
const SHORT_WORDS = 9;

/** So sure that a turn of phrase does not change it. */
const FIRM = 0.9;

/** Settles what a question asks, where the talk says more than its words. In: its reading, what it leans on. Out: its reading. */
export function settleIntent(reading: Classification, leaning: Leaning, memory: Memory, parts: Parts): Classification {
  const page = parts.library.page(reading.topics[0] ?? memory.topic ?? '');
  const settled =
    bareTopic(reading, leaning, memory, parts) ??
    followUp(reading, leaning.text, page, memory, parts) ??
    (reading.verdict === 'sure' ? undefined : carriedOn(reading, leaning, memory, parts)) ??
    chosenFrom(reading, leaning.text, parts);
  if (settled !== undefined) return sureOf(settled, reading);
  return reading.verdict === 'sure' ? reading : likeliest(reading, leaning.text, page, memory);
}

/** "Iloprost?", "no, I meant gout": a name alone asks what was asked last, or else what it is. */
function bareTopic(
  { best, topics, verdict }: Classification,
  { text, isLeaning }: Leaning,
  memory: Memory,
  parts: Parts,
): IntentName | undefined {
  const [topic, ...others] = topics;
  const page = parts.library.page(topic ?? '');
  if (!page || others.length > 0 || NEVER_BARE.has(best.intent) || !isBare(text, parts)) return undefined;
  if (verdict === 'sure' && best.intent !== ABOUT) return undefined;
  const asked = memory.intent;
  if (asked === undefined) return ABOUT;
  const fits = isLeaning ? canBeAsked(asked, page) : page.sections.has(asked);
  return fits ? asked : ABOUT;
}

function canBeAsked(intent: IntentName, { kind }: Page): boolean {
  return kind === 'treatment' ? !OF_AN_ILLNESS.has(intent) : !OF_A_TREATMENT.has(intent);
}

function followUp(
  { best, verdict }: Classification,
  text: string,
  page: Page | undefined,
  memory: Memory,
  { readers }: Parts,
): IntentName | undefined {
  if (memory.topic === undefined || !page || (verdict === 'sure' && best.confidence > FIRM)) return undefined;
  return readers.readFollowUp(text, page.kind);
}

/** "And for the hip?": the last question, of another place or person. */
function carriedOn(
  { topics }: Classification,
  { text, isLeaning }: Leaning,
  memory: Memory,
  parts: Parts,
): IntentName | undefined {
  const [first = ''] = plainWords(text);
  const carries = isLeaning && parts.readers.words.carrying.includes(first);
  return carries && topics.length === 0 && isBare(text, parts) ? memory.intent : undefined;
}

/** "Drilling or cement?": two things side by side. */
function chosenFrom(
  { best, topics, verdict }: Classification,
  text: string,
  { readers }: Parts,
): IntentName | undefined {
  if (topics.length < 2 || (verdict === 'sure' && best.confidence > FIRM)) return undefined;
  return plainWords(text).some((word) => readers.words.choosing.has(word)) ? 'comparison' : undefined;
}

/** What was nearest, leaving out small talk, and first what the page talked of has. */
function likeliest(reading: Classification, text: string, page: Page | undefined, memory: Memory): Classification {
  const isInTalk = memory.topic !== undefined && plainWords(text).length <= SHORT_WORDS;
  if (!isInTalk || reading.verdict === 'lost') return reading;
  const candidates = [reading.best, ...reading.runnersUp].filter(({ intent }) => !isSmallTalk(intent));
  const pick = candidates.find(({ intent }) => page?.sections.has(intent)) ?? candidates[0];
  if (!pick || pick.confidence < LIKELY_ENOUGH) return reading;
  return { ...reading, best: pick, runnersUp: without(pick, reading), verdict: 'sure' };
}

function without(pick: Candidate, { best, runnersUp }: Classification): readonly Candidate[] {
  return [best, ...runnersUp].filter(({ intent }) => intent !== pick.intent);
}

function sureOf(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}
