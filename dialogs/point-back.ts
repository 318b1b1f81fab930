import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import type { Suggestion } from '../src/domain/reply';
import { cite, headOf } from './answer';
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
  const paragraphs = last?.page.sections.get(last.shown.heading)?.steps[last.shown.step];
  if (!last || !paragraphs) return noLongerServed(turn, library) ?? notice('help', 'notice', library);
  const { page, shown } = last;
  const head = headOf(page, shown.heading, library);
  return {
    reply: {
      ...head,
      citations: cite([paragraphs[0]], library),
      paragraphs: [library.say(phrase, { title: head.title, ...slots })],
      suggestions: onward(turn, library),
    },
    remember: { topic: page.topic, intent: shown.heading, shown, misses: 0 },
  };
}

/** Says one line on what was shown last, such as that no reason is known for it, with the same offers. */
export function sayOneLine(phrase: string, turn: DialogTurn, library: Library): DialogResult {
  const paragraphs = [library.say(phrase)];
  return {
    reply: { kind: 'notice', outcome: 'notice', paragraphs, suggestions: onward(turn, library), lines: [] },
    remember: { misses: 0 },
  };
}

function onward(turn: DialogTurn, library: Library): readonly Suggestion[] {
  const last = lastShown(turn, library);
  if (!last) return [];
  const { page, shown } = last;
  const questions = untoldQuestions(page, shown.heading, turn.memory, library).slice(0, AT_MOST);
  return [...questions, repeatButton(page, library)];
}
