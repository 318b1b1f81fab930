import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import { noLongerServed } from './not-served';
import { notice } from './notice';
import { lastShown } from './shown';
import { repeatButton, untoldQuestions } from './suggest';

/** As many questions beside "show it again". */
const AT_MOST = 2;

/**
 * Points in one line to what was shown before, instead of showing it again. Offers what was not shown yet, and to show
 * it again.
 *
 * @param phrase the key of the line in `phrases.yml`; `{title}` in it is what was shown
 * @param turn the turn, with what is pointed to as `memory.shown`
 */
export function pointBack(phrase: string, turn: DialogTurn, library: Library, slots: Slots = {}): DialogResult {
  const last = lastShown(turn, library);
  if (!last) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  const title = `${page.title}: ${library.intent(shown.heading)?.label ?? shown.heading}`;
  const questions = untoldQuestions(page, shown.heading, turn.memory, library).slice(0, AT_MOST);
  return {
    reply: {
      kind: 'notice',
      outcome: 'notice',
      paragraphs: [library.say(phrase, { title, ...slots })],
      suggestions: [...questions, repeatButton(page, library)],
      lines: [],
    },
    remember: { topic: page.topic, intent: shown.heading, shown, misses: 0 },
  };
}
