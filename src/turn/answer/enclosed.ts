import type { Dialog, DialogResult } from '../../domain/dialog';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { dialogTurn, remember } from './answer-one';
import { converse } from './converse';

/** The heading that explains words of reports; what a pasted report itself is answered with. */
const OF_REPORTS = 'scan-report';

type Told = Extract<DialogResult, { reply: Reply }>;

/**
 * Converses, with what came beside the person's words: a pasted report is explained, of a picture it is said that it
 * cannot be read. The person's own question is answered first. Without either, it is `converse`.
 */
export function converseWithEnclosed(talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const told = tellOfEnclosed(talk, knowledge);
  const [first] = told;
  if (!first) return converse(talk, knowledge);
  const asked = talk.utterance.text.trim() === '' ? undefined : converse(talk, knowledge);
  if (asked?.presentation === 'ask') return asked;
  const answered = asked && isWorthSaying(asked, talk) ? asked : undefined;
  const replies = [...(answered?.replies ?? []), ...told.map(({ reply }) => reply)].map((reply, at, all) =>
    at === all.length - 1 ? reply : { ...reply, suggestions: [] },
  );
  const kept = answered ?? { ...remember(first, talk), intent: OF_REPORTS, presentation: 'none' as const };
  const [head = first.reply, ...tail] = replies;
  return { ...kept, replies: [head, ...tail], memory: { ...kept.memory, offered: replies.at(-1)?.suggestions ?? [] } };
}

function tellOfEnclosed(talk: ScreenedTurn, knowledge: Knowledge): readonly Told[] {
  const tell = (dialog: Dialog, reportWords: readonly string[] = []): readonly Told[] => {
    const told = dialog({ ...dialogTurn(OF_REPORTS, [], talk), reportWords }, knowledge.library);
    return 'reply' in told ? [told] : [];
  };
  return [
    ...(talk.report === undefined ? [] : tell(knowledge.dialogs.pastedReport, knowledge.readReportWords(talk.report))),
    ...(talk.inbound.utterance.typed === undefined ? [] : tell(knowledge.dialogs.picture)),
  ];
}

/** "Can you explain this?" is answered by what is said of the report itself; a shrug beside it would only confuse. */
function isWorthSaying({ replies: [reply] }: Decision, { report }: ScreenedTurn): boolean {
  return reply.kind === 'answer' && !(report !== undefined && reply.heading === OF_REPORTS);
}
