import type { Classification } from '../../domain/classification';
import type { TopicName } from '../../domain/names';
import type { Reply } from '../../domain/reply';
import { chooseLines } from '../danger/help-lines';
import { isFirm } from '../meaning/firm';
import { SHORT_WORDS } from '../meaning/scraps';
import type { Understood } from '../meaning/understand';
import { ABOUT, isSmallTalk } from '../readers/intent-groups';
import { plainWords } from '../readers/plain-words';
import { asks } from '../talk/asks';
import type { Knowledge } from '../talk/knowledge';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { dialogTurn, remember } from './answer-one';

/** A feeling that was told, with nothing asked that has an answer ("I am scared"): a warm line, and what may help next. */
function comfortAlone(
  mood: string,
  topics: readonly TopicName[],
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision | undefined {
  const told = knowledge.dialogs.comfort(mood, dialogTurn(ABOUT, topics, talk), knowledge.library);
  return 'reply' in told ? { ...remember(told, counted(talk)), presentation: 'none' } : undefined;
}

/** The mood in which somebody may need a voice at once. */
const LOW = 'low';

/** "I have it", after it was told what it is. */
const TOLD = 'told';
const TOLD_WORDS = 6;

type Classified = Extract<Understood, { how: 'classified' }>;

/** Nothing that somebody who tells of a feeling is helped by. */
function isOfNoUse(
  decision: Decision,
  { classification }: Classified,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): boolean {
  const [{ kind, outcome }] = decision.replies;
  return (
    outcome === 'clarify' ||
    outcome === 'fallback' ||
    (kind === 'notice' && isSmallTalk(classification.best.intent)) ||
    asksNothing(classification, talk, knowledge)
  );
}

/** "Im scared", "my family says I am lazy": of so few words that ask nothing and name nothing, what they resemble is a guess. */
function asksNothing(reading: Classification, talk: ScreenedTurn, knowledge: Knowledge): boolean {
  const isShort = plainWords(talk.utterance.text).length <= SHORT_WORDS;
  return isShort && reading.topics.length === 0 && !isFirm(reading) && !asks(talk, knowledge);
}

/** Puts a warm line before an answer, where the message tells of a feeling beside its question; who is low gets a line to call. */
export function comfort(
  decision: Decision,
  understood: Understood,
  talk: ScreenedTurn,
  knowledge: Knowledge,
): Decision {
  const comforted = comforting(decision, understood, talk, knowledge);
  const [first, ...others] = comforted.replies;
  if (comforted === decision || moodOf(understood, talk, knowledge) !== LOW || first.lines.length > 0) return comforted;
  const { lines } = chooseLines(['crisis'], talk.country, knowledge.library);
  return { ...comforted, replies: [{ ...first, lines } as Reply, ...others] };
}

function comforting(decision: Decision, understood: Understood, talk: ScreenedTurn, knowledge: Knowledge): Decision {
  const mood = moodOf(understood, talk, knowledge);
  const [first, ...others] = decision.replies;
  if (mood === undefined || first.kind === 'escalation' || understood.how !== 'classified') return decision;
  if (isOfNoUse(decision, understood, talk, knowledge))
    return comfortAlone(mood, understood.classification.topics, talk, knowledge) ?? decision;
  const line = comfortLine(mood, talk.memory.comforts ?? 0, knowledge);
  const memory = { ...decision.memory, comforts: (talk.memory.comforts ?? 0) + 1 };
  return { ...decision, memory, replies: [{ ...first, paragraphs: [line, ...first.paragraphs] } as Reply, ...others] };
}

function moodOf(understood: Understood, { utterance }: ScreenedTurn, { readers }: Knowledge): string | undefined {
  if (understood.how !== 'classified') return undefined;
  const moods = readers.readMoods(utterance.text);
  // "I have this pain when I walk" tells of more than that it was found.
  return moods.find((mood) => mood !== TOLD || plainWords(utterance.text).length <= TOLD_WORDS);
}

function counted(talk: ScreenedTurn): ScreenedTurn {
  return { ...talk, memory: { ...talk.memory, comforts: (talk.memory.comforts ?? 0) + 1 } };
}

/** One of the wordings, another each time. */
function comfortLine(mood: string, times: number, { library }: Knowledge): string {
  const { paragraphs } = library.phrase(`comfort-${mood}`);
  return paragraphs[times % paragraphs.length] ?? '';
}
