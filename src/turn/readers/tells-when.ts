import type { QuestionWords } from '../../domain/follow-words';
import { plainWords } from './plain-words';

/** "If" puts a question as well ("I meant if it is catching"). */
const IF = 'if';

/** True for "when it has stopped", "once pain free": a time that is told; "when can I run" asks for one. */
export function tellsWhen(text: string, { conditions, verbs }: QuestionWords): boolean {
  const [first = '', second = ''] = plainWords(text);
  return first !== IF && conditions.has(first) && !verbs.has(second);
}
