import type { Library } from '../../domain/library';
import type { Answer, Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';

/**
 * Marks every answer from a page that nobody has reviewed and, in a preview, every answer from a page that is withheld
 * from everyone else. The mark is part of the title, so that no answer can be read without it, whichever dialog wrote
 * it.
 */
export function markDrafts(decision: Decision, { now }: ScreenedTurn, { library }: Knowledge): Decision {
  const today = new Date(now).toISOString().slice(0, 10);
  const mark = (reply: Reply) => (reply.kind === 'answer' ? marked(reply, today, library) : reply);
  const [first, ...others] = decision.replies;
  return { ...decision, replies: [mark(first), ...others.map(mark)] };
}

function marked(answer: Answer, today: string, library: Library): Answer {
  const pages = [answer.page ?? answer.topic, ...(answer.beside ?? [])].flatMap((topic) => library.page(topic) ?? []);
  const isDraft = pages.some(({ status }) => status === 'draft');
  const isWithheld = pages.some(({ withheldAfter }) => withheldAfter !== undefined && withheldAfter < today);
  const marks = [
    ...(isDraft ? [library.say('draft-page')] : []),
    ...(isWithheld ? [library.say('withheld-page')] : []),
  ];
  return marks.length === 0 ? answer : { ...answer, title: `${answer.title} (${marks.join('; ')})` };
}
