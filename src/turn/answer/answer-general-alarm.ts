import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { plainWords } from '../readers/plain-words';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { addLead } from './avoid-repeat';

/** The heading that lists the signs of danger. */
const SIGNS_HEADING: IntentName = 'when-to-seek-care';

/** A longer message describes something. */
const MOST_WORDS = 14;

/**
 * "When is it an emergency?" asks in general which signs are dangerous: they are listed, below the number to call.
 *
 * @param turn the turn of the dialog
 * @returns nothing for "is this an emergency?", nor while a level stands or a danger is described: then the bot asks
 * whether it is happening now
 */
export function answerGeneralAlarm(
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult | undefined {
  const { text } = talk.utterance;
  const { dialogs, library, readers } = knowledge;
  const tellsDanger = talk.screening.flags.some(({ modifiers }) => modifiers.length === 0);
  if (tellsDanger || interrupts(talk.memory.disposition) || !readers.isAlarmInGeneral(text)) return undefined;
  const pieces = readers.cut(text).filter((piece) => /\p{L}/u.test(piece.text));
  if (pieces.length > 1 || plainWords(text).length > MOST_WORDS) return undefined;
  const result = dialogs.forIntent(SIGNS_HEADING)({ ...turn, intent: SIGNS_HEADING }, library);
  return 'reply' in result && result.reply.kind === 'answer'
    ? addLead(result, library.say('general-alarm'))
    : undefined;
}
