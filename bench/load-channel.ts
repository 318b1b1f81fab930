import { assemble } from '../src/assemble';
import { openAnswering } from '../src/channels/direct-line/answer-waiting';
import { openIntake } from '../src/channels/direct-line/intake';
import { createLedger } from '../src/channels/direct-line/ledger';
import { createRooms } from '../src/channels/direct-line/rooms';
import { createStamp } from '../src/channels/direct-line/stamp';
import type { Memories } from '../src/domain/memories';
import type { Loaded } from '../src/load/load-from-config';
import type { Hold, News } from '../src/state/database';
import { keepMemories } from '../src/state/memories';
import type { Store } from '../src/state/open-store';
import { createPassingMemories } from '../src/state/passing-memories';
import { keepTranscript, type Transcript } from '../src/state/transcript';
import { createTurnQueue } from '../src/state/turn-queue';
import { openLog } from '../src/telemetry/log';
import { PASSING_CONVERSATIONS, passingTranscript } from './passing-log';

/** What a store provides for a channel. */
export interface Keeping {
  readonly memories: Memories;
  readonly transcript: Transcript;
  readonly hold: Hold;
  readonly news: News;
}

/** The same channel with memory only. */
export function keepInMemory(): Keeping {
  return {
    memories: createPassingMemories(),
    transcript: passingTranscript(),
    hold: (_conversation, work) => work(),
    news: { isShared: false, tell: () => {}, listen: () => () => {} },
  };
}

/** The channel with a store. */
export function keepInStore(store: Store): Keeping {
  return { memories: keepMemories(store), transcript: keepTranscript(store), hold: store.hold, news: store.news };
}

/** Takes one message the whole way, except HTTP: logged, screened, answered, answer logged. */
export interface TakeTurn {
  (conversation: string, text: string): Promise<void>;
  /** Resolves when nothing is in progress. */
  readonly settle: () => Promise<void>;
}

/** Opens web chat's way through the program, over a store. */
export function openChannel(loaded: Loaded, { memories, transcript, hold, news }: Keeping): TakeTurn {
  const log = openLog('error');
  const marrow = assemble({
    ...loaded,
    memories,
    inOrder: createTurnQueue(hold).inOrder,
    onFault: (turn, fault) => log.fault('turn', fault, { turn }),
  });
  const answered = new Map<string, () => void>();
  const told: Transcript = {
    ...transcript,
    async finish(conversation, id, answers) {
      await transcript.finish(conversation, id, answers);
      answered.get(conversation)?.();
    },
  };
  const words = loaded.content.channelWords;
  const speech = { ledger: createLedger(told, createRooms(), news, log), stamp: createStamp(), words, log };
  const answering = openAnswering({ answer: marrow.answer, transcript: told, speech, hold, log });
  const intake = openIntake({
    ...marrow,
    answering,
    transcript: told,
    conversations: PASSING_CONVERSATIONS,
    speech,
    onFeedback: async () => {},
    log,
  });
  const take = async (conversation: string, text: string) => {
    const done = new Promise<void>((resolve) => answered.set(conversation, resolve));
    await intake.take({ type: 'message', text }, { conversation, user: 'dl_bench' });
    await done;
    answered.delete(conversation);
  };
  return Object.assign(take, { settle: intake.settle });
}
