import type { AsideWords } from '../../domain/aside-words';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/**
 * The name of the thing that a text mentions, such as "scan" or "aid": the first in the order of the content; nothing
 * if it mentions none.
 */
export function findNamedThing(text: string, { things }: Pick<AsideWords, 'things'>): string | undefined {
  const said = plainWords(text).map(stem);
  const [found] = [...things].find(([, { words }]) => said.some((word) => words.has(word))) ?? [];
  return found;
}
