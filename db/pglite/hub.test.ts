/** The scheduling rules, against an engine that only keeps a diary. */
import { expect, test, vi } from 'vitest';
import { Hub } from './hub.ts';
import type { HubClient } from './hub.ts';
import { message, queryMessage, sqlOf } from './protocol.ts';

const READY = { idle: message('Z', Buffer.from('I')), open: message('Z', Buffer.from('T')) };
const client = (): HubClient & { delivered: Buffer[] } => {
  const delivered: Buffer[] = [];
  return { delivered, deliver: (bytes) => void delivered.push(bytes), expel: vi.fn(), destroy: vi.fn() };
};

/** Knows BEGIN, COMMIT and ROLLBACK, writes down everything, and is never quick. */
function diary() {
  const entries: string[] = [];
  let open = false;
  const engine = async (batch: Buffer) => {
    const sql = sqlOf(batch) ?? '';
    entries.push(sql);
    await new Promise((resolve) => setImmediate(resolve));
    if (sql === 'begin') open = true;
    if (/^(commit|rollback)$/i.test(sql)) open = false;
    if (sql === 'crash') throw new Error('the engine died');
    return open ? READY.open : READY.idle;
  };
  return { entries, engine };
}

test('while one client has a transaction open, the batches of others wait', async () => {
  const { entries, engine } = diary();
  const hub = new Hub(engine);
  const [a, b] = [client(), client()];
  await hub.submit(a, queryMessage('begin'));
  const other = hub.submit(b, queryMessage('b1'));
  await hub.submit(a, queryMessage('a1'));
  await hub.submit(a, queryMessage('commit'));
  await other;
  expect(entries).toEqual(['begin', 'a1', 'commit', 'b1']);
});

test('a client that leaves is rolled back, its statements are dropped, its queued batches fail', async () => {
  const { entries, engine } = diary();
  const hub = new Hub(engine);
  const [a, b, c] = [client(), client(), client()];
  for (const each of [a, b, c]) hub.join(each);
  await hub.submit(a, queryMessage('begin'), [], ['c1_x']);
  const lost = expect(hub.submit(b, queryMessage('b1'))).rejects.toThrow('Connection terminated');
  const waiting = hub.submit(c, queryMessage('c1'));
  const left = Promise.all([hub.leave(b), hub.leave(a)]);
  await Promise.all([lost, waiting, left]);
  expect(entries.slice(0, 2)).toEqual(['begin', 'ROLLBACK']);
  expect(entries).toContain('c1');
  expect(entries).not.toContain('b1');
  expect(entries).toContain('DEALLOCATE "c1_x"');
});

test('a transaction that sits idle for too long is ended', async () => {
  const { engine } = diary();
  const hub = new Hub(engine, 20);
  const a = client();
  await hub.submit(a, queryMessage('begin'));
  await vi.waitFor(() => expect(a.expel).toHaveBeenCalledWith('25P03', expect.stringContaining('idle')));
});

test('who gives way is passed by what comes a little later, and by nothing that comes after', async () => {
  const { entries, engine } = diary();
  const hub = new Hub(engine);
  const patient = client();
  const waits = (ms: number) => ({ ...client(), givesWayMs: ms });
  const [long, short] = [waits(60_000), waits(5)];
  const first = hub.submit(patient, queryMessage('p1'));
  const passed = [hub.submit(long, queryMessage('long')), hub.submit(short, queryMessage('short')), hub.submit(patient, queryMessage('p2'))];
  await Promise.all([first, ...passed]);
  expect(entries).toEqual(['p1', 'p2', 'short', 'long']);
  await hub.submit(patient, queryMessage('begin'));
  const overdue = hub.submit(short, queryMessage('overdue'));
  const since = performance.now();
  await vi.waitFor(() => expect(performance.now() - since).toBeGreaterThan(5));
  const late = hub.submit(patient, queryMessage('commit'));
  const after = hub.submit(client(), queryMessage('after'));
  await Promise.all([overdue, late, after]);
  expect(entries.slice(-3)).toEqual(['commit', 'overdue', 'after']);
});

test('when the engine dies the batch fails and the next one is tried', async () => {
  const { engine } = diary();
  const hub = new Hub(engine);
  await expect(hub.submit(client(), queryMessage('crash'))).rejects.toThrow('the engine died');
  await expect(hub.submit(client(), queryMessage('select 1'))).resolves.toEqual(READY.idle);
});
