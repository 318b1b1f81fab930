import type { Page } from '../domain/page';
import type { Content } from './load-content';

/** The pages of all packs. */
export function pagesOf({ library }: Content): readonly Page[] {
  return (['condition', 'cause', 'treatment'] as const).flatMap((kind) => library.pages(kind));
}
