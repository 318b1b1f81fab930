import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { assemble } from './assemble';
import { renderPlainText } from './channels/render-plain-text';
import { readConfig } from './config';
import type { OutboundTurn } from './domain/turn';
import { explain } from './explain';
import { loadFromConfig } from './load-from-config';
import { createPassingMemories } from './state/passing-memories';
import { createTurnQueue } from './state/turn-queue';

/** `npm run talk`: the bot in the terminal. `-- --explain` shows what the screen and the classifier saw. Nothing is kept. */
async function talk(): Promise<void> {
  const showsReasons = process.argv.includes('--explain');
  const config = readConfig();
  const loaded = loadFromConfig(config);
  const words = loaded.content.channelWords;
  const marrow = assemble({
    ...loaded,
    memories: createPassingMemories(),
    inOrder: createTurnQueue().inOrder,
    ...(config.country && { deploymentCountry: config.country }),
    onFault: (_turn, fault) => process.stderr.write(`${fault instanceof Error ? fault.message : 'fault'}\n`),
  });
  const turn = (text: string) => ({
    id: randomUUID(),
    conversation: 'terminal',
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
    const turned = await marrow.answer(turn(line));
    if (showsReasons) process.stdout.write(explain(line, marrow.screen, loaded.content, turned.facts));
    show(turned);
    lines.prompt();
  }
}

talk().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
