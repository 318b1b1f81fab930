import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { withLead } from './not-again';

/** The heading with the signs of danger. */
const SIGNS: IntentName = 'when-to-seek-care';

/** A longer message tells of something. */
const MOST_WORDS = 14;

/**
 * "When is it an emergency?" asks which signs those are: they are told, below the number to call. In: the turn of a
 * dialog, the talk, the knowledge. Out: that answer; nothing for "is this an emergency?", nor while a danger stands or is
 * told of, where it is asked whether it happens now.
 */
export function generalAlarm(turn: DialogTurn, talk: ScreenedTurn, knowledge: Knowledge): DialogResult | undefined {
  const { text } = talk.utterance;
  const { dialogs, library, readers } = knowledge;
  const tellsDanger = talk.screening.flags.some(({ modifiers }) => modifiers.length === 0);
  if (tellsDanger || interrupts(talk.memory.disposition) || !readers.isAlarmInGeneral(text)) return undefined;
  const pieces = readers.cut(text).filter((piece) => /\p{L}/u.test(piece.text));
  if (pieces.length > 1 || plainWords(text).length > MOST_WORDS) return undefined;
  const result = dialogs.forIntent(SIGNS)({ ...turn, intent: SIGNS }, library);
  return 'reply' in result && result.reply.kind === 'answer'
    ? withLead(result, library.say('general-alarm'))
    : undefined;
}
