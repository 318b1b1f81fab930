import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import type { Understood } from '../meaning/understand';
import { ABOUT, ALARM, isSmallTalk, NEVER_BARE, STRANGE } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { generalAlarm } from './general-alarm';
import { ownOccasion } from './own-occasion';
import { stepThatTells } from './step-that-tells';
import { toldPregnancy } from './told-pregnancy';
import { unfrightening } from './unfrightening';

/** "Just give me a number" is no alarm: below this, the bot asks what is meant, and the rules hear dangers anyway. */
const CLEAR_ALARM = 0.7;

/** A message that was read, and what its answer is made with. */
interface Read {
  readonly reading: Classification;
  readonly turn: DialogTurn;
  readonly talk: ScreenedTurn;
  readonly knowledge: Knowledge;
}

/** Who answers. In: how the message was understood, the turn, the talk, the knowledge. Out: the answer. */
export function route(
  understood: Understood,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult {
  const { dialogs, library, readers } = knowledge;
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (turn.intent === STRANGE && readers.isOtherSwelling(talk.utterance.text))
    return dialogs.otherSwelling(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  return answerTo({ reading: understood.classification, turn, talk, knowledge });
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
    toldPregnancy(read) ?? // "how long will it go on?", in a talk that stays with a pregnancy
    ifSure(read) ??
    ifClose(read) ?? // "did you mean"
    ifLost(read)
  );
}

function alarmInGeneral({ turn, talk, knowledge }: Read): DialogResult | undefined {
  return turn.intent === ALARM ? generalAlarm(turn, talk, knowledge) : undefined;
}

function inOwnWords({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const occasion = ownOccasion(reading, talk.utterance.text, turn, knowledge);
  return occasion === undefined ? undefined : knowledge.dialogs.ownWords(occasion, turn, knowledge.library);
}

function hardlyAnAlarm({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const { text } = talk.utterance;
  const isHardly = reading.best.confidence < CLEAR_ALARM || saysNothing(text, knowledge.readers);
  if (turn.intent !== ALARM || !isHardly) return undefined;
  return knowledge.dialogs.clarify(unfrightening(reading, text, knowledge), turn, knowledge.library);
}

/** While a danger stands, what is not understood is met with the danger, and with no page. */
function isCalm({ memory }: DialogTurn): boolean {
  return !interrupts(memory.disposition);
}

function foundByItsNames({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  return isCalm(turn) && isHardlyRead(reading, turn) ? stepThatTells(reading, turn, talk, knowledge) : undefined;
}

function foundByItsKind({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  if (!isCalm(turn) || reading.verdict !== 'lost' || turn.topics.length === 0) return undefined;
  const kind = kindOfItsWord(talk.utterance.text, knowledge.readers);
  return kind === undefined
    ? undefined
    : knowledge.dialogs.forIntent(kind)({ ...turn, intent: kind }, knowledge.library);
}

function otherIllness({
  reading,
  turn,
  talk,
  knowledge: { dialogs, library, readers },
}: Read): DialogResult | undefined {
  const isDeclined = turn.intent === STRANGE && reading.verdict === 'sure';
  const thing = isDeclined ? readers.otherThing(talk.utterance.text) : undefined;
  return thing === undefined ? undefined : dialogs.ownWords('out-of-scope-named', turn, library, { thing });
}

function ifSure({ reading, turn, knowledge: { dialogs, library } }: Read): DialogResult | undefined {
  return reading.verdict === 'sure' ? dialogs.forIntent(turn.intent)(turn, library) : undefined;
}

function ifClose({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const { dialogs, library } = knowledge;
  if (reading.verdict !== 'close') return undefined;
  // Hardly a question of ours: "did you mean" would offer what nobody asked.
  if (reading.best.intent === STRANGE && turn.topics.length === 0) return dialogs.fallback(turn, library);
  const meant = unfrightening(reading, talk.utterance.text, knowledge);
  const [only, ...others] = meant.filter((intent) => !isSmallTalk(intent));
  // In a talk, nobody is asked which one of one.
  const isOnly = isCalm(turn) && only !== undefined && others.length === 0 && turn.memory.topic !== undefined;
  if (isOnly && !NEVER_BARE.has(only)) return dialogs.forIntent(only)({ ...turn, intent: only }, library);
  return dialogs.clarify(meant, turn, library);
}

function ifLost({ turn, knowledge: { dialogs, library } }: Read): DialogResult {
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
