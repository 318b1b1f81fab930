import type { Memory } from '../../domain/memory';
import type { IntentName, TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import { stem } from '../../text/stem';
import {
  COMPARISON,
  DEFINITION,
  EFFECTIVENESS,
  MYTHS,
  NEVER_ASSUMED,
  TREATMENT_INTENTS,
} from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { isBareName } from '../topics/strip-lead-in';
import { isHighConfidence } from './high-confidence';
import { intentFitsPage } from './resolve-correction';

/** A message of this many words says more than a name. */
const MIN_SENTENCE_WORDS = 5;

/** The intent that asks to hear something once more. */
const REPEAT: IntentName = 'repeat';

/**
 * Resolves a message that is only the name of a page ("iloprost?", "no, I meant gout"): it asks about that page what
 * was asked last, or else what it is.
 * @returns undefined if the message says more than a name
 */
export function resolveBareName(
  { reading, leaning, named, isInText }: AskedQuestion,
  memory: Memory,
  knowledge: Knowledge,
): IntentName | undefined {
  const [topic, ...others] = named;
  const page = knowledge.library.page(topic ?? '');
  const about = knowledge.readers.stripAbout(leaning.text);
  const isNone = NEVER_ASSUMED.has(reading.best.intent) && !leaning.corrects && !about.isStripped;
  if (!page || others.length > 0 || isNone) return undefined;
  const told = plainWords(about.rest).filter((word) => !knowledge.readers.words.small.has(word));
  const isOneWord = isInText && told.length === 1;
  const placed = about.isStripped ? dropPlaceWords(about.rest, knowledge) : about.rest;
  const rest = reading.verdict === 'lost' ? dropNonsense(placed, knowledge) : placed;
  if (!isOneWord && !isBareName(rest, page, knowledge, leaning.corrects)) return undefined;
  if (isLikeSentence(leaning.text) && isHighConfidence(reading) && page.sections.has(reading.best.intent))
    return undefined;
  if (mentionsFear(about.rest, knowledge.readers)) return MYTHS;
  // "Tablet or drip?": a name that contains a choice asks for the difference.
  if (
    page.sections.has(COMPARISON) &&
    plainWords(about.rest).some((word) => knowledge.readers.words.choosing.has(word))
  )
    return COMPARISON;
  if (reading.best.intent === REPEAT) return lastToldOf(page.topic, memory) ?? DEFINITION;
  const asked = memory.intent;
  if (asksIfItHelps(page, leaning.text, memory, knowledge))
    return TREATMENT_INTENTS.has(asked ?? '') ? asked : EFFECTIVENESS;
  if (asked === undefined || about.isStripped) return DEFINITION;
  // Once one of two compared things is picked, there is nothing left to compare.
  if (!leaning.isLeaning) return asked !== COMPARISON && page.sections.has(asked) ? asked : DEFINITION;
  return intentFitsPage(asked, page) ? asked : (knowledge.readers.words.ofTreatments.get(asked) ?? DEFINITION);
}

/** "I have AVN in my shoulder": where it is does not change what it is. */
function dropPlaceWords(text: string, { readers: { words } }: Knowledge): string {
  return plainWords(text)
    .filter((word) => !words.whereOrWho.has(stem(word)) && !words.carrying.includes(word))
    .join(' ');
}

/** "What is AVN asdfgh": words of no language do not count beside a name if the message was not understood. */
function dropNonsense(text: string, { isNonsense }: Knowledge): string {
  return text
    .split(/\s+/)
    .filter((word) => !isNonsense(word))
    .join(' ');
}

/** "And for AVN?" asks whether the current treatment helps there. */
function asksIfItHelps({ kind }: Page, text: string, { topic }: Memory, { library }: Knowledge): boolean {
  return kind !== 'treatment' && plainWords(text)[0] === 'for' && library.page(topic ?? '')?.kind === 'treatment';
}

/** "Is that from the drip?" is more than a name, though all its other words are small. */
function isLikeSentence(text: string): boolean {
  return plainWords(text).length >= MIN_SENTENCE_WORDS;
}

/** The heading that was shown last for a topic: "what did you say about the drip again?". */
function lastToldOf(topic: TopicName, { told = [] }: Memory): IntentName | undefined {
  return told.map((each) => each.split('#')).find(([page]) => page === topic)?.[1];
}

/** True if a text has a word of fear. "So not cancer?" expresses a fear and does not ask for the page on tumors. */
export function mentionsFear(text: string, { words }: Knowledge['readers']): boolean {
  return plainWords(text).some((word) => words.fragments.get(stem(word)) === MYTHS);
}
