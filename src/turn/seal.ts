import { higher, interrupts, type RaisedDisposition } from '../domain/disposition';
import type { Memory } from '../domain/memory';
import type { HelpLine, Reply } from '../domain/reply';
import { fillSlots, standDownButtons } from './danger/guide';
import { chooseLines } from './danger/help-lines';
import { discreetCrisisLine } from './danger/keep-discreet';
import { isAbuseAlone } from './danger/leading-rule';
import { mentionedDangers } from './hear/hear-claim';
import { removeDeadButtons } from './remove-dead-buttons';
import type { Knowledge } from './talk/knowledge';
import type { Decision, ScreenedTurn } from './talk/screened-turn';

/** A level that was raised longer ago than this without an answer is asked about again. */
const LEVEL_LIVES_MS = 24 * 3_600_000;

/**
 * The last step: adds to every reply what the person is owed, whatever the dialog wrote. Above the reply goes the line
 * of a level that stands; below it the line for a danger that was only mentioned, the crisis line once there was a
 * crisis, and, the first time, who is speaking. Also removes buttons that lead to a page which is not served, and fills
 * the remaining slots.
 */
export function seal(decided: Decision, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const decision = removeDeadButtons(decided, talk, knowledge);
  const [reply, ...others] = decision.replies;
  if (reply.kind === 'escalation') return decision;
  const above = lineOfLevel(decision.memory, talk, knowledge);
  const below = lineOfMention(talk, decision.memory, knowledge);
  const notice =
    decision.memory.greeted || decision.intent === 'greeting' ? [] : firstNotice(knowledge, decision.memory);
  const { language } = decision.memory;
  const { slots } = chooseLines([], talk.country, knowledge.library, language);
  const fill = (text: string) => fillSlots(text, slots);
  // Advice for the coming days replaces "I cannot help with that".
  const own = below.raises === 'soon' && reply.outcome === 'refuse' ? [] : reply.paragraphs;
  const said = [...own, ...below.paragraphs, ...notice].map(fill);
  const topped = putOnTop(above.paragraphs.map(fill), reply, said);
  const lines = mergeLines(reply.lines, [...above.lines, ...below.lines]);
  const sealed = { ...reply, ...topped, lines } as Reply;
  const { spokenOf: _before, ...kept } = decision.memory;
  const memory = {
    ...kept,
    ...mentionedDangers(talk, kept),
    greeted: true,
    accompanied: below.accompanied,
    disposition: higher(decision.memory.disposition, below.raises),
  };
  const presentation =
    decision.presentation === 'none' && below.paragraphs.length > 0 ? 'accompany' : decision.presentation;
  return { ...decision, replies: withStandDown([sealed, ...others], memory, talk, knowledge), memory, presentation };
}

/** While a level stands, the last reply has the buttons that stand it down: a channel shows no others. */
function withStandDown(
  replies: Decision['replies'],
  { disposition, language }: Memory,
  { inbound }: ScreenedTurn,
  { library }: Knowledge,
): Decision['replies'] {
  // Where others read along, a button such as "someone is with me" would reveal a crisis.
  if (!interrupts(disposition) || (disposition === 'crisis' && !inbound.isPrivate)) return replies;
  const buttons = standDownButtons(disposition, library, language);
  const [first, ...others] = replies.map((reply, at) =>
    at === replies.length - 1 ? { ...reply, suggestions: [...reply.suggestions.slice(0, 2), ...buttons] } : reply,
  );
  return first ? [first, ...others] : replies;
}

/** Puts the line of a danger above everything, including the title of an answer: the line becomes the title. */
function putOnTop([line, ...lines]: readonly string[], reply: Reply, said: readonly string[]) {
  if (line === undefined) return { paragraphs: said };
  if (reply.kind !== 'answer') return { paragraphs: [line, ...lines, ...said] };
  return { title: line.replaceAll('**', ''), paragraphs: [...lines, `**${reply.title}**`, ...said] };
}

