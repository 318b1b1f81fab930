import type { DialogResult, DialogTurn, Remembered } from '../../domain/dialog';
import { type Memory, nameOfShown, nameOfStep } from '../../domain/memory';
import { type IntentName, OF_HARM } from '../../domain/names';
import type { Answer, Reply } from '../../domain/reply';
import { stem } from '../../text/stem';
import { PLACE_DEPENDENT_HEADINGS } from '../readers/find-place-asked';
import { findThings, mentionsThing } from '../readers/find-things';
import { plainWords } from '../readers/plain-words';
import { factStems } from '../readers/read-told-facts';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { answerNarrowerQuestion, type ResultWithLead } from './answer-narrower-question';

/** How many answers are remembered as shown: "what else?" goes on to what is not among them. */
const MAX_REMEMBERED_ANSWERS = 20;

/** Earlier answers may be given again as if they were new: nobody scrolls back that far. */
const MAX_ANSWERS_BACK = 8;

/** Intents of a person who wants to see the same again, or its next part. */
const REPEATING_INTENTS: ReadonlySet<IntentName> = new Set(['repeat', 'more', 'simpler', 'sources']);

/**
 * Records the answer of this turn as shown, so that it is not given again as if it were new.
 *
 * @param remembered what the dialog leaves for the next turn
 * @param memory the memory before this turn
 */
export function recordAsShown({ shown }: Remembered, { told = [] }: Memory): Pick<Memory, 'told'> {
  if (shown === undefined) return {};
  const name = nameOfShown(shown);
  return { told: [name, ...told.filter((each) => each !== name)].slice(0, MAX_REMEMBERED_ANSWERS) };
}

/**
 * Avoids giving the same answer word for word a second time. An answer that was shown before is continued with its next
 * step, or given in simpler words. If there is neither, one line points back to it, and it is given again only if that is
 * asked. Where a person may come to harm without it and it does not stand right above, it is given again.
 *
 * @param result what the dialog returned
 * @returns the result to show, and the line to say before it
 */
export function avoidRepeat(
  result: DialogResult,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): ResultWithLead {
  if ('asks' in result || result.reply.kind !== 'answer' || REPEATING_INTENTS.has(turn.intent)) return { result };
  const { dialogs, library, readers } = knowledge;
  const { shown } = result.remember;
  const told = (turn.memory.told ?? []).slice(0, MAX_ANSWERS_BACK);
  if (shown === undefined || shown.reportWords !== undefined || !told.includes(nameOfShown(shown))) return { result };
  const place = PLACE_DEPENDENT_HEADINGS.has(shown.heading) ? otherPlaceIn(talk, knowledge) : undefined;
  if (place) {
    const isOf = result.reply.paragraphs.some((each) => mentionsThing(each, place));
    return isOf ? { result } : { result, lead: library.say('told-place') };
  }
  const narrowed = answerNarrowerQuestion(result, shown, turn, talk, knowledge);
  if (narrowed) return narrowed;
  const again = { ...turn, topics: [], memory: { ...turn.memory, shown } };
  const isOfHarm = OF_HARM.has(shown.heading);
  if (isOfHarm && told[0] !== nameOfShown(shown)) return { result, lead: library.say('told-again') };
  const section = library.page(shown.topic)?.sections.get(shown.heading);
  const texts = section?.steps.flat().map(({ text }) => text) ?? [];
  const instead = (how: 'more' | 'simpler', lead: string) => ({
    result: dialogs.forIntent(how)(again, library),
    lead: library.say(lead),
  });
  const simpler = nameOfShown({ topic: shown.topic, heading: shown.heading, step: 0, simpler: true });
  const hasSimpler = section?.simpler !== undefined && !isOfHarm && !told.includes(simpler);
  if (namesUntoldPlace(talk.utterance.text, texts, readers.words.placesAlike))
    return hasSimpler
      ? instead('simpler', 'told-place')
      : { result: dialogs.pointBack('told-place-above', again, library), isHonest: true };
  const hasMore = section?.steps[shown.step + 1] !== undefined;
  if (hasMore && !told.includes(nameOfStep(shown, shown.step + 1))) return instead('more', 'told-more');
  if (hasSimpler) return instead('simpler', 'told-simpler');
  return { result: dialogs.pointBack('told-above', again, library), isHonest: true };
}

/**
 * The names of another part of the body than the one that was asked about: "sorry, I meant the hip". The same answer is
 * meant, which begins with what it has on that part.
 */
function otherPlaceIn(
  { utterance: { text }, memory }: ScreenedTurn,
  { readers: { words } }: Knowledge,
): readonly string[] | undefined {
  const [place, ...others] = findThings(text, words.placesAlike).map(({ names }) => names);
  const isOther = memory.place !== undefined && place !== undefined && place[0] !== memory.place;
  const isPlace = (word: string) => factStems(words).has(stem(word)) || words.small.has(word);
  const isBare = (word: string) => isPlace(word) || words.told.around.has(word) || words.pointing.has(word);
  return isOther && others.length === 0 && plainWords(text).every(isBare) ? place : undefined;
}

/** "And for the knee?" is a new question, which may have no answer of its own. */
function namesUntoldPlace(
  text: string,
  told: readonly string[],
  places: Knowledge['readers']['words']['placesAlike'],
): boolean {
  const named = findThings(text, places);
  return named.length > 0 && !told.some((each) => named.some(({ names }) => mentionsThing(each, names)));
}

/** True for an answer that was shown before, as far back as is remembered. */
export function wasShownBefore(result: DialogResult, { told = [] }: Memory): boolean {
  const shown = 'reply' in result ? result.remember.shown : undefined;
  return shown !== undefined && told.slice(0, MAX_ANSWERS_BACK).includes(nameOfShown(shown));
}

/** Puts a line of the bot's own before a reply. */
export function addLead(result: DialogResult, lead: string): DialogResult {
  if ('asks' in result) return result;
  const reply: Reply = { ...result.reply, paragraphs: [lead, ...result.reply.paragraphs] } as Answer;
  return { ...result, reply };
}
