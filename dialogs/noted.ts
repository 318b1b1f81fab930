import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library, Slots } from '../src/domain/library';
import type { IntentName } from '../src/domain/names';
import type { Suggestion } from '../src/domain/reply';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { askAbout, offer } from './suggest';

/** "My mom is 78", and nothing is asked: it is noted, and the page that is talked of offers what can be asked next. */
export function noted(occasion: string, turn: DialogTurn, library: Library, slots?: Slots): DialogResult {
  const said = notice(occasion, 'notice', library, slots);
  if (!('reply' in said)) return said;
  const suggestions = offersOnPage(library.phrase(occasion, slots).offers, turn, library);
  return { ...said, reply: { ...said.reply, suggestions } };
}

/** Buttons for what the page that is talked of can answer, and else for the condition. */
export function offersOnPage(offers: readonly IntentName[], turn: DialogTurn, library: Library): readonly Suggestion[] {
  return offers.flatMap((intent): readonly Suggestion[] => {
    const picked = pickPage(turn, intent, library);
    const asked = picked?.isExact ? askAbout(intent, picked.page, library) : undefined;
    return asked ? [asked] : offer([intent], library);
  });
}
