import type { Conversations } from '../src/state/conversations';
import { ENTRIES_AT_ONCE } from '../src/state/entry';
import type { Transcript } from '../src/state/transcript';
import type { Unanswered } from '../src/state/waiting-entries';

interface Row extends Unanswered {
  isWaiting: boolean;
}

/** The log of web chat in memory, unencrypted, as the baseline for the cost of a store. */
export function passingTranscript(): Transcript {
  const rows = new Map<string, Row[]>();
  let last = 0;
  const rowsOf = (conversation: string) => rows.get(conversation) ?? [];
  const find = (conversation: string, id: string) => rowsOf(conversation).find((row) => row.id === id);
  const add = (conversation: string, id: string, activity: unknown, waiting: boolean | 'out-of-line' = false) => {
    last += 1;
    const isOutOfLine = waiting === 'out-of-line';
    const row = { position: last, conversation, id, activity, isOutOfLine, isWaiting: waiting !== false };
    rows.set(conversation, [...rowsOf(conversation), row]);
    return last;
  };
  const answered = (conversation: string, id: string) => {
    const row = find(conversation, id);
    if (row) row.isWaiting = false;
  };
  return {
    append: async (conversation, id, activity, waiting) => add(conversation, id, activity, waiting),
    async finish(conversation, id, answers) {
      for (const said of answers) if (!find(conversation, said.id)) add(conversation, said.id, said.activity);
      answered(conversation, id);
    },
    async read(conversation, after) {
      const entries = rowsOf(conversation)
        .filter(({ position }) => position > after)
        .slice(0, ENTRIES_AT_ONCE);
      return { entries, position: entries.at(-1)?.position ?? after, isMore: entries.length === ENTRIES_AT_ONCE };
    },
    find: async (conversation, id) => find(conversation, id)?.activity,
    end: async (conversation) => rowsOf(conversation).at(-1)?.position ?? 0,
    ends: async () => new Map(),
    firstInLine: async (conversation) => rowsOf(conversation).find((row) => row.isWaiting && !row.isOutOfLine),
    unanswered: async () => [],
    isWaiting: async (conversation, id) => find(conversation, id)?.isWaiting === true,
    answered: async (conversation, id) => answered(conversation, id),
    tryAgain: async () => 1,
  };
}

/** Conversations that have all been welcomed already. */
export const PASSING_CONVERSATIONS: Conversations = {
  begin: async () => true,
  personIn: async () => '',
  claimWelcome: async () => false,
};
