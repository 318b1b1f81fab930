import type { Content } from '../content/load-content';
import type { Finding } from '../content/report';
import { idleWords } from '../safety/idle-words';

/** Lines of the word lists that change nothing, as a finding. */
export function idleFindings({ ruleBook, library, language }: Content): readonly Finding[] {
  const others = [...library.barriers, ...library.reportWords].flatMap(({ match }) => match);
  const items = idleWords(ruleBook, others, language).map(({ list, entry, place: { file, line } }) =>
    entry === undefined ? `${file}:${line} <${list}>` : `${file}:${line} <${list}> "${entry}"`,
  );
  return [{ key: 'idle', heading: 'Lines of word lists that change nothing', items }];
}
