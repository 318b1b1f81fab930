import type { Reply } from '../domain/reply';
import { dialogTurn, remember } from './answer-one';
import { ABOUT } from './intent-groups';
import type { Parts } from './parts';
import type { Decision, Talk } from './talk';
import type { Understood } from './understand';

/** A feeling that was told with nothing asked ("I am scared"): a warm line, and what may help next. */
export function comfortAlone(understood: Understood, talk: Talk, parts: Parts): Decision | undefined {
  const mood = moodOf(understood, talk, parts);
  if (mood === undefined || understood.how !== 'classified' || understood.classification.verdict === 'sure')
    return undefined;
  const told = parts.dialogs.comfort(mood, dialogTurn(ABOUT, understood.classification.topics, talk), parts.library);
  return 'reply' in told ? { ...remember(told, counted(talk)), presentation: 'none' } : undefined;
}

/** Puts a warm line before an answer, where the message tells of a feeling beside its question. */
export function comfort(decision: Decision, understood: Understood, talk: Talk, parts: Parts): Decision {
  const mood = moodOf(understood, talk, parts);
  const [first, ...others] = decision.replies;
  if (mood === undefined || first.kind === 'escalation') return decision;
  const line = comfortLine(mood, talk.memory.comforts ?? 0, parts);
  const memory = { ...decision.memory, comforts: (talk.memory.comforts ?? 0) + 1 };
  return { ...decision, memory, replies: [{ ...first, paragraphs: [line, ...first.paragraphs] } as Reply, ...others] };
}

function moodOf(understood: Understood, { utterance }: Talk, { readers }: Parts): string | undefined {
  return understood.how === 'classified' ? readers.readMoods(utterance.text)[0] : undefined;
}

function counted(talk: Talk): Talk {
  return { ...talk, memory: { ...talk.memory, comforts: (talk.memory.comforts ?? 0) + 1 } };
}

/** One of the wordings, another each time. */
function comfortLine(mood: string, times: number, { library }: Parts): string {
  const { paragraphs } = library.phrase(`comfort-${mood}`);
  return paragraphs[times % paragraphs.length] ?? '';
}
