import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { assemble } from './assemble';
import { renderPlainText } from './channels/render-plain-text';
import { readConfig } from './config/config';
import { NO_MEMORY } from './domain/memory';
import type { OutboundTurn } from './domain/turn';
import { explain } from './explain';
import { loadFromConfig } from './load/load-from-config';
import { wordReader } from './safety/words/read-words';
import { createPassingMemories } from './state/passing-memories';
import { createTurnQueue } from './state/turn-queue';

/** A terminal has only one conversation. */
const CONVERSATION = 'terminal';

/**
 * `npm run talk`: the bot in the terminal. `-- --explain` shows what the screen and the classifier saw. Nothing is
 * kept.
 */
async function talk(): Promise<void> {
  const showsReasons = process.argv.includes('--explain');
  const config = readConfig();
  const loaded = loadFromConfig(config);
  const words = loaded.content.channelWords;
  const { ruleBook, language } = loaded.content;
  const memories = createPassingMemories();
  const { inOrder } = createTurnQueue();
  const marrow = assemble({
    ...loaded,
    memories,
    inOrder,
    onFault: (_turn, fault) => process.stderr.write(`${fault instanceof Error ? fault.message : 'fault'}\n`),
  });
  const explaining = { screen: marrow.screen, readWords: wordReader(ruleBook, language) };
  const turn = (text: string) => ({
    id: randomUUID(),
    conversation: CONVERSATION,
    channel: 'talk' as const,
    utterance: { text },
    isPrivate: true,
  });
  const show = ({ replies }: OutboundTurn) => {
    for (const reply of replies) process.stdout.write(`\n${renderPlainText(reply, words)}\n\n`);
  };
  show(await marrow.welcome(turn('')));
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    const memory = (await inOrder(CONVERSATION, () => memories.load(CONVERSATION))) ?? NO_MEMORY;
    const { facts, replies } = await marrow.answer(turn(line));
    const explained = { text: line, memory, now: Date.now(), facts };
    if (showsReasons) process.stdout.write(explain(explained, explaining, loaded.content));
    show({ facts, replies });
    lines.prompt();
  }
}

talk().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
