import type { TalkReaders } from '../readers/talk-readers';

/** "Sorry, cat on the keyboard. What causes it?": the questions of a text, for what is only told is not asked about; all of it where it has none. */
export function asked(text: string, { cut }: Pick<TalkReaders, 'cut'>): string {
  const asking = cut(text).filter(({ asks }) => asks);
  return asking.length > 0 ? asking.map((piece) => piece.text).join(' ') : text;
}
