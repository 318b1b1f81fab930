import { rank } from '../domain/disposition';
import type { RaisedFlag } from '../domain/red-flag';
import type { RuleBook } from '../domain/rule-book';
import type { Utterance } from '../domain/utterance';
import { exerciseReader } from '../text/exercise';
import { once, onceFor } from '../text/once';
import type { SplitReport } from '../text/split-report';
import type { Language } from '../text/words';
import { type ReadyRules, readyRules } from './ready-rules';
import { searchOf } from './rules/search';
import { summary } from './rules/summary';
import { buildPartScreen, type Screen } from './screen';
import type { ReaderModel } from './second-reader/reader-model';
import { messageReader } from './words/read-words';

/**
 * Builds the screen that the turn uses. It also tells a pasted report from the person's own words. The whole text is
 * read first. A flag that only the report raises becomes a finding, which does not interrupt as a symptom would. A flag
 * that the person's words raise, alone or together with the report, stays as it is. The rules may have been compiled
 * before; the rest is as for `buildScreen`.
 * @param splitReport cuts a pasted report out of a text
 * @returns the screen; its utterance holds only the person's own words
 */
export function buildReportScreen(
  book: RuleBook,
  language: Language,
  splitReport: SplitReport,
  now?: () => Date,
  model?: ReaderModel,
  { symptoms, findings, vocabulary }: ReadyRules = readyRules(book, language),
): Screen {
  // One reader of words for rules and findings: a second one would cost more than all else that findings cost.
  const readerOf = messageReader(book, language, vocabulary);
  const screen = buildPartScreen(symptoms, readerOf, now, model);
  const readFindings = buildPartScreen(findings, readerOf, now);
  const isExercise = exerciseReader(symptoms.triggers);
  const look = onceFor((utterance: Utterance) => {
    const read = readerOf();
    const split = splitReport(utterance.typed ?? utterance.text);
    const pasted = split && isExercise(read(utterance.text)) === 'exercise' ? undefined : split;
    const parts = pasted ? [pasted.own, pasted.report, pasted.unclear] : [];
    const texts = [utterance.text, ...parts].map(read);
    const search = searchOf(symptoms.rules, texts);
    const searchFindings = searchOf(findings.rules, texts);
    const found = once(
      () => readFindings({ text: utterance.text }, [], 'by rules', read, searchFindings).screening.flags,
    );
    return { read, search, found, pasted };
  });
  return (utterance, remembered = []) => {
    const typed = utterance.typed ?? utterance.text;
    const { read, search, found, pasted } = look(utterance);
    const part = (text: string) => screen({ text }, [], 'by rules', read, search).screening.flags;
    const whole = screen(utterance, remembered, pasted ? 'by rules' : 'with second reader', read, search);
    if (!pasted) {
      // Somebody who writes one line of a report is in no less danger than somebody who pastes all of it.
      const more = found()
        .flatMap(asDanger)
        .filter(({ rule }) =>
          whole.screening.flags.every((flag) => flag.rule !== rule || flag.presentation === 'accompany'),
        );
      const screening =
        more.length > 0 ? summary([...whole.screening.flags, ...more], whole.screening.signs) : whole.screening;
      return { screening, utterance: { ...whole.utterance, text: typed } };
    }
    const person = { ...utterance, text: pasted.own };
    // The second reader was trained with people's messages and not with reports, so it reads the person's words alone.
    const heard = screen(person, remembered, 'by second reader', read, search);
    const own = once(() => screen(person, remembered, 'by rules', read, search).screening.flags);
    const ofReport = once(() => part(pasted.report));
    const unclear = once(() => part(pasted.unclear));
    // The shorter text is screened first; the longer one then mostly need not be.
    const isOwn = (flag: RaisedFlag) =>
      pasted.own.length < pasted.report.length
        ? isIn(own(), flag) || !isIn(ofReport(), flag)
        : !isIn(ofReport(), flag) || isIn(own(), flag);
    const byRules = whole.screening.flags.map((flag) =>
      isOwn(flag) ? flag : asFinding(flag, book, isIn(unclear(), flag)),
    );
    // A phrase of the report ("most consistent with") must not hide what the person says beside it.
    const saidAlone = own().filter((flag) => !isIn(byRules, flag));
    const told = [...byRules, ...saidAlone, ...heard.screening.flags];
    const dangers = readFindings({ text: pasted.report }, [], 'by rules', read)
      .screening.flags.flatMap(asDanger)
      .filter((flag) => !isIn(told, flag));
    const flags = [
      ...told.filter((flag) => !isFinding(flag) || !dangers.some(({ rule }) => rule === flag.rule)),
      ...dangers,
    ];
    return { screening: summary(flags, whole.screening.signs), utterance: heard.utterance, report: pasted.report };
  };
}

/** True if some flags have one of the same rule, with at least the same level and presentation. */
function isIn(flags: readonly RaisedFlag[], flag: RaisedFlag): boolean {
  return flags.some(
    (other) =>
      other.rule === flag.rule &&
      rank(other.level) >= rank(flag.level) &&
      STRENGTH.indexOf(other.presentation) >= STRENGTH.indexOf(flag.presentation),
  );
}

const isFinding = ({ modifiers }: RaisedFlag) => modifiers.includes('finding');

const STRENGTH: readonly RaisedFlag['presentation'][] = ['accompany', 'ask', 'interrupt'];

/**
 * Turns a symptom that only the report tells of into a line beside the answer. It becomes a question if the person may
 * have said it after all, and always for self-harm, overdose and abuse.
 */
function asFinding(flag: RaisedFlag, book: RuleBook, mayBeOwn: boolean): RaisedFlag {
  const atLeastAsk = book.rules.some(({ id, atLeastAsk: asks }) => id === flag.rule && asks);
  const asks = atLeastAsk || (mayBeOwn && flag.presentation !== 'accompany');
  return { ...flag, presentation: asks ? 'ask' : 'accompany', modifiers: [...flag.modifiers, 'finding'] };
}

/**
 * Turns a finding that the report affirms, and that is dangerous if it is new, into a question. It has no spans, since
 * its words are in the report and not in the text.
 */
function asDanger(flag: RaisedFlag): readonly RaisedFlag[] {
  if (flag.presentation === 'accompany' && flag.modifiers.length > 0) return [];
  return [{ ...flag, presentation: 'ask', modifiers: ['finding'], spans: [] }];
}
