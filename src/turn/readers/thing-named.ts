import type { AsideWords } from '../../domain/aside-words';
import { stem } from '../../text/stem';
import { plainWords } from './plain-words';

/** The name of the thing that a text speaks of, the first in the order of the content: "scan", "aid"; nothing where it names none. */
export function thingNamed(text: string, { things }: Pick<AsideWords, 'things'>): string | undefined {
  const said = plainWords(text).map(stem);
  const [found] = [...things].find(([, { words }]) => said.some((word) => words.has(word))) ?? [];
  return found;
}
