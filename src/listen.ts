import type { Content } from './content/load-content';
import { pagesOf } from './content/pages-of';
import type { DispositionWords, ListedLine } from './domain/library';
import { patternReader } from './safety/pattern-reader';
import { answerLists, type StandDownButtons, safetyAnswerReader } from './safety/safety-answers';
import { nonsenseTest } from './text/nonsense';
import { otherTongueTest } from './text/other-tongue';
import { countryFinder } from './turn/readers/find-country';
import { complaintReader } from './turn/readers/read-complaint';
import { cryReader } from './turn/readers/read-cry';
import { verdictReader } from './turn/readers/read-verdict';
import { wishReader } from './turn/readers/read-wish';
import { talkReaders } from './turn/readers/talk-readers';
import type { Listeners } from './turn/talk/knowledge';

/**
 * Everything with which the turn hears what people say besides questions and dangers, built from the words of the
 * content.
 */
export function listenersFor(content: Content): Listeners {
  const { library, ruleBook, language, talkWords } = content;
  const read = (named: Readonly<Record<string, readonly string[]>>) =>
    patternReader(
      Object.entries(named).map(([name, match]) => ({ name, match })),
      new Map(),
      language,
    );
  const named = wordsOfNames(content);
  return {
    readSafetyAnswer: safetyAnswerReader(
      talkWords,
      wholeAnswers(content),
      language,
      answerLists(numbersToCall(content)),
    ),
    readBarriers: patternReader(library.barriers, ruleBook.lexicon, language),
    readRelapse: read({ relapse: talkWords.relapse }),
    readFirstAid: read({ 'first-aid': talkWords.firstAid }),
    readClaims: read({ claim: talkWords.claims.claim, 'bare-claim': talkWords.claims.bare }),
    readPersonal: read({ personal: talkWords.personal }),
    readReportWords: patternReader(
      library.reportWords.map(({ word, match }) => ({ name: word, match })),
      ruleBook.lexicon,
      language,
    ),
    readComplaint: complaintReader(
      talkWords,
      levelsOf(content).map((words) => words.complaint.button),
      language,
    ),
    readCry: cryReader(talkWords, language),
    readDenial: read(talkWords.denial),
    readPerson: read(talkWords.person),
    readVerdict: verdictReader(
      talkWords,
      { unsafe: library.say('unsafe-button'), wrong: library.say('wrong-button') },
      language,
    ),
    readWish: wishReader(talkWords, language),
    findCountry: countryFinder(library.countries, language),
    readOtherTongue: otherTongueTest(content.understanding.otherTongues, ruleBook.realWords, named),
    isNonsense: nonsenseTest(ruleBook.realWords, named),
    readers: talkReaders(content.understanding.follow, language, library.intents, content.understanding.otherThings),
  };
}

/** The words in names of pages. Dictionaries have few of them. */
function wordsOfNames(content: Content): ReadonlySet<string> {
  return new Set(
    pagesOf(content).flatMap(({ names }) => names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))),
  );
}

/** Every line to call in an emergency. */
function numbersToCall({ library }: Content): readonly ListedLine[] {
  return library.countries.flatMap(({ code }) => library.lines(code, 'emergency'));
}

/** The words of every level in every language. */
function levelsOf({ library, languages }: Content): readonly DispositionWords[] {
  const codes = [undefined, ...languages.map(({ code }) => code)];
  return (['emergency', 'crisis', 'urgent', 'soon'] as const).flatMap((level) =>
    codes.map((code) => library.disposition(level, code)),
  );
}

/** Answers that count as a whole: the buttons of every level and language, and the plain answers of other languages. */
function wholeAnswers(content: Content): StandDownButtons {
  const levels = levelsOf(content);
  const answers = content.languages.map(({ words }) => words.answers);
  return {
    no: answers.flatMap((each) => each.no),
    helpCalled: [...levels, ...answers].flatMap((each) => each.helpCalled),
    notHappening: [...levels, ...answers].flatMap((each) => each.notHappening),
  };
}
