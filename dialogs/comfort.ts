import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import { offersOnPage } from './offers-on-page';

/** "I am scared", with no question: a warm line, and offers that help people in this mood. */
export function comfort(mood: string, turn: DialogTurn, library: Library): DialogResult {
  const { paragraphs: wordings, offers } = library.phrase(`comfort-${mood}`);
  const line = wordings[(turn.memory.comforts ?? 0) % wordings.length] ?? '';
  const suggestions = offersOnPage(offers, turn, library);
  const paragraphs = [line, ...library.phrase('comfort-choices').paragraphs];
  return {
    reply: { kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] },
    remember: turn.topics[0] === undefined ? {} : { topic: turn.topics[0] },
  };
}
