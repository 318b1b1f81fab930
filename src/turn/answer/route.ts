import type { Classification } from '../../domain/classification';
import type { DialogResult, DialogTurn } from '../../domain/dialog';
import { interrupts } from '../../domain/disposition';
import type { IntentName } from '../../domain/names';
import { stem } from '../../text/stem';
import type { Understood } from '../meaning/understand';
import { DEFINITION, EMERGENCY_INTENT, isSmallTalk, NEVER_ASSUMED, OFF_TOPIC } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import type { TalkReaders } from '../readers/talk-readers';
import type { Knowledge } from '../talk/knowledge';
import type { ScreenedTurn } from '../talk/screened-turn';
import { answerForPregnancy } from './answer-for-pregnancy';
import { answerFromStep } from './answer-from-step';
import { answerGeneralAlarm } from './answer-general-alarm';
import { clarificationIntents } from './clarification-intents';
import { findPhraseOccasion } from './find-phrase-occasion';

/** "Just give me a number" is no alarm: below this, the bot asks back. The rules detect dangers in any case. */
const CLEAR_ALARM = 0.7;

/** A message that was classified, and what its answer is made from. */
interface Read {
  readonly reading: Classification;
  readonly turn: DialogTurn;
  readonly talk: ScreenedTurn;
  readonly knowledge: Knowledge;
}

/** Chooses the dialog that answers a message, depending on how the message was understood, and returns its result. */
export function route(
  understood: Understood,
  turn: DialogTurn,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): DialogResult {
  const { dialogs, library, readers } = knowledge;
  if (understood.how === 'empty') return dialogs.empty(turn, library);
  if (turn.intent === OFF_TOPIC && readers.isOtherSwelling(talk.utterance.text))
    return dialogs.otherSwelling(turn, library);
  if (understood.how === 'chosen') return dialogs.forIntent(turn.intent)(turn, library);
  return answerTo({ reading: understood.classification, turn, talk, knowledge });
}

/** The steps from top to bottom: the first one that has an answer gives it. */
function answerTo(read: Read): DialogResult {
  return (
    listDangerSigns(read) ?? // "is it ever an emergency?"
    answerInOwnWords(read) ?? // a price, a second opinion: covered by no page
    clarifyWeakAlarm(read) ?? // "just give me a number"
    answerByNames(read) ?? // not understood as a question, but a page covers what it names
    answerByKindOfWord(read) ?? // "I gave up cigarettes, does that help AVN"
    declineOtherIllness(read) ?? // names what the bot cannot help with
    answerForPregnancy(read) ?? // "how long will it go on?", in a talk that stays with a pregnancy
    answerIfSure(read) ??
    answerIfClose(read) ?? // "did you mean"
    answerIfLost(read)
  );
}

function listDangerSigns({ turn, talk, knowledge }: Read): DialogResult | undefined {
  return turn.intent === EMERGENCY_INTENT ? answerGeneralAlarm(turn, talk, knowledge) : undefined;
}

function answerInOwnWords({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const occasion = findPhraseOccasion(reading, talk.utterance.text, turn, knowledge);
  return occasion === undefined ? undefined : knowledge.dialogs.ownWords(occasion, turn, knowledge.library);
}

function clarifyWeakAlarm({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const { text } = talk.utterance;
  const isHardly = reading.best.confidence < CLEAR_ALARM || namesNothing(text, knowledge.readers);
  if (turn.intent !== EMERGENCY_INTENT || !isHardly) return undefined;
  return knowledge.dialogs.clarify(clarificationIntents(reading, text, knowledge), turn, knowledge.library);
}

/** While a danger stands, a message that is not understood is answered with the guidance rather than with a page. */
function isCalm({ memory }: DialogTurn): boolean {
  return !interrupts(memory.disposition);
}

function answerByNames({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  return isCalm(turn) && isHardlyUnderstood(reading, turn) ? answerFromStep(reading, turn, talk, knowledge) : undefined;
}

function answerByKindOfWord({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  if (!isCalm(turn) || reading.verdict !== 'lost' || turn.topics.length === 0) return undefined;
  const kind = lifestyleIntentOf(talk.utterance.text, knowledge.readers);
  return kind === undefined
    ? undefined
    : knowledge.dialogs.forIntent(kind)({ ...turn, intent: kind }, knowledge.library);
}

function declineOtherIllness({
  reading,
  turn,
  talk,
  knowledge: { dialogs, library, readers },
}: Read): DialogResult | undefined {
  const isDeclined = turn.intent === OFF_TOPIC && reading.verdict === 'sure';
  const thing = isDeclined ? readers.otherThing(talk.utterance.text) : undefined;
  return thing === undefined ? undefined : dialogs.ownWords('out-of-scope-named', turn, library, { thing });
}

function answerIfSure({ reading, turn, knowledge: { dialogs, library } }: Read): DialogResult | undefined {
  return reading.verdict === 'sure' ? dialogs.forIntent(turn.intent)(turn, library) : undefined;
}

function answerIfClose({ reading, turn, talk, knowledge }: Read): DialogResult | undefined {
  const { dialogs, library } = knowledge;
  if (reading.verdict !== 'close') return undefined;
  // Hardly a question about our subject: "did you mean" would offer what nobody asked.
  if (reading.best.intent === OFF_TOPIC && turn.topics.length === 0) return dialogs.fallback(turn, library);
  const meant = clarificationIntents(reading, talk.utterance.text, knowledge);
  const [only, ...others] = meant.filter((intent) => !isSmallTalk(intent));
  // Within a talk, a single candidate is answered without asking back.
  const isOnly = isCalm(turn) && only !== undefined && others.length === 0 && turn.memory.topic !== undefined;
  if (isOnly && !NEVER_ASSUMED.has(only)) return dialogs.forIntent(only)({ ...turn, intent: only }, library);
  return dialogs.clarify(meant, turn, library);
}

function answerIfLost({ turn, knowledge: { dialogs, library } }: Read): DialogResult {
  return turn.topics.length > 0
    ? dialogs.clarify([DEFINITION, 'treatments', 'outlook', 'effectiveness'], turn, library)
    : dialogs.fallback(turn, library);
}

/** Below this, an out-of-scope message in a talk or beside a name may as well be a question about our subject. */
const UNSURE = 0.67;

/** True if the bot would ask back, did not understand, or would decline with little certainty. */
function isHardlyUnderstood({ best, verdict }: Classification, { topics, memory }: DialogTurn): boolean {
  const isInTalk = topics.length > 0 || memory.topic !== undefined;
  return verdict !== 'sure' || (best.intent === OFF_TOPIC && best.confidence < UNSURE && isInTalk);
}

/** Beside the name of an illness, what a person eats, smokes or does asks what is known about that. */
const LIFESTYLE_INTENTS: ReadonlySet<IntentName> = new Set(['risk-factors', 'without-drugs', 'activity', 'pregnancy']);

/** The intent that the kind of a word suggests, for a message that is not understood otherwise. */
function lifestyleIntentOf(text: string, { words }: TalkReaders): IntentName | undefined {
  const kinds = plainWords(text).flatMap((word) => words.fragments.get(stem(word)) ?? []);
  return kinds.find((kind) => LIFESTYLE_INTENTS.has(kind));
}

/** "One or two?" is no alarm, however similar it is to "111 or 999?". */
function namesNothing(text: string, { words }: TalkReaders): boolean {
  return plainWords(text).every((word) => words.small.has(word) || words.counted.has(word) || /^\d{1,2}$/.test(word));
}