interface Owed {
  readonly paragraphs: readonly string[];
  readonly lines: readonly HelpLine[];
}

/** The line of a level that stands; after a day without an answer, the question whether it still does. */
function lineOfLevel(memory: Memory, talk: ScreenedTurn, { library, rules }: Knowledge): Owed {
  const level = memory.disposition;
  if (!interrupts(level)) return memory.crisis ? crisisLine(memory, talk, library) : { paragraphs: [], lines: [] };
  const words = library.disposition(level, memory.language);
  const isOld = memory.raisedAt !== undefined && talk.now - memory.raisedAt > LEVEL_LIVES_MS;
  if (level === 'crisis' && !talk.inbound.isPrivate) return discreetCrisisLine(talk, library);
  // A person who also wants to die gets the crisis line first: the abuse line leads only if abuse is all there is.
  const isOfAbuse = level === 'crisis' && isAbuseAlone(memory.raisedRules, rules);
  const crisis = isOfAbuse ? (['abuse', 'crisis'] as const) : (['crisis'] as const);
  const purposes = ['emergency' as const, ...(level === 'crisis' || memory.crisis ? crisis : [])];
  const still = isOfAbuse ? library.say('still-abuse', {}, memory.language) : words.still;
  return {
    paragraphs: [isOld ? words.standDownQuestion : still],
    lines: chooseLines(purposes, talk.country, library, memory.language).lines,
  };
}

function crisisLine({ language }: Memory, talk: ScreenedTurn, library: Knowledge['library']): Owed {
  if (!talk.inbound.isPrivate) return discreetCrisisLine(talk, library);
  return {
    paragraphs: [library.disposition('crisis', language).accompany],
    lines: chooseLines(['crisis'], talk.country, library, language).lines,
  };
}

/** A danger that was denied, past or asked about gets its line once; a danger for the coming days gets its advice. */
function lineOfMention(talk: ScreenedTurn, memory: Memory, { library, rules }: Knowledge) {
  const flags = talk.screening.flags.filter(
    (flag) => flag.presentation === 'accompany' && !memory.accompanied.includes(flag.rule),
  );
  const [first] = flags;
  const accompanied = [...memory.accompanied, ...flags.map((flag) => flag.rule)];
  if (!first) return { paragraphs: [], lines: [], accompanied, raises: 'none' as const };
  const present = flags.filter((flag) => flag.modifiers.length === 0);
  const [soon] = present;
  const level = flags.reduce<RaisedDisposition>((most, flag) => higher(most, flag.level), first.level);
  const paragraphs = soon
    ? [rules.get(soon.rule)?.first ?? library.disposition('soon', memory.language).first]
    : [library.disposition(level, memory.language).accompany];
  const purposes = soon
    ? (['urgent', 'emergency'] as const)
    : level === 'crisis'
      ? (['crisis', 'emergency'] as const)
      : (['emergency'] as const);
  const owed =
    level === 'crisis' && !soon && !talk.inbound.isPrivate
      ? discreetCrisisLine(talk, library)
      : { paragraphs, lines: chooseLines(purposes, talk.country, library, memory.language).lines };
  return {
    ...owed,
    accompanied,
    raises: soon ? ('soon' as const) : ('none' as const),
  };
}

/**
 * Who is speaking and what is stored: part of the first reply to a person who was not welcomed, not a gate before it.
 */
function firstNotice({ library }: Knowledge, { language }: Memory): readonly string[] {
  const who = library.say(library.isDraft ? 'first-time' : 'first-time-reviewed', {}, language);
  return [who, ...library.phrase('first-notice').paragraphs];
}

function mergeLines(own: readonly HelpLine[], owed: readonly HelpLine[]): readonly HelpLine[] {
  const all = [...owed, ...own];
  return all.filter(
    (line, at) => all.findIndex((other) => other.number === line.number && other.country === line.country) === at,
  );
}
