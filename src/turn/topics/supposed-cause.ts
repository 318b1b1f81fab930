import type { TopicName } from '../../domain/names';
import type { ScreenedUtterance } from '../../domain/utterance';
import { plainWords } from '../readers/plain-words';
import type { Parts } from '../talk/parts';

/** "Could it be an infection?", "so can bone edema be an infection?" */
const SUPPOSING_WORDS = 7;

/** "How do they know if it is a tumor?" */
const LONGEST = 8;

/** "Can bone edema be an infection?": so few words from the end stands "be". */
const BEHIND_BE = 3;

/** "Is it an infection?", "how do they know if it is a tumor": a cause that is supposed is meant by its everyday name. */
export function supposedCause(question: ScreenedUtterance, parts: Parts): readonly TopicName[] {
  const { questions, pointing, small } = parts.readers.words;
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
  const topics = withCues(question, (_, at) => at === words.length - 1, parts);
  return topics.filter((topic) => parts.library.page(topic)?.kind === 'cause');
}

/** The topics of a question when a cue stands on both sides of some of its words: everyday names are meant then. */
export function withCues(
  question: ScreenedUtterance,
  isCued: (word: string, at: number) => boolean,
  { classify, readers }: Parts,
): readonly TopicName[] {
  const { cue } = readers.words;
  const cued = question.text.split(/\s+/).map((word, at) => (isCued(word, at) ? `${cue} ${word} ${cue}` : word));
  return classify({ ...question, text: cued.join(' ') }).topics;
}
