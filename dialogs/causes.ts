import type { Dialog } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { TopicName } from '../src/domain/names';
import type { Page } from '../src/domain/page';
import { notice } from './notice';
import { pickPage } from './pick-page';
import { showSection } from './section';
import { choosePage } from './suggest';

/** Causes: the overview offers the commonest cause of each group; a cause that is named gets its own page. */
export const causes: Dialog = (turn, library) => {
  const picked = pickPage(turn, 'causes', library);
  if (!picked) return notice('no-page', 'fallback', library);
  return showSection(
    picked,
    turn,
    library,
    library.packs.includes(picked.page.topic)
      ? choosePage(firstOfEachGroup(picked.page.pack, library), turn.today)
      : undefined,
  );
};

function firstOfEachGroup(pack: TopicName, library: Library): readonly Page[] {
  const seen = new Set<string | undefined>();
  const pages = library.pages('cause').filter((page) => page.pack === pack);
  const firsts = pages.filter(({ group }) => !seen.has(group) && seen.add(group));
  return [...firsts, ...pages.filter((page) => !firsts.includes(page))];
}
