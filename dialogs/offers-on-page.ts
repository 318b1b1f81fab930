import type { DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { IntentName } from '../src/domain/names';
import type { Suggestion } from '../src/domain/reply';
import { pickPage } from './pick-page';
import { askAbout, offer } from './suggest';

/** Buttons for what the page that is talked of can answer, and else for the condition. */
export function offersOnPage(offers: readonly IntentName[], turn: DialogTurn, library: Library): readonly Suggestion[] {
  return offers.flatMap((intent): readonly Suggestion[] => {
    const picked = pickPage(turn, intent, library);
    const asked = picked?.isExact ? askAbout(intent, picked.page, library) : undefined;
    return asked ? [asked] : offer([intent], library);
  });
}
