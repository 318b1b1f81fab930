import type { RaisedDisposition } from '../../domain/disposition';
import type { Library, Purpose } from '../../domain/library';
import { SECOND_READER } from '../../safety/second-reader/second-reader';
import type { ScreenedTurn } from '../talk/screened-turn';

/** Words in place of a rule's own; their `{slots}` are still open. */
export interface FittingWords {
  readonly first: string;
  readonly who: string;
  /** The lines that stand with them, most important first. */
  readonly purposes: readonly Purpose[];
}

/** One row: a sign of `when`, and none of `unless`, chooses its words where one of `rules` speaks first. */
interface Row {
  readonly words: readonly [first: string, who: string];
  readonly when: readonly string[];
  readonly unless: readonly string[];
  readonly rules: readonly string[];
  readonly purposes: readonly Purpose[];
}

const ABUSE = ['violence-or-abuse', SECOND_READER];
const DYING = ['suicide', 'self-harm', SECOND_READER];

/** The first row that fits speaks: what harms soonest stands first. */
const ROWS: readonly Row[] = [
  {
    words: ['fit-baby-thoughts-first', 'fit-baby-thoughts-who'],
    when: ['thoughts-of-hurting-baby'],
    unless: ['other-thinks-of-dying'],
    rules: ['threat-to-others', ...DYING],
    purposes: ['emergency', 'crisis'],
  },
  {
    words: ['fit-at-the-edge-first', 'fit-at-the-edge-who'],
    when: ['other-at-the-edge'],
    unless: ['i-think-of-dying'],
    rules: ['threat-to-others', 'sudden-psychosis', ...DYING],
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
    rules: DYING,
    purposes: ['crisis', 'emergency'],
  },
];

/** What only the second reader takes for a crisis may be any: nobody who shook a baby is told to keep from hurting themselves. */
const ANY_CRISIS: Pick<Row, 'words' | 'purposes'> = {
  words: ['fit-any-crisis-first', 'fit-any-crisis-who'],
  purposes: ['crisis', 'emergency', 'abuse'],
};

/**
 * Words for whom a danger of mind or home concerns, and for what was done. In: the rule that speaks first (the second
 * reader, where no rule does), the level, the talk with this message's signs noted. Out: the words; nothing where the
 * rule's own fit, or in a language that has none of these.
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
  const row = rowOf(lead, here) ?? rowOf(lead, known) ?? (isOnlyHeard(lead, level) ? ANY_CRISIS : undefined);
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

function isOnlyHeard(lead: string, level: RaisedDisposition): boolean {
  return lead === SECOND_READER && level === 'crisis';
}
