import type { PlaceAsked } from '../src/domain/dialog';
import type { Paragraphs } from '../src/domain/page';

/** What an item of a list begins with. */
const ITEM = '- ';

/**
 * "How long does it last in the knee?": a list begins with what it has on the part of the body that was asked about. In:
 * the paragraphs, the part, if one was asked about. Out: the same, with the items of their lists in that order.
 */
export function placeFirst(paragraphs: Paragraphs | undefined, place: PlaceAsked | undefined): Paragraphs | undefined {
  if (!place || !paragraphs) return paragraphs;
  const [first, ...others] = paragraphs.map((each) => ({ ...each, text: inOrder(each.text, place) }));
  return first && [first, ...others];
}

function inOrder(text: string, { isOf }: PlaceAsked): string {
  const lines = text.split('\n');
  const items = lines.filter((line) => line.startsWith(ITEM));
  const sorted = [...items].sort((one, other) => Number(isOf(other)) - Number(isOf(one)));
  return lines.map((line) => (line.startsWith(ITEM) ? (sorted.shift() ?? line) : line)).join('\n');
}
