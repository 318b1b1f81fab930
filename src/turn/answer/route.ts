import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { isSaid } from '../meaning/only-with';
import type { Understood } from '../meaning/understand';
import { ABOUT, isSmallTalk, NEVER_BARE, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Parts } from '../talk/parts';
import type { ScreenedTurn } from '../talk/screened-turn';
import { generalAlarm } from './general-alarm';
import { ownOccasion } from './own-occasion';
import { stepThatTells } from './step-that-tells';

/** "Just give me a number" is no alarm: below this, the bot asks what is meant, and the rules hear dangers anyway. */
const ALARM: IntentName = 'emergency';
const CLEAR_ALARM = 0.7;

/** Sure: its dialog; close: "did you mean"; lost: the named topic if there is one, else "not understood". */
export function route(understood: Understood, turn: DialogTurn, talk: ScreenedTurn, parts: Parts): DialogResult {
  const { dialogs, library, readers } = parts;
  const { text } = talk.utterance;
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (turn.intent === STRANGE && readers.isOtherSwelling(text)) return dialogs.otherSwelling(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  const { classification } = understood;
  const general = turn.intent === ALARM ? generalAlarm(turn, talk, parts) : undefined;
  if (general) return general;
  const occasion = ownOccasion(classification, text, turn, parts);
  if (occasion !== undefined) return dialogs.ownWords(occasion, turn, library);
  if (turn.intent === ALARM && (classification.best.confidence < CLEAR_ALARM || saysNothing(text, readers)))
    return dialogs.clarify(unfrightening(classification, text, parts), turn, library);
  // While a danger stands, what is not understood is met with the danger, and with no page.
  const isCalm = !interrupts(turn.memory.disposition);
  const isSought = isCalm && isHardlyRead(classification, turn);
  const told = isSought ? stepThatTells(classification, turn, talk, parts) : undefined;
  if (told) return told;
  const kind =
    isCalm && classification.verdict === 'lost' && turn.topics.length > 0 ? ofItsKind(text, readers) : undefined;
  if (kind !== undefined) return dialogs.forIntent(kind)({ ...turn, intent: kind }, library);
  const other = turn.intent === STRANGE && classification.verdict === 'sure' ? readers.otherThing(text) : undefined;
  if (other !== undefined) return dialogs.ownWords('out-of-scope-named', turn, library, { thing: other });
  if (classification.verdict === 'sure') return dialogs.forIntent(turn.intent)(turn, library);
  // Hardly a question of ours: "did you mean" would offer what nobody asked.
  if (classification.verdict === 'close' && classification.best.intent === STRANGE && turn.topics.length === 0)
    return dialogs.fallback(turn, library);
  if (classification.verdict === 'close') {
    const meant = unfrightening(classification, text, parts);
    const [only, ...others] = meant.filter((intent) => !isSmallTalk(intent));
    // In a talk, nobody is asked which one of one.
    const isOnly = isCalm && only !== undefined && others.length === 0 && turn.memory.topic !== undefined;
    if (isOnly && !NEVER_BARE.has(only)) return dialogs.forIntent(only)({ ...turn, intent: only }, library);
    return dialogs.clarify(meant, turn, library);
  }
  return turn.topics.length > 0
    ? dialogs.clarify([ABOUT, 'treatments', 'outlook', 'effectiveness'], turn, library)
    : dialogs.fallback(turn, library);
}

/** So unsure is what would be declined in a talk, or beside a name, that it may as well be a question of ours. */
const UNSURE = 0.67;

/** What would be asked back, not understood, or declined though it is hardly clear. */
function isHardlyRead({ best, verdict }: Classification, { topics, memory }: DialogTurn): boolean {
  const isInTalk = topics.length > 0 || memory.topic !== undefined;
  return verdict !== 'sure' || (best.intent === STRANGE && best.confidence < UNSURE && isInTalk);
}

/** What one eats, smokes or does, beside the name of an illness, asks what is known of that. */
const OF_LIFE: ReadonlySet<IntentName> = new Set(['risk-factors', 'without-drugs', 'activity', 'pregnancy']);

/** "I gave up cigarettes, does that help AVN": what is not understood otherwise is asked by the kind of its word. */
function ofItsKind(text: string, { words }: TalkReaders): IntentName | undefined {
  const kinds = plainWords(text).flatMap((word) => words.fragments.get(stem(word)) ?? []);
  return kinds.find((kind) => OF_LIFE.has(kind));
}

/** "One or two?" is no alarm, however much it sounds like "111 or 999?". */
function saysNothing(text: string, { words }: TalkReaders): boolean {
  return plainWords(text).every((word) => words.small.has(word) || words.counted.has(word) || /^\d{1,2}$/.test(word));
}

/** What may have been meant; pregnancy, cancer and emergencies only where they were spoken of: nobody is frightened unasked. */
function unfrightening({ best, runnersUp }: Classification, text: string, parts: Parts): readonly IntentName[] {
  const { words } = parts.readers;
  const said = plainWords(text).map(stem);
  const isOffered = (intent: IntentName) =>
    words.onlyIfNamed.get(intent) === undefined || said.some((word) => words.onlyIfNamed.get(intent)?.has(word));
  return [best, ...runnersUp]
    .map(({ intent }) => intent)
    .filter((intent) => isOffered(intent) && isSaid(intent, text, parts));
}
