import type { Dialog, DialogResult } from '../../domain/dialog';
import type { Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { toDialogTurn } from './answer-one';
import { converse } from './converse';
import { remember } from './remember-answer';

/** The heading that explains words of reports; also the intent of the reply to a pasted report. */
const REPORT_HEADING = 'scan-report';

type DialogReply = Extract<DialogResult, { reply: Reply }>;

/**
 * Like `converse`, for a message that may come with an enclosure: a pasted report is explained, and a picture gets the
 * reply that pictures cannot be read. The person's own question is answered first. Without an enclosure, it is
 * `converse`.
 */
export function converseWithEnclosure(talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const told = repliesToEnclosures(talk, knowledge);
  const [first] = told;
  if (!first) return converse(talk, knowledge);
  const asked = talk.utterance.text.trim() === '' ? undefined : converse(talk, knowledge);
  if (asked?.presentation === 'ask') return asked;
  const answered = asked && isWorthSaying(asked, talk) ? asked : undefined;
  const replies = [...(answered?.replies ?? []), ...told.map(({ reply }) => reply)].map((reply, at, all) =>
    at === all.length - 1 ? reply : { ...reply, suggestions: [] },
  );
  const kept = answered ?? { ...remember(first, talk), intent: REPORT_HEADING, presentation: 'none' as const };
  const [head = first.reply, ...tail] = replies;
  return { ...kept, replies: [head, ...tail], memory: { ...kept.memory, offered: replies.at(-1)?.suggestions ?? [] } };
}

function repliesToEnclosures(talk: ScreenedTurn, knowledge: Knowledge): readonly DialogReply[] {
  const tell = (dialog: Dialog, reportWords: readonly string[] = []): readonly DialogReply[] => {
    const told = dialog({ ...toDialogTurn(REPORT_HEADING, [], talk), reportWords }, knowledge.library);
    return 'reply' in told ? [told] : [];
  };
  return [
    ...(talk.report === undefined ? [] : tell(knowledge.dialogs.pastedReport, knowledge.readReportWords(talk.report))),
    ...(talk.inbound.utterance.typed === undefined ? [] : tell(knowledge.dialogs.picture)),
  ];
}

/**
 * "Can you explain this?" is answered by the explanation of the report itself, and a reply that nothing was understood
 * would only confuse beside it.
 */
function isWorthSaying({ replies: [reply] }: Decision, { report }: ScreenedTurn): boolean {
  return reply.kind === 'answer' && !(report !== undefined && reply.heading === REPORT_HEADING);
}
