import type { TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { stemsOfNames } from './page-stems';

/** "Could it be an infection?", "so can bone edema be an infection?" */
const SUPPOSING_WORDS = 7;

/** "How do they know if it is a tumor?" */
const LONGEST = 8;

/** "Can bone edema be an infection?": so few words from the end stands "be". */
const BEHIND_BE = 3;

/** "Is it an infection?", "how do they know if it is a tumor": a cause that is supposed is meant by its everyday name. */
export function supposedCause(question: ScreenedUtterance, knowledge: Knowledge): readonly TopicName[] {
  const { questions, pointing, small } = knowledge.readers.words;
  const words = question.text.split(/\s+/);
  const said = plainWords(question.text);
  // "So is it a fracture?"
  const [first = '', second = ''] = said.filter((word, at) => at > 0 || !questions.joints.has(word));
  const isOfThing = pointing.has(second) || said.some((word, at) => word === 'be' && at >= said.length - BEHIND_BE);
  const supposes = questions.begins.has(first) && questions.verbs.has(first) && isOfThing;
  const before =
    said
      .slice(0, -1)
      .filter((word) => !small.has(word) && !questions.verbs.has(word))
      .at(-1) ?? '';
  const isIf = questions.begins.has(first) && pointing.has(before);
  if (!(supposes && words.length <= SUPPOSING_WORDS) && !(isIf && words.length <= LONGEST)) return [];
  const topics = withCues(question, (_, at) => at === words.length - 1, knowledge);
  // "Does this mean her arthritis is active?" supposes nothing: its last word names no cause.
  const isLast = (page: Page) => stemsOfNames(page).has(stem(said.at(-1) ?? ''));
  return topics.filter((topic) => {
    const page = knowledge.library.page(topic);
    return page?.kind === 'cause' && isLast(page);
  });
}

/** The topics of a question when a cue stands on both sides of some of its words: everyday names are meant then. */
export function withCues(
  question: ScreenedUtterance,
  isCued: (word: string, at: number) => boolean,
  { classify, readers }: Knowledge,
): readonly TopicName[] {
  const { cue } = readers.words;
  const cued = question.text.split(/\s+/).map((word, at) => (isCued(word, at) ? `${cue} ${word} ${cue}` : word));
  return classify({ ...question, text: cued.join(' ') }).topics;
}
