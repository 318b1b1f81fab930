import type { DialogResult } from '../../domain/dialog';
import { type Memory, nameOfShown } from '../../domain/memory';
import { DEFINITION } from '../readers/intent-groups';
import { TREATMENT_GROUPS } from './next-treatment';

/**
 * Remembers the choices of an answer that lists some: ways of treatment, or pages. "The second one" is then one of them,
 * also when another answer came between. What the bot says of its own makes an end of it.
 *
 * @param result what is shown
 * @param memory the memory before this turn
 */
export function rememberList(
  { reply, remember: { shown } }: Extract<DialogResult, { reply: unknown }>,
  { listed }: Memory,
): Pick<Memory, 'listed'> {
  if (reply.kind !== 'answer' || shown === undefined) return {};
  const choices = reply.suggestions.filter(
    ({ intent, topic }) => TREATMENT_GROUPS.includes(intent) || (intent === DEFINITION && topic !== reply.page),
  );
  if (choices.length > 1) return { listed: { under: nameOfShown(shown), choices: reply.suggestions } };
  return listed === undefined ? {} : { listed };
}
