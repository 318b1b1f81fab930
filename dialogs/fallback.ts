import type { Dialog, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Page } from '../src/domain/page';
import { whyNotServed } from '../src/domain/served';
import { notice } from './notice';
import { nextQuestions } from './suggest';

/**
 * Not understood. The first time the bot asks for other words and, within a talk, offers questions about its topic. The
 * second time it says what it can do and where else to go.
 */
export const fallback: Dialog = (turn, library) => {
  const misses = turn.memory.misses + 1;
  const page = misses > 1 ? undefined : talkedOf(turn, library);
  const said = notice(occasionOf(misses, page), 'fallback', library, page && { topic: page.label });
  if (!('reply' in said)) return said;
  const suggestions = page && nextQuestions(page, turn.memory.shown?.heading ?? '', library);
  const reply = suggestions?.length ? { ...said.reply, suggestions } : said.reply;
  return { reply, remember: { misses } } as ReturnType<Dialog>;
};

function occasionOf(misses: number, page: Page | undefined): string {
  if (misses > 1) return 'fallback-again';
  return page ? 'fallback-in-talk' : 'fallback';
}

function talkedOf({ memory, today }: DialogTurn, library: Library): Page | undefined {
  const page = library.page(memory.topic ?? '');
  return page && whyNotServed(page, today) === undefined ? page : undefined;
}
