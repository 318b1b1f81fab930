import type { QuestionWords } from '../../domain/follow-words';
import { plainWords } from './plain-words';

/** "If" can also introduce a question ("I meant if it is catching"). */
const IF = 'if';

/**
 * True for a text that states a time: "when it has stopped", "once pain free". "When can I run" asks for one instead.
 */
export function statesTime(text: string, { conditions, verbs }: QuestionWords): boolean {
  const [first = '', second = ''] = plainWords(text);
  return first !== IF && conditions.has(first) && !verbs.has(second);
}
