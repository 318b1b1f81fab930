import { posix } from 'node:path';
import { openDisk } from '../content/disk';
import type { Content } from '../content/load-content';
import type { RawContent } from '../content/raw-content';
import { citedWorks, type Finding } from '../content/report';

/** What is kept but not used: works that nothing cites, files that nothing reads. */
export function unusedFindings(folder: string, { packs, ruleBook }: RawContent, content: Content): readonly Finding[] {
  const cited = new Set([...citedWorks(content), ...ruleBook.rules.flatMap(({ cites }) => cites)]);
  const folders = packs.map((pack) => pack.folder);
  return [
    {
      key: 'uncited',
      heading: 'Works that nothing cites',
      items: [...ruleBook.sources.keys()].filter((id) => !cited.has(id)).sort(),
    },
    {
      key: 'unread',
      heading: 'Files that nothing reads',
      items: openDisk(folder)
        .all('.')
        .filter((file) => !isRead(file, folders)),
    },
  ];
}

const OF_A_PACK =
  /^(((causes|treatments)\/)?[\w.-]+\.md|conversations\/[\w.-]+\.yml|(pack|sources|red-flags|report-words)\.yml)$/;
const SHARED =
  /^shared\/([\w-]+\.yml|red-flags\/([\w-]+\/)?[\w-]+\.yml|languages\/[a-z-]+\/[\w-]+\.yml|second-reader\/[\w-]+\.jsonl)$/;

function isRead(file: string, packs: readonly string[]): boolean {
  if (file.endsWith('README.md') || file === 'deployment.yml' || file.startsWith('schemas/') || SHARED.test(file))
    return true;
  const pack = packs.find((each) => file.startsWith(`${each}/`));
  return pack !== undefined && OF_A_PACK.test(posix.relative(pack, file));
}
