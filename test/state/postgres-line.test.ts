import { setTimeout as wait } from 'node:timers/promises';
import { type Line, openLine } from '../../src/state/postgres/line';
import { freshDatabase, hasPostgres, runSql } from '../support/postgres';

(hasPostgres ? describe : describe.skip)('the line to PostgreSQL', () => {
  let databaseUrl: string;
  let line: Line | undefined;
  const [faults, backs]: [unknown[], number[]] = [[], []];

  beforeEach(async () => {
    databaseUrl = await freshDatabase();
    for (const notes of [faults, backs]) notes.splice(0);
  });
  afterEach(() => line?.close());

  /** Ends every connection of the program to this database, and lets it hear of that. */
  const cutAll = async () => {
    await runSql(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'marrow'`,
    );
    await wait(100);
  };
  /** Opens a line whose first so many preparings see it cut. */
  const open = async (cuts: number, mayBeAway = true) => {
    let left = cuts;
    line = await openLine({
      databaseUrl,
      mayBeAway,
      prepare: async () => {
        left -= 1;
        if (left >= 0) await cutAll();
      },
      channel: 'test',
      onNotice: () => {},
      onBack: () => void backs.push(1),
      onFault: (fault) => void faults.push(fault),
    });
    return line;
  };
  const ask = (over: Line) => over.run('one', 'select $1::int as one', [1]);
  const comesBack = async (over: Line) => {
    for (let tries = 0; tries < 200 && backs.length === 0; tries += 1) await wait(25);
    expect(over.isUp()).toBe(true);
    expect(await ask(over)).toEqual([{ one: 1 }]);
  };

  test('that is cut while it is made ready for the first time is not called up, and is tied again', async () => {
    const opened = await open(2);
    expect(opened.isUp()).toBe(false);
    await expect(ask(opened)).rejects.toThrow('cut');
    expect(faults).toHaveLength(1);
    await comesBack(opened);
  });

  test('that is cut then, and may not be waited for, is not opened', async () => {
    await expect(open(1, false)).rejects.toThrow(/terminat/);
  });

  test('that is cut later is tied again', async () => {
    const opened = await open(0);
    expect(await ask(opened)).toEqual([{ one: 1 }]);
    await cutAll();
    expect(faults).toHaveLength(1);
    await comesBack(opened);
  });

  test('goes on after a statement that the server refused', async () => {
    const opened = await open(0);
    await expect(opened.run('bad', 'select $1::int / 0', [1])).rejects.toThrow('division by zero');
    expect(opened.isUp()).toBe(true);
    expect(await ask(opened)).toEqual([{ one: 1 }]);
    expect(faults).toEqual([]);
  });
});
