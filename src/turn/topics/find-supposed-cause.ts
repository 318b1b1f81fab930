import type { TopicName } from '../../domain/names';
import type { Page } from '../../domain/page';
import type { ScreenedUtterance } from '../../domain/utterance';
import { stem } from '../../text/stem';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import { nameStems } from './page-names';

/** Longest form of "could it be an infection?" and "so can bone edema be an infection?". */
const MAX_SUPPOSITION_WORDS = 7;

/** Longest form of "how do they know if it is a tumor?". */
const MAX_IF_WORDS = 8;

/** In "can bone edema be an infection?", "be" is at most this many words from the end. */
const MAX_WORDS_FROM_BE = 3;

/**
 * Finds the cause that a question suspects: "is it an infection?", "how do they know if it is a tumor". In such a
 * question an everyday name counts without a cue.
 */
export function findSupposedCause(question: ScreenedUtterance, knowledge: Knowledge): readonly TopicName[] {
  const { questions, pointing, small } = knowledge.readers.words;
  const words = question.text.split(/\s+/);
  const said = plainWords(question.text);
  // "So is it a fracture?" begins with a joining word.
  const [first = '', second = ''] = said.filter((word, at) => at > 0 || !questions.joints.has(word));
  const isOfThing =
    pointing.has(second) || said.some((word, at) => word === 'be' && at >= said.length - MAX_WORDS_FROM_BE);
  const supposes = questions.begins.has(first) && questions.verbs.has(first) && isOfThing;
  const before =
    said
      .slice(0, -1)
      .filter((word) => !small.has(word) && !questions.verbs.has(word))
      .at(-1) ?? '';
  const isIf = questions.begins.has(first) && pointing.has(before);
  if (!(supposes && words.length <= MAX_SUPPOSITION_WORDS) && !(isIf && words.length <= MAX_IF_WORDS)) return [];
  const topics = classifyWithCues(question, (_, at) => at === words.length - 1, knowledge);
  // "Does this mean her arthritis is active?" suspects nothing: its last word is not the name of a cause.
  const isLast = (page: Page) => nameStems(page).has(stem(said.at(-1) ?? ''));
  return topics.filter((topic) => {
    const page = knowledge.library.page(topic);
    return page?.kind === 'cause' && isLast(page);
  });
}

/**
 * Classifies a question as if cues surrounded some of its words, and returns its topics. An everyday name only counts
 * beside a cue (`cues` in `shared/understanding.yml`).
 * @param isCued chooses those words
 */
export function classifyWithCues(
  question: ScreenedUtterance,
  isCued: (word: string, at: number) => boolean,
  { classify, readers }: Knowledge,
): readonly TopicName[] {
  const { cue } = readers.words;
  const cued = question.text.split(/\s+/).map((word, at) => (isCued(word, at) ? `${cue} ${word} ${cue}` : word));
  return classify({ ...question, text: cued.join(' ') }).topics;
}
