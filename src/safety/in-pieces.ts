import type { RaisedFlag } from '../domain/red-flag';
import type { Screen } from './screen';
import { SECOND_READER } from './second-reader';
import { summary } from './summary';

/**
 * Puts the reading of broken sentences around a screen: many people send a sentence in two messages ("I can't",
 * "breathe"). What a message and the piece before it say together is added; it takes nothing away. In: a screen. Out: one
 * that also reads `before`.
 */
export function inPieces(screen: Screen): Screen {
  return (utterance, remembered) => {
    if (utterance.before === undefined) return screen(utterance, remembered);
    const { before, ...rest } = utterance;
    const alone = screen(rest, remembered);
    if (alone.screening.presentation === 'interrupt') return alone;
    const { screening } = screen({ ...rest, text: `${before} ${rest.text}` }, remembered);
    const added = screening.flags.filter(isOneMatch);

    return added.length === 0
      ? alone
      : { ...alone, screening: summary([...alone.screening.flags, ...added.map(asJoined)], screening.signs) };
  };
}

/** Signs that make a danger together are remembered by name, and need no joining; the second reader knows no broken sentences. */
function isOneMatch({ presentation, rule, spans }: RaisedFlag): boolean {
  return presentation === 'interrupt' && rule !== SECOND_READER && spans.length === 1;
}

/** The words of a danger told in two messages stand in neither. */
function asJoined(flag: RaisedFlag): RaisedFlag {
  return { ...flag, spans: [], because: 'together with the message before' };
}
