import { assemble } from '../src/assemble';
import type { Classifier } from '../src/classifier/classifier';
import type { Content } from '../src/content/load-content';
import type { TurnFacts } from '../src/domain/turn';
import type { Screen } from '../src/safety/screen';
import type { ReaderModel } from '../src/safety/second-reader/reader-model';
import { createPassingMemories } from '../src/state/passing-memories';
import { createTurnQueue } from '../src/state/turn-queue';
import { percent, print, tellFloor } from './intents-print';
import { OUT_OF_SCOPE, type Row } from './intents-rows';

/** Outcomes that say something about what was asked, rather than ask back or decline. */
const TOLD: ReadonlySet<string> = new Set(['answer', 'notice']);

/** Outcomes that respond to what was asked, if it was understood. */
const MET: ReadonlySet<string> = new Set([...TOLD, 'refuse', 'escalate']);

/** Runs each message through the whole turn, as the first of a talk. */
type Play = (rows: readonly Row[]) => Promise<readonly Told[]>;

interface Told {
  readonly row: Row;
  readonly facts: TurnFacts;
}

/** The whole turn with a classifier in it. */
interface Whole {
  readonly play: Play;
  /** Its screen, as the turn calls it. */
  readonly screen: Screen;
}

/** Puts a classifier into the whole turn, with the second reader if the build left one, as in the program. */
export function wholeTurn(classifier: Classifier, content: Content, reader: ReaderModel | undefined): Whole {
  const onFault = (_turn: string, fault: unknown) => console.error(fault);
  const { inOrder } = createTurnQueue();
  const parts = { content, classifier, ...(reader && { reader }) };
  const { answer, screen } = assemble({ ...parts, memories: createPassingMemories(), inOrder, onFault });
  let talks = 0;
  const play: Play = async (rows) => {
    const told: Told[] = [];
    for (const row of rows) {
      talks += 1;
      const where = { id: `${talks}`, conversation: `${talks}`, channel: 'probe', isPrivate: true } as const;
      told.push({ row, facts: (await answer({ ...where, utterance: { text: row.text } })).facts });
    }
    return told;
  };
  return { play, screen };
}

/**
 * What people get who ask about our subject: the right thing, another, or a choice. For a set of strangers only, it
 * reports how many are turned away.
 */
export async function benchTold(
  play: Play,
  { set, rows }: { readonly set: string; readonly rows: readonly Row[] },
): Promise<void> {
  const ours = rows.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  if (ours.length === 0) return benchTurnedAway(play, set, rows);
  const told = await play(ours);
  const asAsked = told.filter(isAsAsked);
  const others = told.filter((each) => !isAsAsked(each));
  const { answered, raised } = endsOf(others);
  const share = (some: readonly Told[]) => percent(some.length / told.length);
  const asked = others.filter(({ facts }) => facts.outcome === 'clarify');
  print(
    `whole turn: as asked ${share(asAsked)}, answered otherwise ${share(answered)}, asked back ${share(asked)}, taken for a danger ${tellSome(raised, told)}, the rest declined`,
  );
}

/**
 * People who ask for personal advice and are told that nobody here can give it are answered as asked. So are those who
 * ask "is this an emergency?" and get the numbers.
 */
function isAsAsked({ row, facts }: Told): boolean {
  return MET.has(facts.outcome) && [row.intent, ...row.also].includes(facts.intent ?? '');
}

/**
 * What people get who ask about something else.
 * @param title what the messages are called
 */
export async function benchTurnedAway(play: Play, title: string, rows: readonly Row[]): Promise<void> {
  const told = await play(rows);
  const share = (some: readonly Told[]) => some.length / told.length;
  const { raised, turnedAway, onHealth } = endsOf(told);
  print(`${title}, whole turn: taken for a danger ${tellSome(raised, told)}`);
  tellFloor(`${title}, whole turn: turned away`, share(turnedAway), 0.97, 'at least');
  tellFloor(`${title}, whole turn: answered on health`, share(onHealth), 0.005, 'at most');
}

/** How turns ended. Somebody who is taken to be in danger is not turned away: a false alarm earns nothing. */
export function endsOf<T extends { readonly facts: Pick<TurnFacts, 'outcome' | 'intent'> }>(told: readonly T[]) {
  const raised = told.filter(({ facts }) => facts.outcome === 'escalate');
  const answered = told.filter(({ facts }) => TOLD.has(facts.outcome));
  const misled = new Set([...raised, ...answered.filter(({ facts }) => facts.intent !== OUT_OF_SCOPE)]);
  return {
    raised,
    answered,
    onHealth: told.filter(({ facts }) => facts.outcome === 'answer'),
    turnedAway: told.filter((each) => !misled.has(each)),
  };
}

/** "3 of 1000": a few would be lost in a percentage. */
function tellSome(some: readonly unknown[], all: readonly unknown[]): string {
  return `${some.length} of ${all.length}`;
}
