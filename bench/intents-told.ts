import { assemble } from '../src/assemble';
import type { Classifier } from '../src/classifier/classifier';
import type { Content } from '../src/content/load-content';
import type { TurnFacts } from '../src/domain/turn';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { percent, print, tellFloor } from './intents-print';
import { OUT_OF_SCOPE, type Row } from './intents-rows';

/** How turns end that say something of what was asked, rather than ask back or decline. */
const TOLD: ReadonlySet<string> = new Set(['answer', 'notice']);

/** Plays each message through the whole turn, as the first of a talk. */
type Play = (rows: readonly Row[]) => Promise<readonly Told[]>;

interface Told {
  readonly row: Row;
  readonly facts: TurnFacts;
}

/** Plugs a classifier into the whole turn. In: the classifier, the content. Out: the playing of messages. */
export function wholeTurn(classifier: Classifier, content: Content): Play {
  const onFault = (_turn: string, fault: unknown) => console.error(fault);
  const { inOrder } = createTurnQueue();
  const { answer } = assemble({ content, classifier, memories: createPassingMemories(), inOrder, onFault });
  let talks = 0;
  return async (rows) => {
    const told: Told[] = [];
    for (const row of rows) {
      talks += 1;
      const where = { id: `${talks}`, conversation: `${talks}`, channel: 'probe', isPrivate: true } as const;
      told.push({ row, facts: (await answer({ ...where, utterance: { text: row.text } })).facts });
    }
    return told;
  };
}

/** What people are told who ask something of ours: the right thing, another, or to choose. In: the playing, a set and its name; of strangers alone it tells how many are turned away. */
export async function benchTold(
  play: Play,
  { set, rows }: { readonly set: string; readonly rows: readonly Row[] },
): Promise<void> {
  const ours = rows.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  if (ours.length === 0) return benchTurnedAway(play, set, rows);
  const told = await play(ours);
  const isRight = ({ row, facts }: Told) => [row.intent, ...row.also].includes(facts.intent ?? '');
  const answered = told.filter(({ facts }) => TOLD.has(facts.outcome));
  const share = (some: readonly Told[]) => percent(some.length / told.length);
  print(
    `whole turn: answered as asked ${share(answered.filter(isRight))}, otherwise ${share(answered.filter((each) => !isRight(each)))}, asked back ${share(told.filter(({ facts }) => facts.outcome === 'clarify'))}, the rest declined or taken for a danger`,
  );
}

/** What people are told who ask for something else. In: what their messages are called, the messages. */
export async function benchTurnedAway(play: Play, title: string, rows: readonly Row[]): Promise<void> {
  const told = await play(rows);
  const share = (some: readonly Told[]) => some.length / told.length;
  const answered = told.filter(({ facts }) => TOLD.has(facts.outcome) && facts.intent !== OUT_OF_SCOPE);
  tellFloor(`${title}, whole turn: turned away`, 1 - share(answered), 0.97, 'at least');
  const onHealth = told.filter(({ facts }) => facts.outcome === 'answer');
  tellFloor(`${title}, whole turn: answered on health`, share(onHealth), 0.005, 'at most');
}
