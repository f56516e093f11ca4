/** What every driver promises. The PostgreSQL half runs when TEST_DATABASE_URL names a server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Db } from './db.ts';
import { DatabaseUnavailable, isUniqueViolation, NestedQuery, TransactionAborted, TransactionOver, WrongRowCount } from './errors.ts';
import { retryConflicts } from './retry.ts';
import { testDb, testDrivers } from './testing.ts';

describe.each([...testDrivers, 'borrowed' as const])('%s', (driver) => {
  let db: Db;
  beforeAll(async () => {
    db = await testDb({ driver });
    await db.query('create table accounts (id int primary key, balance int not null)');
    await db.query('create table words (word text primary key)');
  });
  afterAll(() => db.close());

  const words = async () => (await db.query<{ word: string }>('select word from words order by word')).map((row) => row.word);

  test('values keep their meaning on the way out', async () => {
    const row = await db.one(
      `select 42::int8 as small, 9007199254740993::int8 as huge, '1984-02-29'::date as born, '2026-03-01T10:00:00Z'::timestamptz as at,
              '{"a":[1]}'::jsonb as json, '[1,2.5,-3]'::vector as vector, $1::text[] as list, $2::bytea as bytes, null as nothing`,
      [['a', 'b"c'], Buffer.from([0, 255])],
    );
    expect(row).toEqual({
      small: 42,
      huge: '9007199254740993',
      born: '1984-02-29',
      at: new Date('2026-03-01T10:00:00Z'),
      json: { a: [1] },
      vector: [1, 2.5, -3],
      list: ['a', 'b"c'],
      bytes: Buffer.from([0, 255]),
      nothing: null,
    });
  });

  test('one and maybe count their rows', async () => {
    expect(await db.one('select 1 as n')).toEqual({ n: 1 });
    expect(await db.maybe('select 1 as n where false')).toBeNull();
    await expect(db.one('select 1 where false')).rejects.toThrow(WrongRowCount);
    await expect(db.maybe('select generate_series(1, 2)')).rejects.toThrow('at most one row, got 2');
  });

  test('a thousand queries at once get their own answers', async () => {
    const rows = await Promise.all(Array.from({ length: 1000 }, (_, n) => db.one<{ n: number }>('select $1::int as n', [n])));
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 1000 }, (_, n) => n));
  });

  test('a parameter of five megabytes goes in and comes out', async () => {
    const big = 'ü'.repeat(2_500_000);
    const row = await db.one<{ same: string; length: number }>('select $1::text as same, length($1) as length', [big]);
    expect(row.length).toBe(2_500_000);
    expect(row.same === big).toBe(true);
  });

  test('queries wait for the transactions of others and see nothing half done', async () => {
    await db.query('insert into accounts select n, 0 from generate_series(1, 5) n');
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        db.tx(async (tx) => {
          const { balance } = await tx.one<{ balance: number }>('select balance from accounts where id = $1 for update', [1 + (n % 5)]);
          await tx.query('update accounts set balance = $2 where id = $1', [1 + (n % 5), balance + 1]);
        }),
      ),
    );
    expect(await db.query('select balance from accounts order by id')).toEqual(Array.from({ length: 5 }, () => ({ balance: 20 })));
  });

  test('a throw rolls back only its own transaction', async () => {
    await Promise.all([
      expect(
        db.tx(async (tx) => {
          await tx.query(`insert into words values ('lost')`);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind'),
      db.query(`insert into words values ('kept')`),
    ]);
    expect(await words()).toEqual(['kept']);
  });

  test('an ignored error inside a transaction is not mistaken for success', async () => {
    const careless = db.tx(async (tx) => {
      await tx.query(`insert into words values ('swallowed')`);
      await tx.query('select 1/0').catch(() => {});
    });
    await expect(careless).rejects.toThrow(TransactionAborted);
    expect(await words()).not.toContain('swallowed');
  });

  test('what is sent without waiting is committed in its order, with the rest', async () => {
    await db.tx(async (tx) => {
      tx.send(`insert into words values ('sent')`);
      tx.send(`update words set word = word || $1 where word = 'sent'`, [' first']);
      expect(await tx.query(`select word from words where word like 'sent%'`)).toEqual([{ word: 'sent first' }]);
      tx.send(`insert into words values ('sent last')`);
    });
    expect(await words()).toEqual(expect.arrayContaining(['sent first', 'sent last']));
  });

  test('what is sent without waiting and fails is the failure of the transaction, at its end and before', async () => {
    const atTheEnd = db.tx(async (tx) => {
      await tx.query(`insert into words values ('sent in vain')`);
      tx.send(`insert into words values ('kept')`);
    });
    expect(isUniqueViolation(await atTheEnd.catch((error: unknown) => error))).toBe(true);
    const before = db.tx(async (tx) => {
      tx.send(`insert into words values ('kept')`);
      await tx.query(`insert into words values ('sent in vain')`);
    });
    expect(isUniqueViolation(await before.catch((error: unknown) => error))).toBe(true);
    expect(await words()).not.toContain('sent in vain');
  });

  test('statements sent at once run in their order; after a failure none of them leaves a trace', async () => {
    await db.tx(async (tx) => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => tx.one<{ n: number }>('select $1::int as n', [n])));
      expect(answers.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    });
    const failing = db.tx((tx) => Promise.all([tx.one('select 1/0').then((row) => row), tx.query(`insert into words values ('after')`), tx.query(`insert into words values ('after that')`)]));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await words()).not.toEqual(expect.arrayContaining([expect.stringContaining('after')]));
  });

  test('a unique violation is recognised, by its constraint too', async () => {
    const error = await db.query(`insert into words values ('kept')`).catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'words_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
  });

  test('db inside an open transaction is refused instead of waiting for itself', async () => {
    await db.tx(async (tx) => {
      await tx.query('select 1');
      await expect(db.query('select 1')).rejects.toThrow(NestedQuery);
      await expect(db.tx(async () => {})).rejects.toThrow(NestedQuery);
    });
    await expect(db.query('select 1')).resolves.toHaveLength(1);
  });

  test('work a transaction leaves behind may use db, but not its tx', async () => {
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    let left: Promise<unknown> = Promise.resolve();
    await db.tx(async (tx) => {
      left = over.then(async () => {
        await expect(tx.query('select 1')).rejects.toThrow(TransactionOver);
        return db.one('select 1 as n');
      });
    });
    end();
    expect(await left).toEqual({ n: 1 });
  });

  test('a client that is destroyed within its transaction takes nobody along', async () => {
    const client = await db.pool.connect();
    await client.query('begin');
    await client.query(`insert into words values ('destroyed')`);
    client.release(true);
    expect(await words()).not.toContain('destroyed');
  });

  test('two clients may prepare different statements under one name', async () => {
    const [a, b] = await Promise.all([db.pool.connect(), db.pool.connect()]);
    const ask = async (client: typeof a, text: string) => (await client.query<{ n: number }>({ name: 'same', text, values: [1] })).rows[0]?.n;
    expect([await ask(a, 'select $1::int as n'), await ask(b, 'select $1::int + 100 as n')]).toEqual([1, 101]);
    expect([await ask(a, 'select $1::int as n'), await ask(b, 'select $1::int + 100 as n')]).toEqual([1, 101]);
    a.release();
    b.release();
  });

  test('role and settings hold for one transaction and hide what they must', async () => {
    await db.query('create table letters (patient_id text, body text)');
    await db.query(`insert into letters values ('p1', 'mine'), ('p2', 'not mine')`);
    await db.query('alter table letters enable row level security');
    await db.query(`create policy own on letters using (patient_id = current_setting('toniq.patient_id', true))`);
    // Roles belong to the whole server, where other tests may run.
    const role = `reader_${randomUUID().replaceAll('-', '')}`;
    await db.query(`create role ${role}`);
    await db.query(`grant select on letters to ${role}`);
    const read = () => db.tx((tx) => tx.query('select body from letters'), { role, settings: { 'toniq.patient_id': 'p1' } });
    expect(await read()).toEqual([{ body: 'mine' }]);
    expect(await db.query('select body from letters')).toHaveLength(2);
    expect((await db.one(`select current_setting('toniq.patient_id', true) as id`)).id || null).toBeNull();
    const injected = db.tx((tx) => tx.query('select body from letters'), { role, settings: { 'toniq.patient_id': `x' or '1'='1` } });
    expect(await injected).toEqual([]);
    await expect(db.tx((tx) => tx.query(`delete from letters`), { role })).rejects.toThrow('permission denied');
    await expect(db.tx((tx) => tx.query('select body from letters'), { role: 'nobody_of_that_name' })).rejects.toThrow('does not exist');
    await db.query('drop table letters');
    await db.query(`drop role ${role}`);
  });

  test('notifications reach every listener after commit, and none after a rollback', async () => {
    const heard: string[] = [];
    const stopFirst = await db.listen('contract', (payload) => heard.push(`first ${payload}`));
    const stopSecond = await db.listen('contract', (payload) => heard.push(`second ${payload}`));
    await db.tx((tx) => tx.query(`select pg_notify('contract', 'one')`));
    await db.tx(async (tx) => {
      await tx.query(`select pg_notify('contract', 'never')`);
      throw new Error('no');
    }).catch(() => {});
    await vi.waitFor(() => expect(heard).toEqual(['first one', 'second one']));
    await stopFirst();
    await db.query(`select pg_notify('contract', 'two')`);
    await vi.waitFor(() => expect(heard).toEqual(['first one', 'second one', 'second two']));
    await stopSecond();
  });

  test('a pool client that stops listening does not deafen the others', async () => {
    const [a, b] = await Promise.all([db.pool.connect(), db.pool.connect()]);
    const heard: string[] = [];
    a.on('notification', () => heard.push('a'));
    b.on('notification', ({ payload }) => heard.push(`b ${payload}`));
    await a.query('listen "Odd ""name"');
    await b.query('LISTEN "Odd ""name"; select 1');
    await a.query('unlisten *');
    await db.query(`select pg_notify('Odd "name', 'hello')`);
    await vi.waitFor(() => expect(heard).toEqual(['b hello']));
    await b.query('unlisten *');
    a.release();
    b.release();
  });

  test('conflicting serializable transactions are done over until both are in', async () => {
    await db.query('insert into accounts values (10, 0)');
    let runs = 0;
    await Promise.all(
      Array.from({ length: 4 }, () =>
        retryConflicts(
          () =>
            db.tx(
              async (tx) => {
                runs++;
                const { balance } = await tx.one<{ balance: number }>('select balance from accounts where id = 10');
                await tx.query('update accounts set balance = $1 where id = 10', [balance + 1]);
              },
              { isolation: 'serializable' },
            ),
          20,
        ),
      ),
    );
    expect(await db.one('select balance from accounts where id = 10')).toEqual({ balance: 4 });
    expect(runs).toBeGreaterThanOrEqual(4);
  });

  test('a long query does not block the event loop', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 5);
    await db.query('select count(*) from generate_series(1, 1000000)');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
  });

  test('health tells the connections', async () => {
    expect(await db.health()).toMatchObject({ ok: true, kind: driver === 'borrowed' ? 'pglite' : driver });
  });

  test('a closed database says so', async () => {
    const other = await testDb({ driver, migrations: null });
    await other.close();
    await expect(other.query('select 1')).rejects.toThrow(DatabaseUnavailable);
    await expect(other.listen('x', () => {})).rejects.toThrow(DatabaseUnavailable);
    expect(await other.health()).toMatchObject({ ok: false });
  });
});
