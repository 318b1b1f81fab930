import type { RaisedFlag } from '../domain/red-flag';
import type { Word } from '../text/words';
import type { Findings } from './findings';
import type { ListNode } from './list-node';
import { patientNotes } from './patient-note';
import { featuresOf, placeOfList } from './reader-features';
import { type ReaderModel, scoreOf } from './reader-model';

/** The name under which the second reader's flags stand beside those of rules. */
export const SECOND_READER = 'second-reader';

/** Reads a message for what no rule says. Out: a flag to add, or nothing; it can take none away. */
export type SecondReader = (words: readonly Word[], findings: Findings) => RaisedFlag | undefined;

/** Makes the second reader. In: what training left, the word lists. Out: the reader. */
export function secondReader(model: ReaderModel, lists: readonly ListNode[]): SecondReader {
  const isNote = patientNotes(lists);
  const places = lists.map(({ name, node }) => ({ node, place: placeOfList(name) }));
  return (words, findings) => {
    const features = featuresOf(
      words,
      places.flatMap(({ node, place }) => (findings.has(node) ? [place] : [])),
    );
    const score = scoreOf(model.danger, features);
    const [askAt, interruptAt] = isNote(findings)
      ? [model.askNoteAt, model.interruptNoteAt]
      : [model.askAt, model.interruptAt];
    if (score < askAt) return undefined;
    return {
      rule: SECOND_READER,
      level: scoreOf(model.crisis, features) > 0 ? 'crisis' : 'emergency',
      presentation: score < interruptAt ? 'ask' : 'interrupt',
      modifiers: [],
      spans: [],
      because: `score ${score.toFixed(2)}`,
    };
  };
}
