import type { RaisedFlag } from '../../domain/red-flag';
import type { Word } from '../../text/words';
import type { Matches } from '../matcher/matches';
import type { ListNode } from '../rules/compile-rules';
import { patientNotes } from './patient-note';
import { bucketOfList, featuresOf } from './reader-features';
import { type ReaderModel, scoreOf, type Thresholds } from './reader-model';

/** The name that the flags of the second reader carry where others have the name of a rule. */
export const SECOND_READER = 'second-reader';

/**
 * Reads a message for dangers that no rule describes. It can take no flag away.
 * @returns a flag to add, if there is one
 */
export type SecondReader = (words: readonly Word[], matches: Matches) => RaisedFlag | undefined;

/** Makes the second reader. */
export function secondReader(model: ReaderModel, lists: readonly ListNode[]): SecondReader {
  const isNote = patientNotes(lists);
  const nodes = Int32Array.from(lists, ({ node }) => node);
  const buckets = lists.map(({ name }) => bucketOfList(name));
  return (words, matches) => {
    const found = matches.among(nodes).map((at) => buckets[at] ?? 0);
    const features = featuresOf(words, found);
    const dangerFrom = isNote(matches, words.length) ? model.dangerInNoteFrom : model.dangerFrom;
    const danger = speaks(scoreOf(model.danger, features), dangerFrom);
    const crisis = speaks(scoreOf(model.crisis, features), model.crisisFrom);
    if (!danger && !crisis) return undefined;
    const isSure = danger === 'interrupt' || crisis === 'interrupt';
    const isCrisis = danger === undefined || scoreOf(model.crisisOfDangers, features) > 0;
    return {
      rule: SECOND_READER,
      level: isCrisis ? 'crisis' : 'emergency',
      presentation: isSure && words.length > MOST_WORDS_ASKED ? 'interrupt' : 'ask',
      modifiers: [],
      spans: [],
      because: `score ${scoreOf(isCrisis ? model.crisis : model.danger, features).toFixed(2)}`,
    };
  };
}

/** So few words are too little to interrupt for ("what happens if I don't"): the question is asked, and the guidance stands in it. */
const MOST_WORDS_ASKED = 6;

function speaks(score: number, { interruptAt, askAt }: Thresholds): 'interrupt' | 'ask' | undefined {
  return score >= interruptAt ? 'interrupt' : score >= askAt ? 'ask' : undefined;
}
