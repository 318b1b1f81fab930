import type { Library } from '../../domain/library';
import type { Escalation, Reply } from '../../domain/reply';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { fillSlots } from './guide';
import { chooseLines, slotsFor } from './help-lines';
import { isAbuse } from './lead';

/**
 * Where others read along, a crisis and what somebody does to a person get one plain line with the number and the way to a
 * private chat, with nothing around it that tells others what it is about. An emergency gets its guidance all the same.
 */
export function keepDiscreet(decision: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  if (talk.inbound.isPrivate) return decision;
  const [first, ...others] = decision.replies.map((reply) =>
    reply.kind === 'escalation' && isDelicate(reply, knowledge) ? discreet(reply, talk, knowledge) : reply,
  );
  return first ? { ...decision, replies: [first, ...others] } : decision;
}

function isDelicate({ level, rules }: Escalation, { rules: book }: Knowledge): boolean {
  return level === 'crisis' || rules.some((rule) => isAbuse(rule, book));
}

function discreet(reply: Escalation, talk: ScreenedTurn, knowledge: Knowledge): Escalation {
  const { library, rules } = knowledge;
  const { paragraphs, lines } = reply.rules.some((rule) => isAbuse(rule, rules))
    ? { paragraphs: [fillSlots(library.say('company-abuse'), slotsFor(talk.country, library))], lines: [] }
    : inCompany(talk, library);
  const line = [...paragraphs, library.say('private-chat')].join(' ');
  return { ...reply, paragraphs: [line], lines, suggestions: [], toPrivateChat: true };
}

/** The plain line of a crisis where others read along; the numbers are listed only where nobody knows which is meant. */
export function inCompany({ country }: ScreenedTurn, library: Library): Pick<Reply, 'paragraphs' | 'lines'> {
  const { lines, slots } = chooseLines(country === undefined ? ['crisis', 'emergency'] : [], country, library);
  return { paragraphs: [fillSlots(library.say('company-crisis'), slots)], lines };
}
