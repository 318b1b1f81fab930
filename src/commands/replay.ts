import { createInterface } from 'node:readline';
import { assemble } from '../assemble';
import { renderPlainText } from '../channels/render-plain-text';
import { readConfig } from '../config/config';
import type { OutboundTurn } from '../domain/turn';
import { loadFromConfig } from '../load/load-from-config';
import { createPassingMemories } from '../state/passing-memories';
import { createTurnQueue } from '../state/turn-queue';

/** One line of JSON that replay reads. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly conversation?: string;
  readonly locale?: string;
}

/**
 * `npm run --silent replay` reads JSON Lines from standard input, answers each through the same turn as the channels,
 * and writes one JSON line for each, in order. Lines with the same `conversation` share memory. Nothing is kept
 * afterwards.
 */
async function replay(): Promise<void> {
  const config = readConfig();
  const loaded = loadFromConfig(config);
  const words = loaded.content.channelWords;
  const { answer } = assemble({
    ...loaded,
    memories: createPassingMemories(),
    inOrder: createTurnQueue().inOrder,
    onFault: (turn, fault) =>
      process.stderr.write(`turn ${turn}: ${fault instanceof Error ? fault.message : 'fault'}\n`),
  });
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (raw.trim() === '') continue;
    const line = readLine(raw, number);
    if ('error' in line) {
      await write({ line: number, error: line.error });
      continue;
    }
    const { id, text, conversation = `line-${number}`, locale } = line;
    const utterance = { text, ...(locale && { locale }) };
    const turned = await answer({ id: String(number), conversation, channel: 'replay', utterance, isPrivate: true });
    await write({
      id,
      ...asRecord(turned),
      reply: turned.replies.map((reply) => renderPlainText(reply, words)).join('\n\n'),
    });
  }
}

function readLine(raw: string, number: number): Line | { readonly error: string } {
  try {
    const line = JSON.parse(raw) as Partial<Line> | null;
    if (typeof line?.text !== 'string')
      return { error: `line ${number} has no "text"; write {"id": "1", "text": "…"}` };
    return { ...line, id: line.id ?? String(number), text: line.text };
  } catch {
    return { error: `line ${number} is not JSON; write {"id": "1", "text": "…"} on one line` };
  }
}

function asRecord({ replies, facts }: OutboundTurn) {
  const { disposition, presentation, redFlags, intent, topic, confidence, outcome, contentVersion } = facts;
  const citations = replies.flatMap((reply) =>
    reply.kind === 'answer' ? reply.citations.map(({ source }) => source.id) : [],
  );
  return { disposition, presentation, redFlags, intent, topic, confidence, outcome, citations, contentVersion };
}

/** Writes one line, and waits if the reader of our output is slower than we are. */
function write(record: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${JSON.stringify(record)}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

replay().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
