import type { RaisedFlag } from '../../domain/red-flag';
import type { Word } from '../../text/words';
import type { Matches } from '../matcher/matches';
import type { ListNode } from '../rules/compile-rules';
import { patientNotes } from './patient-note';
import { featuresOf, placeOfList } from './reader-features';
import { type ReaderModel, scoreOf, type Thresholds } from './reader-model';

/** The name under which the second reader's flags stand beside those of rules. */
export const SECOND_READER = 'second-reader';

/** Reads a message for what no rule says. Out: a flag to add, or nothing; it can take none away. */
export type SecondReader = (words: readonly Word[], matches: Matches) => RaisedFlag | undefined;

/** Makes the second reader. In: what training left, the word lists. Out: the reader. */
export function secondReader(model: ReaderModel, lists: readonly ListNode[]): SecondReader {
  const isNote = patientNotes(lists);
  const nodes = Int32Array.from(lists, ({ node }) => node);
  const places = lists.map(({ name }) => placeOfList(name));
  return (words, matches) => {
    const found = matches.among(nodes).map((at) => places[at] ?? 0);
    const features = featuresOf(words, found);
    const dangerFrom = isNote(matches, words.length) ? model.dangerInNoteFrom : model.dangerFrom;
    const danger = speaks(scoreOf(model.danger, features), dangerFrom);
    const crisis = speaks(scoreOf(model.crisis, features), model.crisisFrom);
    if (!danger && !crisis) return undefined;
    const isCrisis = danger === undefined || scoreOf(model.crisisOfDangers, features) > 0;
    return {
      rule: SECOND_READER,
      level: isCrisis ? 'crisis' : 'emergency',
      presentation: danger === 'interrupt' || crisis === 'interrupt' ? 'interrupt' : 'ask',
      modifiers: [],
      spans: [],
      because: `score ${scoreOf(isCrisis ? model.crisis : model.danger, features).toFixed(2)}`,
    };
  };
}

function speaks(score: number, { interruptAt, askAt }: Thresholds): 'interrupt' | 'ask' | undefined {
  return score >= interruptAt ? 'interrupt' : score >= askAt ? 'ask' : undefined;
}
