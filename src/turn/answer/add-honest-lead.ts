import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Answer } from '../../domain/reply';
import { stem } from '../../text/stem';
import { mentionsThing } from '../readers/find-things';
import { DEFINITION, WHO_SHOULD_NOT } from '../readers/intent-groups';
import { mentionsChild } from '../readers/mentions-child';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { answerFromElsewhere, findMissingThing } from './answer-from-elsewhere';
import type { ResultWithLead } from './answer-narrower-question';
import { addLead } from './avoid-repeat';
import { isAboutChild } from './keep-told-facts';
import { conditionsTold } from './told-facts-first';

/**
 * Says first what an answer does not cover: "does turmeric help?", "for my 9 year old", "in the knee", if what is shown
 * does not mention the thing, the child or the part of the body that was asked about.
 *
 * @param again the result, and the line that is already to be said before it
 * @returns the result with such a line, or the answer from elsewhere that does mention it
 */
export function addHonestLead(
  again: ResultWithLead,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult {
  const { result, lead: told } = again;
  const led = (lead: string | undefined) => (lead === undefined ? result : addLead(result, lead));
  if (again.isHonest) return led(told);
  if ('asks' in result || result.reply.kind !== 'answer') return led(told);
  const elsewhere = answerFromElsewhere(result.reply, turn, talk, knowledge);
  if (elsewhere) return elsewhere;
  return sayOnlyMissing(result, turn, talk, knowledge) ?? led(honestLine(result.reply, turn, talk, knowledge) ?? told);
}

/** Headings under which one paragraph tells nothing on the thing that another is asked about. */
const APART: ReadonlySet<IntentName> = new Set([DEFINITION, 'myths', 'comparison']);

/**
 * Says in one line that nothing is known of the thing asked about, if what would be shown is on something else anyway
 * ("does beer harm?", on a page that has no such heading).
 */
function sayOnlyMissing(
  result: Exclude<DialogResult, { readonly asks: unknown }>,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library } = knowledge;
  const { reply } = result;
  const page = reply.kind === 'answer' ? library.page(reply.page ?? '') : undefined;
  if (reply.kind !== 'answer' || !page || turn.memory.shown === undefined) return undefined;
  const missing = findMissingThing(reply, page, turn, talk, knowledge);
  if (missing === undefined) return undefined;
  const isOther = !page.sections.has(turn.intent) || APART.has(reply.heading);
  if (!isOther || OF_HARM.has(reply.heading)) return undefined;
  const paragraphs = [library.say('nothing-on', { thing: missing.thing })];
  return {
    ...result,
    reply: { kind: 'notice', outcome: 'notice', paragraphs, suggestions: reply.suggestions, lines: [] },
  };
}

function honestLine(reply: Answer, turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): string | undefined {
  const { place } = turn;
  const { text } = talk.utterance;
  const { library } = knowledge;
  const { words } = knowledge.readers;
  const page = library.page(reply.page ?? '');
  const section = page?.sections.get(reply.heading);
  if (!page || !section) return undefined;
  const isTold = reply.paragraphs.some((each) => mentionsThing(each, words.ofChildren.words));
  const isNew = mentionsChild(text, words.ofChildren);
  if (!isTold && isNew) return library.say('for-adults');
  if (!isTold && FOR_ADULTS.has(reply.heading) && isAboutChild(talk, knowledge)) return library.say('for-adults-too');
  const unsaid = conditionUnsaid(reply, talk, knowledge);
  if (unsaid !== undefined) return library.say('condition-no-word', { thing: unsaid });
  const missing = findMissingThing(reply, page, turn, talk, knowledge);
  if (missing !== undefined) return library.say('no-word', { thing: missing.thing });
  const isElsewhere = !place?.isKept && reply.paragraphs.some((each) => place?.isElsewhere(each));
  const isThere = reply.paragraphs.some((each) => place?.isOf(each));
  if (isElsewhere && !isThere) return library.say('told-place');
  const point = turn.memory.shown === undefined ? undefined : pointMissing(text, reply, knowledge);
  return point === undefined ? undefined : library.say(`point-${point}`);
}

/** Headings of advice that may not hold for a child, whom the talk is about. */
const FOR_ADULTS: ReadonlySet<IntentName> = new Set([
  'treatments',
  'without-drugs',
  'medicines',
  'procedures',
  'effectiveness',
  'side-effects',
  'who-should-not',
  'activity',
  'outlook',
]);

/** The condition that was told, if who should not have a treatment says nothing on it. */
function conditionUnsaid(reply: Answer, talk: ScreenedTurn, knowledge: Knowledge): string | undefined {
  if (reply.heading !== WHO_SHOULD_NOT) return undefined;
  const told = conditionsTold(talk, knowledge);
  if (told.some((names) => reply.paragraphs.some((each) => mentionsThing(each, names)))) return undefined;
  return told[0]?.[0]?.replaceAll('-', ' ');
}

/** A longer message asks for more than a figure or a name. */
const MOST_WORDS = 9;

/** What a short follow-up wants to know ("how long does it take?"), if nothing in the answer tells it. */
function pointMissing(text: string, { paragraphs }: Answer, { readers }: Knowledge): string | undefined {
  if (plainWords(text).length > MOST_WORDS) return undefined;
  const [asked] = readers.readPoints(text);
  const told = readers.words.points.find(({ name }) => name === asked)?.told;
  // The numbers of source marks are no figures.
  const tells = (each: string) => plainWords(each.replace(/\[\d+\]/g, '')).some((word) => told?.has(stem(word)));
  return told === undefined || paragraphs.some(tells) ? undefined : asked;
}
