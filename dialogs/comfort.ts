import type { DialogResult, DialogTurn } from '../src/domain/dialog';
import type { Library } from '../src/domain/library';
import type { Suggestion } from '../src/domain/reply';
import { pickPage } from './pick-page';
import { askAbout, offer } from './suggest';

/** "I am scared", with no question: a warm line, and offers that help people in this mood. */
export function comfort(mood: string, turn: DialogTurn, library: Library): DialogResult {
  const { paragraphs: wordings, offers } = library.phrase(`comfort-${mood}`);
  const line = wordings[(turn.memory.comforts ?? 0) % wordings.length] ?? '';
  const suggestions = offers.flatMap((intent): readonly Suggestion[] => {
    const picked = pickPage(turn, intent, library);
    const asked = picked?.isExact ? askAbout(intent, picked.page, library) : undefined;
    return asked ? [asked] : offer([intent], library);
  });
  const paragraphs = [line, ...library.phrase('comfort-choices').paragraphs];
  return {
    reply: { kind: 'notice', outcome: 'notice', paragraphs, suggestions, lines: [] },
    remember: turn.topics[0] === undefined ? {} : { topic: turn.topics[0] },
  };
}
