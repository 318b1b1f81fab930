import type { Candidate, Classification } from '../domain/classification';
import type { Memory } from '../domain/memory';
import type { IntentName, TopicName } from '../domain/names';
import type { Page } from '../domain/page';
import type { ScreenedUtterance } from '../domain/utterance';
import { ABOUT, isSmallTalk } from './intent-groups';
import type { Parts } from './parts';
import { referredTopics } from './refer';
import { withoutDenied } from './without-denied';

/** A message of hardly more words than a name ("and physio?") asks of it what was asked last, or else what it is. */
const BARE_WORDS = 4;

/** "How much ibuprofen" is short, and no question about what ibuprofen is. */
const NEVER_BARE: ReadonlySet<IntentName> = new Set(['personal-advice', 'emergency']);

/** In a talk, a short message is taken for the likeliest question from this confidence on: its answer is titled. */
const LIKELY_ENOUGH = 0.3;
const SHORT_WORDS = 9;

/**
 * Reads one question in the light of the talk. In: the question, what is remembered, the parts. Out: its classification,
 * `sure` also where only the talk makes it so, with the topics that it names or means.
 */
export function readQuestion(question: ScreenedUtterance, memory: Memory, parts: Parts): Classification {
  const { classify, readers, talkWords } = parts;
  const leaning = readers.stripLeaning(question.text);
  const rest = { ...question, text: withoutDenied(leaning.rest, leaning.isStripped, readers.words.denying) };
  const plain = classify(question);
  const stripped = leaning.isStripped && rest.text !== '' ? classify(rest) : plain;
  const clearer = stripped.best.confidence >= plain.best.confidence ? stripped : plain;
  const named = stripped.topics;
  const meant = named.length > 0 ? named : referredTopics(question.text, memory, talkWords.ordinals, readers);
  const reading = settle({ ...clearer, topics: meant }, rest.text, leaning.isStripped, memory, parts);
  return { ...reading, topics: comparedTopics(reading, memory, parts) };
}

function settle(
  reading: Classification,
  text: string,
  isLeaning: boolean,
  memory: Memory,
  parts: Parts,
): Classification {
  const page = parts.library.page(reading.topics[0] ?? memory.topic ?? '');
  const asked = memory.topic !== undefined && page ? parts.readers.readFollowUp(text, page.kind) : undefined;
  if (asked !== undefined && !isFirm(reading)) return sureOf(asked, reading);
  if (reading.verdict === 'sure') return reading;
  const bare = bareTopic(reading, text, memory, parts);
  if (bare !== undefined) return sureOf(bare, reading);
  if (isLeaning && reading.topics.length === 0 && memory.intent !== undefined && text.split(/\s+/).length <= BARE_WORDS)
    return sureOf(memory.intent, reading);
  return likeliest(reading, text, page, memory);
}

/** So sure that a turn of phrase does not change it. */
function isFirm({ best, verdict }: Classification): boolean {
  return verdict === 'sure' && best.confidence > 0.9;
}

function bareTopic(
  { best, topics }: Classification,
  text: string,
  memory: Memory,
  { library }: Parts,
): IntentName | undefined {
  const [topic, ...others] = topics;
  if (NEVER_BARE.has(best.intent) || topic === undefined || others.length > 0) return undefined;
  if (text.trim().split(/\s+/).length > BARE_WORDS) return undefined;
  const asked = memory.intent;
  return asked !== undefined && library.page(topic)?.sections.has(asked) ? asked : ABOUT;
}

/** What was nearest, leaving out small talk and what a page of this kind is never asked. */
function likeliest(reading: Classification, text: string, page: Page | undefined, memory: Memory): Classification {
  const inTalk = memory.topic !== undefined && text.trim().split(/\s+/).length <= SHORT_WORDS;
  if (!inTalk || reading.verdict === 'lost') return reading;
  const candidates = [reading.best, ...reading.runnersUp].filter(({ intent }) => !isSmallTalk(intent));
  const pick = candidates.find(({ intent }) => page?.sections.has(intent)) ?? candidates[0];
  return pick && pick.confidence >= LIKELY_ENOUGH
    ? { ...reading, best: pick, runnersUp: without(pick, reading), verdict: 'sure' }
    : reading;
}

function without(pick: Candidate, { best, runnersUp }: Classification): readonly Candidate[] {
  return [best, ...runnersUp].filter(({ intent }) => intent !== pick.intent);
}

function sureOf(intent: IntentName, reading: Classification): Classification {
  const best = { intent, confidence: 1 };
  return { ...reading, best, runnersUp: without(best, reading), verdict: 'sure' };
}

/** "Better than zoledronate?", "which is better?": what is talked of stands beside what is named. */
function comparedTopics({ best, topics }: Classification, memory: Memory, { library }: Parts): readonly TopicName[] {
  if (best.intent !== 'comparison' || topics.length > 1) return topics;
  const [named] = topics;
  const talkedOf = memory.topic;
  if (named !== undefined)
    return talkedOf !== undefined && talkedOf !== named && !library.packs.includes(talkedOf)
      ? [talkedOf, named]
      : topics;
  if (memory.sideBySide !== undefined && memory.sideBySide.length > 1) return memory.sideBySide;
  const [last, before] = memory.recent ?? [];
  const isPair = last !== undefined && before !== undefined && library.page(last)?.kind === library.page(before)?.kind;
  return isPair ? [before, last] : topics;
}
