import type { Classification } from '../../domain/classification';
import type { DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { ABOUT, ADVICE, ALARM, COMPARED, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Knowledge } from '../talk/knowledge';
import { leanOn } from '../topics/lean';

/** A longer message asks more than a name does. */
const FEW_WORDS = 4;

/** No more than a short message. */
const SHORT_WORDS = 6;

/** A verdict on an answer: "that is not what I asked" has words of its own. */
const VERDICT: IntentName = 'feedback';

/**
 * What no page is about and the bot has words of its own for: a price, a second opinion. In: the reading, the text, the
 * turn, the knowledge. Out: the occasion of `phrases.yml`; nothing where a page answers.
 */
export function ownOccasion(
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
  if (isDeclined(reading)) return alone(text, turn, readers) ?? found[0] ?? goesOn(text, turn, knowledge);
  const counts = (each: string) => ownWordsAlways.has(each) || ownWordsShort.has(each);
  // Here the words of the emergency are said, whatever else is asked.
  const always = turn.intent === ALARM ? undefined : found.find(counts);
  return always ?? occasionAgain(text, turn, knowledge) ?? (turn.intent === COMPARED ? found[0] : undefined);
}

/** What would be declined, is not understood, or judges what was said. */
function isDeclined({ best, verdict }: Classification): boolean {
  return best.intent === STRANGE || best.intent === ADVICE || best.intent === VERDICT || verdict !== 'sure';
}

/** "How much?" only before anything was talked of, for then nobody knows of what. */
function alone(text: string, { memory }: DialogTurn, { words }: TalkReaders): string | undefined {
  return memory.topic === undefined ? words.ownWordsAlone.get(plainWords(text).join(' ')) : undefined;
}

/** "How do I get one?", behind such words: of the same. */
function goesOn(
  text: string,
  { memory: { thing } }: DialogTurn,
  { readers: { words } }: Knowledge,
): string | undefined {
  const said = plainWords(text);
  const points = said.some((word) => words.pointing.has(word) || words.counted.has(word));
  const isKnown = words.ownWordsFor.some(({ name }) => name === thing);
  return isKnown && points && said.length <= SHORT_WORDS ? thing : undefined;
}

/** "And zoledronic acid?", after a price: the same, of what is named. */
function occasionAgain(
  text: string,
  { intent, memory: { thing } }: DialogTurn,
  knowledge: Knowledge,
): string | undefined {
  const { words } = knowledge.readers;
  const isKnown = words.ownWordsFor.some(({ name }) => name === thing);
  const isOnlyNamed = intent === ABOUT && plainWords(text).length <= FEW_WORDS && leanOn(text, knowledge).isLeaning;
  return isKnown && isOnlyNamed ? thing : undefined;
}
