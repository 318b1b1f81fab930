import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Memory } from '../src/domain/memory';
import { bareName, packOf, type TopicName } from '../src/domain/names';
import type { Page, ReportWord } from '../src/domain/page';
import type { Suggestion } from '../src/domain/reply';
import { answer } from './answer';
import { notServed } from './not-served';
import { notice } from './notice';
import { askAbout } from './suggest';

const HEADING = 'scan-report';
/** More explanations than this overwhelm somebody who is frightened. */
const AT_MOST = 6;

/**
 * A pasted report or letter: explains the words in it that the content covers, each with its source. Never says what
 * they mean for this person.
 */
export const pastedReport: Dialog = (turn, library) => explained(turn, library, library.say('report-lead'));

/** The same for words of a report that somebody asks about. */
export const explainWords: Dialog = (turn, library) => explained(turn, library);

function explained(
  { reportWords = [], memory, today }: DialogTurn,
  library: Library,
  lead?: string,
): ReturnType<Dialog> {
  const words = eachOnce(
    library.reportWords
      .filter(({ word }) => reportWords.includes(word))
      // Withdrawn or overdue content must not come back by another way.
      .filter(({ topic }) => isServed(topic, today, library)),
    library,
  ).slice(0, AT_MOST);
  const page = library.page(packToldOf(words, memory, library));
  const [first, ...others] = words.map(({ paragraph }) => paragraph);
  if (!first || !page) return notice('report-no-words', 'notice', library);
  const instead = notServed(page, { today }, library);
  if (instead) return instead;
  const suggestions = nextOf(words, page, library);
  const paragraphs = [first, ...others] as const;
  const reply = answer({ page, heading: HEADING, paragraphs, suggestions, ...(lead && { lead }) }, library);
  const names = words.map(({ word }) => word);
  return {
    reply: { ...reply, paragraphs: [...reply.paragraphs, library.say('report-close')] },
    remember: {
      topic: page.topic,
      intent: HEADING,
      shown: { topic: page.topic, heading: HEADING, step: 0, simpler: false, reportWords: names },
      misses: 0,
    },
  };
}

function isServed(topic: TopicName | undefined, today: string, library: Library): boolean {
  const page = topic === undefined ? undefined : library.page(topic);
  return !page || notServed(page, { today }, library) === undefined;
}

/** A word that several packs explain is explained once, by the pack that comes first. */
function eachOnce(words: readonly ReportWord[], { packs }: Library): readonly ReportWord[] {
  const place = ({ word }: ReportWord) => packs.indexOf(packOf(word));
  return words.filter((one) =>
    words.every((other) => other === one || bareName(other.word) !== bareName(one.word) || place(other) > place(one)),
  );
}

/** The condition that the report is about: that of the talk, otherwise that of the most important word. */
function packToldOf(words: readonly ReportWord[], { condition }: Memory, { packs }: Library): TopicName {
  return condition ?? packOf(words[0]?.word ?? packs[0] ?? '');
}

/** What to ask the doctor, and the page of the first word that has one. */
function nextOf(words: readonly ReportWord[], condition: Page, library: Library): readonly Suggestion[] {
  const pages = words.flatMap(({ topic }) => (topic === undefined ? [] : (library.page(topic) ?? [])));
  const asks = askAbout('questions-for-the-doctor', condition, library);
  return [asks, ...pages.map((page) => askAbout('definition', page, library))].flatMap((ask) => ask ?? []).slice(0, 3);
}
