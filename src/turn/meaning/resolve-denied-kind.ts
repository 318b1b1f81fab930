import type { Memory } from '../../domain/memory';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { TREATMENT_LIST_INTENTS } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { AskedQuestion } from '../topics/asked-question';
import { FRAGMENT_MAX_WORDS } from './short-messages';

/** The intent to answer instead, by the kind of treatment that is ruled out. */
const INSTEAD: ReadonlyMap<IntentName, IntentName> = new Map([
  ['medicines', 'without-drugs'],
  ['procedures', 'treatments'],
]);

/** Words that rule out the kind of treatment behind them. */
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'nothing', 'without', 'except']);

/**
 * Resolves a message that rules out one kind of treatment after treatments were asked for ("not tablets", "but nothing
 * invasive"): the question is repeated without that kind.
 */
export function resolveDeniedKind(
  { named, leaning }: AskedQuestion,
  { intent }: Memory,
  { readers }: Knowledge,
): IntentName | undefined {
  if (intent === undefined || !TREATMENT_LIST_INTENTS.has(intent) || named.length > 0) return undefined;
  const said = plainWords(leaning.text).filter((word) => !readers.words.questions.joints.has(word));
  if (said.length > FRAGMENT_MAX_WORDS || !NEGATIONS.has(said[0] ?? '')) return undefined;
  const kind = said.flatMap((word) => readers.words.fragments.get(stem(word)) ?? [])[0];
  return kind === undefined ? undefined : INSTEAD.get(kind);
}
