import { stringsWithin } from './strings-within';
import { wordsOfMarkup } from './words-of-markup';

/** What is read of an attachment. */
interface Attached {
  readonly contentType?: unknown;
  readonly content?: unknown;
}

/** Letters of both sides, multiplied: a few pages beside a few pages. What is longer is rather said twice than compared. */
const MOST_TO_COMPARE = 25_000_000;

/**
 * What is said inside attachments: formatted text, cards, notes, as lines. Formatted text that only repeats the text it
 * came with, as all of Teams' does, is not said twice. In: the attachments, that text.
 */
export function wordsOfAttachments(attachments: readonly Attached[], text: string): readonly string[] {
  const lines = attachments.filter(isMarkup).flatMap(({ content }) => stringsWithin(content).flatMap(wordsOfMarkup));
  const notes = attachments.filter((each) => !isMarkup(each)).flatMap(({ content }) => stringsWithin(content));
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const more = length * text.length > MOST_TO_COMPARE ? lines : withoutRepeats(lines, text);
  return [...more, ...notes];
}

function isMarkup({ contentType }: Attached): boolean {
  return typeof contentType === 'string' && /^text\/html/i.test(contentType);
}

function withoutRepeats(lines: readonly string[], text: string): readonly string[] {
  // A text may hold tags of its own, such as a mention's; two spaces between, so that no line reaches from one to the other.
  const said = ` ${bare(text)}  ${bare(wordsOfMarkup(text).join(' '))} `;
  return lines.filter((line) => (bare(line) === '' ? !text.includes(line) : !said.includes(` ${bare(line)} `)));
}

function bare(line: string): string {
  return (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
