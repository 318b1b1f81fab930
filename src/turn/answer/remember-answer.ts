import type { DialogResult } from '../../domain/dialog';
import { type Memory, whatStands } from '../../domain/memory';
import type { TopicName } from '../../domain/names';
import type { Decision, ScreenedTurn } from '../talk/screened-turn';
import { recordAsShown } from './avoid-repeat';
import { rememberList } from './remember-list';

/** The reply of a dialog as a decision, with the memory that it leaves. */
export function remember(
  result: Extract<DialogResult, { reply: unknown }>,
  talk: ScreenedTurn,
): Pick<Decision, 'replies' | 'memory'> {
  const kept = result.forget ? whatStands(talk.memory) : talk.memory;
  const { reply, remember: left } = result;
  const recent = left.topic === undefined ? {} : { recent: recentTopics(left.topic, kept) };
  const told = recordAsShown(left, kept);
  const { listed: _listed, ...bare } = kept;
  const memory = {
    ...bare,
    misses: 0,
    ...recent,
    ...told,
    ...left,
    ...rememberList(result, kept),
    offered: reply.suggestions,
  };
  return { replies: [reply], memory };
}

/** How many earlier topics are remembered: people refer back no further. */
const MAX_RECENT_TOPICS = 4;

function recentTopics(topic: TopicName, { recent = [] }: Memory): readonly TopicName[] {
  return [topic, ...recent.filter((each) => each !== topic)].slice(0, MAX_RECENT_TOPICS);
}
