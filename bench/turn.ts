import { assemble } from '../src/assemble';
import { readConfig } from '../src/config/config';
import { loadFromConfig } from '../src/load/load-from-config';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { quantile, readLines } from './read-lines';

const QUESTIONS = 'bench/sets/bme-questions.jsonl';

/**
 * `npm run bench -- turn`: what one whole turn costs in the process, with memory in RAM: screen, classify, dialog,
 * seal.
 */
export async function benchTurn(): Promise<void> {
  const start = process.hrtime.bigint();
  const loaded = loadFromConfig(readConfig());
  const memories = createPassingMemories();
  const { answer } = assemble({
    ...loaded,
    memories,
    inOrder: createTurnQueue().inOrder,
    onFault: (_turn, fault) => console.error(fault),
  });
  console.log(`content, rules and model loaded in ${(Number(process.hrtime.bigint() - start) / 1e6).toFixed(0)} ms`);
  const texts = readLines<{ readonly text: string }>(QUESTIONS).map(({ text }) => text);
  const costs: number[] = [];
  for (const round of [0, 1]) {
    for (const [at, text] of texts.entries()) {
      const begun = process.hrtime.bigint();
      await answer({
        id: `${round}-${at}`,
        conversation: `${round}-${at % 50}`,
        channel: 'replay',
        utterance: { text },
        isPrivate: true,
      });
      if (round > 0) costs.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  }
  costs.sort((a, b) => a - b);
  console.log(
    `one turn: p50 ${quantile(costs, 0.5).toFixed(3)} ms, p99 ${quantile(costs, 0.99).toFixed(3)} ms, over ${costs.length} questions`,
  );
}
