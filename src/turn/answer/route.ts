import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import type { Understood } from '../meaning/understand';
import { ABOUT, ADVICE, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Parts } from '../talk/parts';
import type { Talk } from '../talk/talk';
import { leanOn } from '../topics/lean';
import { generalAlarm } from './general-alarm';

/** "Just give me a number" is no alarm: below this, the bot asks what is meant, and the rules hear dangers anyway. */
const ALARM: IntentName = 'emergency';
const CLEAR_ALARM = 0.7;

/** A longer message asks more than a name does. */
const FEW_WORDS = 4;

/** Sure: its dialog; close: "did you mean"; lost: the named topic if there is one, else "not understood". */
export function route(understood: Understood, turn: DialogTurn, talk: Talk, parts: Parts): DialogResult {
  const { dialogs, library, readers } = parts;
  const { text } = talk.utterance;
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (turn.intent === STRANGE && readers.isOtherSwelling(text)) return dialogs.otherSwelling(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  const { classification } = understood;
  const general = turn.intent === ALARM ? generalAlarm(turn, talk, parts) : undefined;
  if (general) return general;
  const anyway = readers.readOwnWordsFor(text).find((name) => readers.words.ownWordsAnyway.has(name));
  if (anyway !== undefined) return dialogs.ownWords(anyway, turn, library);
  const occasion = isDeclined(classification)
    ? ownOccasion(text, turn, readers)
    : (occasionAgain(text, turn, parts) ?? comparedInOwnWords(text, turn, readers));
  if (occasion !== undefined) return dialogs.ownWords(occasion, turn, library);
  if (turn.intent === ALARM && (classification.best.confidence < CLEAR_ALARM || saysNothing(text, readers)))
    return dialogs.clarify(unfrightening(classification, text, readers), turn, library);
  if (classification.verdict === 'sure') return dialogs.forIntent(turn.intent)(turn, library);
  // Hardly a question of ours: "did you mean" would offer what nobody asked.
  if (classification.verdict === 'close' && classification.best.intent === STRANGE && turn.topics.length === 0)
    return dialogs.fallback(turn, library);
  if (classification.verdict === 'close')
    return dialogs.clarify(unfrightening(classification, text, readers), turn, library);
  return turn.topics.length > 0
    ? dialogs.clarify([ABOUT, 'treatments', 'outlook', 'effectiveness'], turn, library)
    : dialogs.fallback(turn, library);
}

/** What would be declined, or is not understood. */
function isDeclined({ best, verdict }: Classification): boolean {
  return best.intent === STRANGE || best.intent === ADVICE || verdict !== 'sure';
}

/** "What does it cost?"; "how much?" only before anything was talked of, for then nobody knows of what. */
function ownOccasion(text: string, { memory }: DialogTurn, readers: TalkReaders): string | undefined {
  const alone = memory.topic === undefined ? readers.words.ownWordsAlone.get(plainWords(text).join(' ')) : undefined;
  return alone ?? readers.readOwnWordsFor(text)[0];
}

/** "And zoledronic acid?", after a price: the same, of what is named. */
function occasionAgain(text: string, { intent, memory: { thing } }: DialogTurn, parts: Parts): string | undefined {
  const { words } = parts.readers;
  const isKnown = words.ownWordsFor.some(({ name }) => name === thing);
  const isOnlyNamed = intent === ABOUT && plainWords(text).length <= FEW_WORDS && leanOn(text, parts).isLeaning;
  return isKnown && isOnlyNamed ? thing : undefined;
}

/** "Which one is cheaper?" compares what no page tells. */
function comparedInOwnWords(text: string, { intent }: DialogTurn, readers: TalkReaders): string | undefined {
  return intent === 'comparison' ? readers.readOwnWordsFor(text)[0] : undefined;
}

/** "One or two?" is no alarm, however much it sounds like "111 or 999?". */
function saysNothing(text: string, { words }: TalkReaders): boolean {
  return plainWords(text).every((word) => words.small.has(word) || words.counted.has(word) || /^\d{1,2}$/.test(word));
}

/** What may have been meant; pregnancy, cancer and emergencies only where they were spoken of: nobody is frightened unasked. */
function unfrightening(
  { best, runnersUp }: Classification,
  text: string,
  { words }: TalkReaders,
): readonly IntentName[] {
  const said = plainWords(text).map(stem);
  const isOffered = (intent: IntentName) =>
    words.onlyIfNamed.get(intent) === undefined || said.some((word) => words.onlyIfNamed.get(intent)?.has(word));
  return [best, ...runnersUp].map(({ intent }) => intent).filter(isOffered);
}
