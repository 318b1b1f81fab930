import type { Supplies } from '../assemble';
import type { OnTurnFault } from '../domain/on-fault';
import { keepHandoffs } from '../state/handoffs';
import { keepIncidents } from '../state/incidents';
import type { Store } from '../state/open-store';
import { keepTranscript, readAll } from '../state/transcript';
import type { HandOver } from '../turn/parts';
import { type TalkLine, tellWebhook, type Webhook } from './tell-webhook';

/** What leaves a talk: incidents go to the operator and, with consent, the talk itself to a help desk. */
export function recordTalks(
  store: Store,
  webhook: Webhook | undefined,
  onFault: OnTurnFault,
): Pick<Supplies, 'openIncident' | 'handOver'> {
  const keep = keepIncidents(store);
  return {
    openIncident: (incident) => void keep(incident).catch((fault: unknown) => onFault(incident.turn, fault)),
    ...(webhook && {
      handOver: keeping(
        store,
        tellWebhook(webhook, (conversation) => readTalk(store, conversation)),
        (fault) => onFault('', fault),
      ),
    }),
  };
}

/**
 * Remembers where a talk is from takeover to end, so that the human's words find the way back. If that has been
 * forgotten, they could not; the desk is then not told, and the talk returns to the bot.
 */
function keeping(store: Store, tell: HandOver, onFault: (fault: unknown) => void): HandOver {
  const handoffs = keepHandoffs(store);
  // A broken store says nothing about the talk, so what is written still goes to the human.
  const isKept = (id: string) =>
    handoffs.touch(id).catch((fault: unknown) => {
      onFault(fault);
      return true;
    });
  return async (handover) => {
    const { kind, id, conversation, channel } = handover;
    if (kind === 'begin') await handoffs.keep(id, { conversation, channel });
    if (kind === 'end') await handoffs.forget(id);
    if (kind === 'message' && !(await isKept(id)))
      throw new Error('nobody wrote for so long that the way back is forgotten');
    try {
      await tell(handover);
    } catch (fault) {
      // The person is told that nobody could be reached. A desk that accepted too late must not write into the bot's
      // talk.
      if (kind === 'begin') await handoffs.forget(id).catch(onFault);
      throw fault;
    }
  };
}

/** The talk as the embedded Direct Line keeps it. For Teams no words are kept, so there are none. */
async function readTalk(store: Store, conversation: string): Promise<readonly TalkLine[]> {
  const lines: TalkLine[] = [];
  for await (const { activity } of readAll(keepTranscript(store), conversation)) lines.push(...lineOf(activity));
  return lines;
}

function lineOf(activity: unknown): readonly TalkLine[] {
  const { type, text, from } = activity as { type?: unknown; text?: unknown; from?: { role?: unknown } };
  if (type !== 'message' || typeof text !== 'string' || text === '') return [];
  return [{ from: from?.role === 'bot' ? 'bot' : 'person', text }];
}
