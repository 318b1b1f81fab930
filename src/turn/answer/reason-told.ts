import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import type { Paragraph } from '../../domain/page';
import { tellsOf } from '../readers/asked-things';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';

/** Under which "why?" is heard, behind an answer. */
const SOURCES: IntentName = 'sources';

/**
 * "Why?", behind an answer: the paragraph of what was shown that gives a reason, and no list of books; where none does, the
 * first. In: the turn, the talk, the knowledge. Out: nothing where something else is asked or nothing was shown.
 */
export function reasonTold(
  turn: DialogTurn,
  { utterance: { text } }: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { library, dialogs, readers } = knowledge;
  const { shown } = turn.memory;
  if (turn.intent !== SOURCES || !shown || shown.reportWords || !tellsOf(text, readers.words.whys)) return undefined;
  const steps = library.page(shown.topic)?.sections.get(shown.heading)?.steps ?? [];
  const gives = ({ text: told }: Paragraph) => tellsOf(told, readers.words.reasons);
  const reason = steps[shown.step]?.find(gives) ?? steps.flat().find(gives) ?? steps[shown.step]?.[0];
  return (
    reason &&
    dialogs.forIntent(shown.heading)(
      { ...turn, intent: shown.heading, topics: [shown.topic], leadOf: () => reason.text },
      library,
    )
  );
}
