import { type RawData, WebSocket } from 'ws';
import type { StampedActivity } from './activity';
import type { Ledger } from './ledger';
import type { Rooms } from './rooms';
import { watermarkOf } from './watermark';

// A reader that is this far behind has gone away without saying so.
const MOST_UNSENT_BYTES = 1024 * 1024;

/**
 * Sends a conversation down a WebSocket: first what follows the position, then what comes. The log is always read in
 * order, so nothing is skipped or sent twice.
 */
export function streamTo(socket: WebSocket, conversation: string, after: number, ledger: Ledger, rooms: Rooms): void {
  let position = after;
  let reading: Promise<void> = Promise.resolve();
  /** Ids of activities that were shown before they were logged, and may be logged later. */
  const shown = new Set<string>();
  const send = (activity: StampedActivity, watermark?: string) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) return socket.terminate();
    // A frame without a watermark leaves the client's watermark unchanged.
    socket.send(JSON.stringify({ activities: [activity], ...(watermark && { watermark }) }));
  };
  const drain = async () => {
    while (socket.readyState === WebSocket.OPEN) {
      const { isMore, placed, ...read } = await ledger.read(conversation, position);
      // Each in a frame of its own: Microsoft's client unpacks a frame asynchronously and mixes up two that come close
      // together.
      for (const { activity, position: at } of placed) {
        const wasShown = shown.delete(activity.id);
        if (!wasShown) send(activity, watermarkOf(at));
      }
      position = read.position;
      if (!isMore) return;
    }
  };
  const readOn = () => {
    reading = reading.then(drain);
    return reading;
  };
  const show = (activity: StampedActivity) => {
    if (shown.has(activity.id)) return;
    if (activity.type !== 'typing') shown.add(activity.id);
    send(activity);
  };
  const leave = rooms.enter(conversation, { readOn, show });
  socket.once('close', leave);
  // The client sends empty frames to detect a dead connection; they ask for nothing.
  socket.on('message', (_data: RawData) => undefined);
  socket.on('error', () => socket.terminate());
  void readOn();
}
