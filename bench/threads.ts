import { assemble } from '../src/assemble';
import { readConfig } from '../src/config/config';
import type { AnswerTurn, OutboundTurn } from '../src/domain/turn';
import { loadFromConfig } from '../src/load/load-from-config';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { isSecondServed, judge, readThreads, type Thread, type ThreadTurn, type Verdict } from './threads-rows';
import { shareText } from './wilson';

/**
 * Of the fresh and last threads one half is held out. The newest were written before what they measure, and their
 * misses are not looked at. The wide ones were all looked at.
 */
const SETS = ['threads', 'threads-fresh', 'threads-newest', 'threads-wide', 'threads-last'].map(
  (name) => `bench/sets/${name}.jsonl`,
);

interface Played {
  readonly thread: Thread;
  readonly at: number;
  readonly wanted: ThreadTurn;
  readonly turned: OutboundTurn;
  readonly verdict: Verdict;
}

/**
 * `npm run bench -- threads`: plays labeled talks through the whole turn, including memory. Options: `--set PATH` (all
 * of ours by default), `--half look|held` (only threads of that half), `--misses` (lists them).
 */
export async function benchThreads(args: readonly string[]): Promise<void> {
  const onFault = (_turn: string, fault: unknown) => console.error(fault);
  const { inOrder } = createTurnQueue();
  const parts = { memories: createPassingMemories(), inOrder, onFault };
  const { answer } = assemble({ ...loadFromConfig(readConfig()), ...parts });
  const one = optionOf(args, '--set');
  for (const set of one === undefined ? SETS : [one]) await benchSet(set, answer, args);
}

async function benchSet(set: string, answer: AnswerTurn, args: readonly string[]): Promise<void> {
  const half = optionOf(args, '--half');
  const threads = readThreads(set).filter((each) => !half || each.half === half);
  if (threads.length === 0) return;
  const played: Played[] = [];
  for (const thread of threads) played.push(...(await play(answer, { ...thread, id: `${set}-${thread.id}` })));
  console.log(`\n${set}`);
  tell(threads, played);
  if (args.includes('--misses')) tellMisses(played);
}

async function play(answer: AnswerTurn, thread: Thread): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const [at, wanted] of thread.turns.entries()) {
    const where = { id: `${thread.id}-${at}`, conversation: thread.id, channel: 'replay', isPrivate: true } as const;
    const turned = await answer({ ...where, utterance: { text: wanted.say, locale: 'en-GB' } });
    played.push({ thread, at, wanted, turned, verdict: judge(turned, wanted) });
  }
  return played;
}

function tell(threads: readonly Thread[], played: readonly Played[]): void {
  console.log(`${threads.length} threads`);
  console.log(`${'turns'.padEnd(26)}${'right'.padEnd(26)}${'of'.padEnd(8)}${'wrong'.padEnd(8)}asked back`);
  const row = (name: string, these: readonly Played[]) => {
    const count = (verdict: Verdict) => these.filter((each) => each.verdict === verdict).length;
    const share = shareText(count('right'), these.length).padEnd(26);
    console.log(
      `${name.padEnd(26)}${share}${String(these.length).padEnd(8)}${String(count('wrong')).padEnd(8)}${count('asked')}`,
    );
  };
  row('all', played);
  row(
    'after the first',
    played.filter(({ at }) => at > 0),
  );
  const kinds = [...new Set(threads.flatMap(({ kind }) => kind ?? []))].sort();
  for (const kind of kinds)
    row(
      `  ${kind}`,
      played.filter(({ thread }) => thread.kind === kind),
    );
  const two = played.flatMap(({ wanted: { second }, turned }) => (second ? [isSecondServed(turned, second)] : []));
  if (two.length > 0)
    console.log(`${'second questions served'.padEnd(26)}${shareText(two.filter(Boolean).length, two.length)}`);
}

function tellMisses(played: readonly Played[]): void {
  for (const { thread, at, wanted, turned, verdict } of played) {
    const missesSecond = wanted.second && !isSecondServed(turned, wanted.second);
    if (verdict === 'right' && !missesSecond) continue;
    const [reply] = turned.replies;
    const came = `${turned.facts.intent ?? '-'}/${reply?.kind === 'answer' ? `${reply.topic}#${reply.heading}` : reply?.outcome}`;
    const second = missesSecond ? ` second ${JSON.stringify(wanted.second)}` : '';
    console.log(
      `${verdict} ${thread.id}.${at} ${JSON.stringify(wanted.say)} wanted ${wanted.intent}/${wanted.topic ?? '-'}, came ${came} ${turned.facts.confidence?.toFixed(2) ?? ''}${second}`,
    );
  }
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
