import type { RaisedDisposition } from '../../domain/disposition';
import type { Library, Purpose } from '../../domain/library';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { ScreenedTurn } from '../talk/screened-turn';

/** Words that replace a rule's own; their `{slots}` are not filled yet. */
export interface FittingWords {
  readonly first: string;
  readonly who: string;
  /** The help lines that go with them, most important first. */
  readonly purposes: readonly Purpose[];
}

/**
 * One row: its words are used if a sign of `when` and none of `unless` is present, and one of `rules` leads the
 * guidance.
 */
interface Row {
  readonly words: readonly [first: string, who: string];
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly rules: readonly string[];
  readonly purposes: readonly Purpose[];
}

const ABUSE = ['violence-or-abuse', SECOND_READER];
const SELF_HARM = ['suicide', 'self-harm', SECOND_READER];

/** The first row that fits is used; the rows begin with what harms soonest. */
const ROWS: readonly Row[] = [
  {
    words: ['fit-baby-thoughts-first', 'fit-baby-thoughts-who'],
    when: ['thoughts-of-hurting-baby'],
    unless: ['other-thinks-of-dying'],
    rules: ['threat-to-others', ...SELF_HARM],
    purposes: ['emergency', 'crisis'],
  },
  {
    words: ['fit-at-the-edge-first', 'fit-at-the-edge-who'],
    when: ['other-at-the-edge'],
    unless: ['i-think-of-dying'],
    rules: ['threat-to-others', 'sudden-psychosis', ...SELF_HARM],
    purposes: ['emergency', 'crisis'],
  },
  {
    words: ['fit-throat-first', 'fit-throat-who'],
    when: ['throat-squeezed'],
    unless: ['i-think-of-dying'],
    rules: ABUSE,
    purposes: ['emergency', 'police', 'abuse'],
  },
  {
    words: ['fit-armed-first', 'fit-armed-who'],
    when: ['armed-or-locked-in'],
    unless: ['i-think-of-dying', 'other-thinks-of-dying'],
    rules: ABUSE,
    purposes: ['emergency', 'police', 'abuse'],
  },
  {
    words: ['fit-child-first', 'fit-child-who'],
    when: ['child-writes'],
    unless: ['i-think-of-dying'],
    rules: ABUSE,
    purposes: ['child', 'emergency', 'police', 'abuse'],
  },
  {
    words: ['fit-other-hurt-first', 'fit-other-hurt-who'],
    when: ['other-is-hurt'],
    unless: ['i-am-hurt', 'i-think-of-dying', 'other-thinks-of-dying'],
    rules: ABUSE,
    purposes: ['emergency', 'police', 'abuse', 'child'],
  },
  {
    words: ['fit-forced-sex-first', 'fit-forced-sex-who'],
    when: ['forced-sex'],
    unless: ['i-think-of-dying'],
    rules: ABUSE,
    purposes: ['abuse', 'emergency', 'police'],
  },
  {
    words: ['fit-other-dying-first', 'fit-other-dying-who'],
    when: ['other-thinks-of-dying'],
    unless: ['i-think-of-dying'],
    rules: SELF_HARM,
    purposes: ['crisis', 'emergency'],
  },
];

/**
 * A crisis that only the second reader detects may be of any kind: a person who shook a baby is not told to keep from
 * hurting themselves.
 */
const ANY_CRISIS: Pick<Row, 'words' | 'purposes'> = {
  words: ['fit-any-crisis-first', 'fit-any-crisis-who'],
  purposes: ['crisis', 'emergency', 'abuse'],
};

/**
 * Chooses words for a danger to the mind or at home that fit whom it concerns and what was done.
 *
 * @param lead the rule that leads the guidance; the second reader if no rule does
 * @param level the level of the guidance
 * @param talk the talk, with the signs of this message noted
 * @returns the words; nothing if the rule's own words fit, or in a language without such words
 */
export function fittingWords(
  lead: string,
  level: RaisedDisposition,
  { screening, memory }: Pick<ScreenedTurn, 'screening' | 'memory'>,
  library: Library,
): FittingWords | undefined {
  if (memory.language !== undefined) return undefined;
  const here = new Set(screening.signs);
  const known = new Set([...here, ...memory.signs.map(({ sign }) => sign)]);
  const row = rowOf(lead, here) ?? rowOf(lead, known) ?? (isOnlySuspected(lead, level) ? ANY_CRISIS : undefined);
  if (!row) return undefined;
  const [first, who] = row.words;
  return { first: library.say(first), who: library.say(who), purposes: row.purposes };
}

function rowOf(lead: string, signs: ReadonlySet<string>): Row | undefined {
  return ROWS.find(
    ({ when, unless, rules }) =>
      rules.includes(lead) && when.some((sign) => signs.has(sign)) && !unless.some((sign) => signs.has(sign)),
  );
}

function isOnlySuspected(lead: string, level: RaisedDisposition): boolean {
  return lead === SECOND_READER && level === 'crisis';
}
