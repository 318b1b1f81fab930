import type { ReportForm } from '../domain/report-form';
import { fold } from './fold';
import { phraseEnds } from './phrase-ends';
import { firstStart, nextStart } from './word-starts';

/** One phrase of a report's form makes no report, whatever else marks it. */
const LEAST_PHRASES = 2;
/** Characters of a long text that are looked over first: where they hold enough, the rest is not. */
const FIRST_LOOKED_AT = 4000;

/**
 * Makes a quick look whether a message may hold a report at all: nearly every message is spared the closer reading, and
 * none that the closer reading would take for a report. In: the form of reports.
 */
export function reportHint(form: ReportForm): (text: string) => boolean {
  const phraseEnd = phraseEnds([...form.headings, ...form.marks, ...form.weak, ...form.clinician]);
  const holdsEnough = (text: string) => {
    const plain = fold(text);
    let missing = LEAST_PHRASES;
    for (let at = firstStart(plain); at < plain.length && missing > 0; at = nextStart(plain, at))
      if (phraseEnd(plain, at) >= 0) missing -= 1;
    return missing === 0;
  };
  return (text) => (text.length > FIRST_LOOKED_AT && holdsEnough(text.slice(0, FIRST_LOOKED_AT))) || holdsEnough(text);
}
