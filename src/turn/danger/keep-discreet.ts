import type { Library } from '../../domain/library';
import type { Escalation, Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { fillSlots } from './guide';
import { chooseLines, slotsFor } from './help-lines';
import { isAbuse } from './leading-rule';

/**
 * Keeps replies discreet where others read along: a crisis, or what somebody does to a person, gets one neutral line
 * with the number and the way to a private chat, and nothing that reveals what it is about. An emergency keeps its full
 * guidance.
 */
export function keepDiscreet(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (talk.inbound.isPrivate) return decision;
  const [first, ...others] = decision.replies.map((reply) =>
    reply.kind === 'escalation' && isDelicate(reply, knowledge) ? toDiscreet(reply, talk, knowledge) : reply,
  );
  return first ? { ...decision, replies: [first, ...others] } : decision;
}

function isDelicate({ level, rules }: Escalation, { rules: book }: Knowledge): boolean {
  return level === 'crisis' || rules.some((rule) => isAbuse(rule, book));
}

function toDiscreet(reply: Escalation, talk: ScreenedTurn, knowledge: Knowledge): Escalation {
  const { library, rules } = knowledge;
  const { paragraphs, lines } = reply.rules.some((rule) => isAbuse(rule, rules))
    ? { paragraphs: [fillSlots(library.say('company-abuse'), slotsFor(talk.country, library))], lines: [] }
    : discreetCrisisLine(talk, library);
  const line = [...paragraphs, library.say('private-chat')].join(' ');
  return { ...reply, paragraphs: [line], lines, suggestions: [], toPrivateChat: true };
}

/**
 * The neutral line of a crisis where others read along. The numbers are listed only if the person's country is unknown.
 */
export function discreetCrisisLine({ country }: ScreenedTurn, library: Library): Pick<Reply, 'paragraphs' | 'lines'> {
  const { lines, slots } = chooseLines(country === undefined ? ['crisis', 'emergency'] : [], country, library);
  return { paragraphs: [fillSlots(library.say('company-crisis'), slots)], lines };
}
