import type { DialogResult, DialogTurn } from '../../domain/dialog';
import type { Memory } from '../../domain/memory';
import { isSmallTalk } from '../readers/intent-groups';
import type { Knowledge } from '../talk/knowledge';
import { areComparable } from '../topics/resolve-compared-topics';
import { singleConditionOf } from './stated-illness';

/** The topic of the talk becomes what the message named, even if the bot could only answer with a notice. */
export function withNamed(
  memory: Memory,
  { remember }: Extract<DialogResult, { reply: unknown }>,
  { topics }: DialogTurn,
  { library }: Knowledge,
): Memory {
  // "How much vitamin D for edema?": the treatment says more than what it is for.
  const specific = topics.filter((topic) => !library.packs.includes(topic));
  const [named, ...others] = specific.length > 0 ? specific : topics;
  return remember.topic !== undefined || named === undefined || others.length > 0
    ? memory
    : { ...memory, topic: named };
}

/** Records the intent that was asked, whichever heading answered it, and topics named side by side while they last. */
export function noteSubject(
  memory: Memory,
  { intent, topics }: DialogTurn,
  isQuestion: boolean,
  { library }: Knowledge,
): Memory {
  // "May he have iloprost for AVN?": the condition beside a treatment is what the talk is about.
  const isOfTreatment = topics.some((topic) => library.page(topic)?.kind === 'treatment');
  const condition = isOfTreatment ? singleConditionOf(topics, library) : undefined;
  const { sideBySide = [], ...rest } = memory;
  const [named] = topics;
  const isPair = topics.length > 1 && areComparable(topics, library);
  const pair = isPair ? topics : named === undefined || sideBySide.includes(named) ? sideBySide : [];
  return {
    ...rest,
    ...(condition !== undefined && { condition }),
    ...(pair.length > 1 && { sideBySide: pair }),
    ...(isQuestion && !isSmallTalk(intent) && { intent }),
  };
}
