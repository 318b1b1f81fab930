import type { Found } from './phrases';
import { opensClause, type Place, stands, type Trigger, type TriggerKind } from './trigger';
import type { Word } from './words';

const HAVING: ReadonlySet<TriggerKind> = new Set(['having']);

/**
 * Negations that reach a symptom without denying it: "cannot walk without pain", "why won't it stop?", "did not help
 * the pain", "never had pain like this".
 * @param trigger a negation before the symptom
 * @returns true where the symptom is present all the same
 */
export function deniesOtherThings(trigger: Found<Trigger>, place: Place): boolean {
  if (trigger.value.reaches !== 'after') return false;
  return (
    isDoubled(trigger, place) ||
    isNegativeQuestion(trigger, place.words) ||
    deniesAnotherVerb(trigger, place) ||
    isTakenForGranted(trigger, place) ||
    isWorseThanEver(trigger, place)
  );
}

const DOUBLING = new Set(['cannot', 'not', 'never', 'no', 'nothing', 'hardly', 'barely', 'impossible']);
/** How many words before "without" the other negation may stand: "cannot even get up the stairs without". */
const DOUBLED_WITHIN = 8;

function isDoubled({ from, to }: Found<Trigger>, { span, words }: Place): boolean {
  if (words[to]?.text !== 'without') return hasWithout(words, to + 1, span.from);
  for (let at = from - 1; at >= from - DOUBLED_WITHIN && at >= 0; at -= 1) {
    if (opensClause(words, at + 1)) return false;
    if (DOUBLING.has(words[at]?.text ?? '')) return true;
  }
  return false;
}

function hasWithout(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to && !words[at]?.afterComma; at += 1) if (words[at]?.text === 'without') return true;
  return false;
}

const AUXILIARY = new Set('do does did will would could should can shall might must'.split(' '));
const BEING = new Set('is am are was were be been being has have had'.split(' '));
const ASKS = new Set(['why', 'how', 'what', 'so', 'and', 'but', 'then']);
const ASKED_OF = new Set('i he she it this that these those the my his her you they we there'.split(' '));

/**
 * The verb stands before its subject: "Isn't this pain a bad sign?", "why won't the bleeding stop?", "is it not a
 * stroke?"
 */
function isNegativeQuestion(trigger: Found<Trigger>, words: readonly Word[]): boolean {
  const not = placeOfNot(trigger, words);
  const isOf = (at: number) => ASKED_OF.has(words[at]?.text ?? '');
  // "How do I not worry about it?" negates the verb.
  if (isOf(not - 1)) return isHelping(words[not - 2]) && opensClause(words, not - 2);
  const isFirst = opensClause(words, not - 1) || ASKS.has(words[not - 2]?.text ?? '');
  return isHelping(words[not - 1]) && isFirst && isOf(not + 1);
}

function isHelping(word: Word | undefined): boolean {
  return word !== undefined && (AUXILIARY.has(word.text) || BEING.has(word.text));
}

function placeOfNot({ from, to }: Found<Trigger>, words: readonly Word[]): number {
  for (let at = from; at <= to; at += 1) if (words[at]?.text === 'not') return at;
  return -1;
}

/** Words that may stand between "not" and its verb. */
const BETWEEN = new Set(
  'really actually even ever currently just still always yet very exactly quite at all'.split(' '),
);

/**
 * "Did not help my pain", "cannot ignore this pain": the negation belongs to the verb. Only verbs of having, feeling or
 * seeing carry it over to the symptom.
 */
function deniesAnotherVerb(trigger: Found<Trigger>, { span, words, near }: Place): boolean {
  const last = words[trigger.to]?.text ?? '';
  if (last === 'one' || last === 'nobody') return !stands(HAVING, near, span.from - 2, span.from - 1);
  if (last !== 'not' && last !== 'never') return false;
  if (stands(HAVING, near, trigger.to + 1, span.from - 1)) return false;
  let verb = trigger.to + 1;
  while (verb < span.from && BETWEEN.has(words[verb]?.text ?? '')) verb += 1;
  if (verb >= span.from || isOneOfSeveral(words, span.from)) return false;
  if (AUXILIARY.has(words[trigger.to - 1]?.text ?? '')) return true;
  return /..(ing|ed)$/.test(words[verb]?.text ?? '');
}

const BARE = new Set(['no', 'not', 'never', 'neither', 'nor', 'without', 'nobody']);
const OWNED = new Set(['this', 'these', 'my', 'his', 'her', 'their']);

/** In "no blood in my stool or black stools" the possessive belongs to the place, not to the symptom. */
const PLACES_IN = new Set(['in', 'on', 'at', 'around', 'inside', 'behind', 'down']);

/** "No tablet touches this migraine": a pain that is pointed at is there, whatever else is denied. */
function isTakenForGranted(trigger: Found<Trigger>, { span, words, near }: Place): boolean {
  if (PLACES_IN.has(words[span.from - 2]?.text ?? '')) return false;
  if (!OWNED.has(words[span.from - 1]?.text ?? '') || !BARE.has(words[trigger.to]?.text ?? '')) return false;
  return words[trigger.to]?.text === 'nobody' || !stands(HAVING, near, trigger.to + 1, span.from - 1);
}

/** "Does not ache or burn", "not coughing up any blood": what follows "or" and "any" is denied with the verb. */
function isOneOfSeveral(words: readonly Word[], from: number): boolean {
  return [words[from - 1], words[from - 2]].some((word) => /^(n?or|any)$/.test(word?.text ?? ''));
}

const KNOWN = new Set('never had felt known seen experienced'.split(' '));
const COMPARED_WITHIN = 3;

/**
 * "Never had a headache like this", "I've not had chest pain before": the symptom is new, and so all the more
 * dangerous.
 */
function isWorseThanEver(trigger: Found<Trigger>, { span, words, near }: Place): boolean {
  const compared = near.some(
    ({ value, from, to }) =>
      value.kind === 'comparison' &&
      from > span.to &&
      from - span.to <= COMPARED_WITHIN &&
      (to > from || opensClause(words, to + 1)),
  );
  if (!compared) return false;
  for (let at = trigger.from; at < span.from; at += 1) if (KNOWN.has(words[at]?.text ?? '')) return true;
  return false;
}
