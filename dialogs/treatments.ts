import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import type { Suggestion } from '../src/domain/reply';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { showSection } from './section';
import { askAbout, choosePage } from './suggest';

/** The three ways of treatment; each is a heading of the condition and a group of treatment pages. */
const GROUPS = ['without-drugs', 'medicines', 'procedures'];

/** Treatments: the overview leads to a group, a group to its treatments, a treatment to "does it work?". */
export const treatments: Dialog = (turn, library) => {
  const picked = pickPage(turn, turn.intent, library);
  if (!picked) return notice('no-page', 'fallback', library);
  return showSection(
    picked,
    turn,
    library,
    library.packs.includes(picked.page.topic) ? waysOn(turn, picked.page, library) : undefined,
  );
};

/** Buttons that lead on from a condition's page; undefined if there are none, so that the usual ones are offered. */
function waysOn({ intent, today }: DialogTurn, condition: Page, library: Library): readonly Suggestion[] | undefined {
  const ways = GROUPS.includes(intent)
    ? choosePage(
        library.pages('treatment', intent).filter(({ pack }) => pack === condition.pack),
        today,
      )
    : GROUPS.flatMap((group) => askAbout(group, condition, library) ?? []);
  return ways.length > 0 ? ways : undefined;
}
