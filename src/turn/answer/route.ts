import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import { isSaid } from '../meaning/only-with';
import type { Understood } from '../meaning/understand';
import { ABOUT, ALARM, isSmallTalk, NEVER_BARE, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Parts } from '../talk/parts';
import type { ScreenedTurn } from '../talk/screened-turn';
import { generalAlarm } from './general-alarm';
import { ownOccasion } from './own-occasion';
import { stepThatTells } from './step-that-tells';
import { toldPregnancy } from './told-pregnancy';

/** "Just give me a number" is no alarm: below this, the bot asks what is meant, and the rules hear dangers anyway. */
const CLEAR_ALARM = 0.7;

/** A message that was read, and what its answer is made with. */
interface Read {
  readonly reading: Classification;
  readonly turn: DialogTurn;
  readonly talk: ScreenedTurn;
  readonly parts: Parts;
}

/** Who answers. In: how the message was understood, the turn, the talk, the parts. Out: the answer. */
export function route(understood: Understood, turn: DialogTurn, talk: ScreenedTurn, parts: Parts): DialogResult {
  const { dialogs, library, readers } = parts;
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (turn.intent === STRANGE && readers.isOtherSwelling(talk.utterance.text))
    return dialogs.otherSwelling(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  return answerTo({ reading: understood.classification, turn, talk, parts });
}

/** From top to bottom; the first that has an answer gives it. */
function answerTo(read: Read): DialogResult {
  return (
    alarmInGeneral(read) ?? // "is it ever an emergency?"
    inOwnWords(read) ?? // a price, a second opinion: no page is about it
    hardlyAnAlarm(read) ?? // "just give me a number"
    foundByItsNames(read) ?? // not understood as a question, but a page tells of what it names
    foundByItsKind(read) ?? // "I gave up cigarettes, does that help AVN"
    otherIllness(read) ?? // what it cannot help with is named
    (isCalm(read.turn) ? toldPregnancy(read.reading, read.turn, read.parts) : undefined) ?? // "how long will it go on?", of who is pregnant
    ifSure(read) ??
    ifClose(read) ?? // "did you mean"
    ifLost(read)
  );
}

function alarmInGeneral({ turn, talk, parts }: Read): DialogResult | undefined {
  return turn.intent === ALARM ? generalAlarm(turn, talk, parts) : undefined;
}

function inOwnWords({ reading, turn, talk, parts }: Read): DialogResult | undefined {
  const occasion = ownOccasion(reading, talk.utterance.text, turn, parts);
  return occasion === undefined ? undefined : parts.dialogs.ownWords(occasion, turn, parts.library);
}

function hardlyAnAlarm({ reading, turn, talk, parts }: Read): DialogResult | undefined {
  const { text } = talk.utterance;
  const isHardly = reading.best.confidence < CLEAR_ALARM || saysNothing(text, parts.readers);
  if (turn.intent !== ALARM || !isHardly) return undefined;
  return parts.dialogs.clarify(unfrightening(reading, text, parts), turn, parts.library);
}

/** While a danger stands, what is not understood is met with the danger, and with no page. */
function isCalm({ memory }: DialogTurn): boolean {
  return !interrupts(memory.disposition);
}

function foundByItsNames({ reading, turn, talk, parts }: Read): DialogResult | undefined {
  return isCalm(turn) && isHardlyRead(reading, turn) ? stepThatTells(reading, turn, talk, parts) : undefined;
}

function foundByItsKind({ reading, turn, talk, parts }: Read): DialogResult | undefined {
  if (!isCalm(turn) || reading.verdict !== 'lost' || turn.topics.length === 0) return undefined;
  const kind = kindOfItsWord(talk.utterance.text, parts.readers);
  return kind === undefined ? undefined : parts.dialogs.forIntent(kind)({ ...turn, intent: kind }, parts.library);
}

function otherIllness({ reading, turn, talk, parts: { dialogs, library, readers } }: Read): DialogResult | undefined {
  const isDeclined = turn.intent === STRANGE && reading.verdict === 'sure';
  const thing = isDeclined ? readers.otherThing(talk.utterance.text) : undefined;
  return thing === undefined ? undefined : dialogs.ownWords('out-of-scope-named', turn, library, { thing });
}

function ifSure({ reading, turn, parts: { dialogs, library } }: Read): DialogResult | undefined {
  return reading.verdict === 'sure' ? dialogs.forIntent(turn.intent)(turn, library) : undefined;
}

function ifClose({ reading, turn, talk, parts }: Read): DialogResult | undefined {
  const { dialogs, library } = parts;
  if (reading.verdict !== 'close') return undefined;
  // Hardly a question of ours: "did you mean" would offer what nobody asked.
  if (reading.best.intent === STRANGE && turn.topics.length === 0) return dialogs.fallback(turn, library);
  const meant = unfrightening(reading, talk.utterance.text, parts);
  const [only, ...others] = meant.filter((intent) => !isSmallTalk(intent));
  // In a talk, nobody is asked which one of one.
  const isOnly = isCalm(turn) && only !== undefined && others.length === 0 && turn.memory.topic !== undefined;
  if (isOnly && !NEVER_BARE.has(only)) return dialogs.forIntent(only)({ ...turn, intent: only }, library);
  return dialogs.clarify(meant, turn, library);
}

function ifLost({ turn, parts: { dialogs, library } }: Read): DialogResult {
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

/** What is not understood otherwise is asked by the kind of its word. */
function kindOfItsWord(text: string, { words }: TalkReaders): IntentName | undefined {
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
