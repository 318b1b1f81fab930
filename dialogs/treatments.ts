import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Suggestion } from '../src/domain/reply';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { showSection } from './section';
import { askAbout, choosePage } from './suggest';

/** The three ways to be treated; each is a heading of the condition and a group of treatment pages. */
const GROUPS = ['without-drugs', 'medicines', 'procedures'];

/** Treatments: the overview leads to a group, a group to its treatments, a treatment to "does it work?". */
export const treatments: Dialog = (turn, library) => {
  const picked = pickPage(turn, turn.intent, library);
  if (!picked) return notice('no-page', 'fallback', library);
  return showSection(
    picked,
    turn,
    library,
    library.packs.includes(picked.page.topic) ? waysOn(turn, library) : undefined,
  );
};

function waysOn({ intent, today }: DialogTurn, library: Library): readonly Suggestion[] | undefined {
  if (GROUPS.includes(intent)) return choosePage(library.pages('treatment', intent), today);
  const condition = library.page(library.packs[0] ?? '');
  return condition && GROUPS.flatMap((group) => askAbout(group, condition, library) ?? []);
}
