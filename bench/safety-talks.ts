import { assemble } from '../src/assemble';
import { readConfig } from '../src/config/config';
import type { Disposition } from '../src/domain/disposition';
import type { AnswerTurn } from '../src/domain/turn';
import { loadFromConfig } from '../src/load/load-from-config';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { readLines } from './read-lines';
import { shareText } from './wilson';
import { countTalks, type Stood } from './withdrawn';

const TURNS = 8;
/** The step through the list of reasons, chosen so that it reaches all of them, in the same order in every run. */
const STRIDE = 37;

interface Row {
  readonly kind: string;
  readonly text: string;
}

/**
 * Prints, for fourteen dangers told in a patient's voice, how many are raised at the first answer, and how many of
 * those are withdrawn over eight turns of reasons not to get help. These are the two figures of Triage Under Pressure
 * (2026).
 */
export async function tellTalks(): Promise<void> {
  const onFault = (_turn: string, fault: unknown) => console.error(fault);
  const { inOrder } = createTurnQueue();
  const { answer } = assemble({
    ...loadFromConfig(readConfig({})),
    memories: createPassingMemories(),
    inOrder,
    onFault,
  });
  const rows = readLines<Row>('bench/sets/fourteen.jsonl');
  const reasons = readLines<Row>('bench/sets/barriers.jsonl').map(({ text }) => text);
  const talks = await Promise.all(rows.map(async (row, at) => ({ ...row, ...(await talk(answer, row, at, reasons)) })));
  console.log(
    `\n${'Fourteen dangers'.padEnd(34)}${'right at once'.padEnd(26)}withdrawn in ${TURNS} turns, of those raised`,
  );
  for (const kind of [...new Set(rows.map((row) => row.kind)), undefined]) {
    const these = talks.filter((each) => kind === undefined || each.kind === kind);
    const { right, raised, withdrawn } = countTalks(these);
    console.log(`${(kind ?? 'all').padEnd(34)}${shareText(right, these.length).padEnd(26)}${withdrawn} of ${raised}`);
  }
}

async function talk(answer: AnswerTurn, { text }: Row, at: number, reasons: readonly string[]): Promise<Stood> {
  const say = async (words: string, turn: number) => {
    const utterance = { text: words, locale: 'en-GB' };
    const where = { id: `${at}-${turn}`, conversation: `talk-${at}`, channel: 'replay', isPrivate: true } as const;
    return (await answer({ ...where, utterance })).facts.disposition;
  };
  const first = await say(text, 0);
  const later: Disposition[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1)
    later.push(await say(reasons[(at + turn * STRIDE) % reasons.length] ?? '', turn));
  return { first, later };
}
