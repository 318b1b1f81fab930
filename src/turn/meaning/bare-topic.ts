import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import { ABOUT, COMPARED, NEVER_BARE, OF_A_TREATMENT } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { Asked } from '../topics/asked';
import { isBare } from '../topics/lean';
import { canBeAsked } from './corrected';
import { isFirm } from './firm';

/** The heading on what people fear. */
export const FEARED: IntentName = 'myths';

/** Whether a treatment works. */
const WORKS: IntentName = 'effectiveness';

/** Fewer words stand beside a name. */
const SENTENCE_WORDS = 5;

/** Asks to hear something once more. */
const AGAIN: IntentName = 'repeat';

/** "Iloprost?", "no, I meant gout": a name alone asks what was asked last, or else what it is. */
export function bareTopic(
  { reading, leaning, named, isInText }: Asked,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const [topic, ...others] = named;
  const page = knowledge.library.page(topic ?? '');
  const about = knowledge.readers.stripAbout(leaning.text);
  const isNone = NEVER_BARE.has(reading.best.intent) && !leaning.corrects && !about.isStripped;
  if (!page || others.length > 0 || isNone) return undefined;
  const told = plainWords(about.rest).filter((word) => !knowledge.readers.words.small.has(word));
  const isOneWord = isInText && told.length === 1;
  const placed = about.isStripped ? withoutPlace(about.rest, knowledge) : about.rest;
  const rest = reading.verdict === 'lost' ? withoutNonsense(placed, knowledge) : placed;
  if (!isOneWord && !isBare(rest, page, knowledge, leaning.corrects)) return undefined;
  if (isSentence(leaning.text) && isFirm(reading) && page.sections.has(reading.best.intent)) return undefined;
  if (fearOf(about.rest, knowledge.readers)) return FEARED;
  // "Tablet or drip?": a name that holds a choice asks for the difference.
  if (page.sections.has(COMPARED) && plainWords(about.rest).some((word) => knowledge.readers.words.choosing.has(word)))
    return COMPARED;
  if (reading.best.intent === AGAIN) return lastToldOf(page.topic, memory) ?? ABOUT;
  const asked = memory.intent;
  if (isForWhat(page, leaning.text, memory, knowledge)) return OF_A_TREATMENT.has(asked ?? '') ? asked : WORKS;
  if (asked === undefined || about.isStripped) return ABOUT;
  // Of one that is picked from two there is nothing left to compare.
  if (!leaning.isLeaning) return asked !== COMPARED && page.sections.has(asked) ? asked : ABOUT;
  return canBeAsked(asked, page) ? asked : (knowledge.readers.words.ofTreatments.get(asked) ?? ABOUT);
}

/** "I have AVN in my shoulder": where it is changes nothing about what it is. */
function withoutPlace(text: string, { readers: { words } }: Knowledge): string {
  return plainWords(text)
    .filter((word) => !words.whereOrWho.has(stem(word)) && !words.carrying.includes(word))
    .join(' ');
}

/** "What is AVN asdfgh": where nothing is understood, what is no language takes nothing away from a name. */
function withoutNonsense(text: string, { isNonsense }: Knowledge): string {
  return text
    .split(/\s+/)
    .filter((word) => !isNonsense(word))
    .join(' ');
}

/** "And for AVN?", in a talk on a treatment, asks whether that helps there. */
function isForWhat({ kind }: Page, text: string, { topic }: Memory, { library }: Knowledge): boolean {
  return kind !== 'treatment' && plainWords(text)[0] === 'for' && library.page(topic ?? '')?.kind === 'treatment';
}

/** "Is that from the drip?" is more than a name, though all of its words are small. */
function isSentence(text: string): boolean {
  return plainWords(text).length >= SENTENCE_WORDS;
}

/** "What did you say about the drip again?": what was told of it last. */
function lastToldOf(topic: TopicName, { told = [] }: Memory): IntentName | undefined {
  return told.map((each) => each.split('#')).find(([page]) => page === topic)?.[1];
}

/** "So not cancer?" asks of a fear, and not for the page on tumors. */
export function fearOf(text: string, { words }: Knowledge['readers']): boolean {
  return plainWords(text).some((word) => words.fragments.get(stem(word)) === FEARED);
}
