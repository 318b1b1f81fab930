import type { Classification } from '../../domain/classification';
import type { DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { COMPARISON, DEFINITION, EMERGENCY_INTENT, OFF_TOPIC, PERSONAL_ADVICE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Knowledge } from '../talk/knowledge';
import { stripLeadIn } from '../topics/strip-lead-in';

/** A message of so few words may only name something; a longer one asks more. */
const FEW_WORDS = 4;

/** The length of a short message. */
const SHORT_WORDS = 6;

/** The intent of a verdict on an answer. "That is not what I asked" has phrases of its own. */
const VERDICT: IntentName = 'feedback';

/**
 * Chooses the occasion of `phrases.yml` for a question that no page covers but that the bot has phrases for, such as a
 * price or a second opinion.
 *
 * @param reading the classification of the message
 * @returns the name of the occasion; nothing if a page answers
 */
export function findPhraseOccasion(
  reading: Classification,
  text: string,
  turn: DialogTurn,
  knowledge: Knowledge,
): string | undefined {
  const { readers } = knowledge;
  const { ownWordsAlways, ownWordsShort, ownWordsWhole } = readers.words;
  const whole = ownWordsWhole.get(plainWords(text).join(' '));
  if (whole !== undefined) return whole;
  const isShort = plainWords(text).length <= SHORT_WORDS;
  const found = readers.readOwnWordsFor(text).filter((each) => isShort || !ownWordsShort.has(each));
  if (isDeclined(reading))
    return occasionOfShortQuestion(text, turn, readers) ?? found[0] ?? continuesOccasion(text, turn, knowledge);
  const counts = (each: string) => ownWordsAlways.has(each) || ownWordsShort.has(each);
  // The reply to this intent is the emergency words, whatever else is asked.
  const always = turn.intent === EMERGENCY_INTENT ? undefined : found.find(counts);
  return always ?? occasionForName(text, turn, knowledge) ?? (turn.intent === COMPARISON ? found[0] : undefined);
}

/** True if the message would be declined, was not understood, or judges an answer. */
function isDeclined({ best, verdict }: Classification): boolean {
  return best.intent === OFF_TOPIC || best.intent === PERSONAL_ADVICE || best.intent === VERDICT || verdict !== 'sure';
}

/** "How much?" counts only before any topic was named, because then nobody can tell what it is about. */
function occasionOfShortQuestion(text: string, { memory }: DialogTurn, { words }: TalkReaders): string | undefined {
  return memory.topic === undefined ? words.ownWordsAlone.get(plainWords(text).join(' ')) : undefined;
}

/** "How do I get one?", after a reply from `phrases.yml`: about the same occasion. */
function continuesOccasion(
  text: string,
  { memory: { thing } }: DialogTurn,
  { readers: { words } }: Knowledge,
): string | undefined {
  const said = plainWords(text);
  const points = said.some((word) => words.pointing.has(word) || words.counted.has(word));
  const isKnown = words.ownWordsFor.some(({ name }) => name === thing);
  return isKnown && points && said.length <= SHORT_WORDS ? thing : undefined;
}

/** "And zoledronic acid?", after the reply about prices: the same occasion, for the topic that is named. */
function occasionForName(
  text: string,
  { intent, memory: { thing } }: DialogTurn,
  knowledge: Knowledge,
): string | undefined {
  const { words } = knowledge.readers;
  const isKnown = words.ownWordsFor.some(({ name }) => name === thing);
  const isOnlyNamed =
    intent === DEFINITION && plainWords(text).length <= FEW_WORDS && stripLeadIn(text, knowledge).isLeaning;
  return isKnown && isOnlyNamed ? thing : undefined;
}
