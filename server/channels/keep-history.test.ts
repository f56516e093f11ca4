/** Imported mail, and raw bytes that have had their time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { openMailbox, rawMail, type Mailbox, type Written } from '../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../testing/test-server.ts';
import { clearReceivedBytes } from '../files/clear-received.ts';
import { storeReceived } from './store-received.ts';

const agent = scriptedAgent();
let mailbox: Mailbox;
let server: TestServer;
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ agent, env: mailbox.env });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toUTCString();
let count = 0;
type Row = { state: string; outcome: string; danger: string | null; conversation: string };
async function imported({ days, ...written }: Written & { days: number }): Promise<Row> {
  const { id } = await storeReceived(server.context, { channel: 'email', source: 'import:email', sourceId: `h${(count += 1)}`, bytes: rawMail({ ...written, headers: { Date: daysAgo(days), ...written.headers } }), isHistory: true });
  return eventually(() => server.db.maybe<Row>(`SELECT state, outcome, danger, conversation_id AS conversation FROM received WHERE id = $1 AND state IN ('done', 'quarantined')`, [id]), 'the mail to be kept', 30);
}
const conversation = (id: string) => server.db.one<Record<string, unknown>>(
  `SELECT resolved_at IS NOT NULL AS resolved, waiting_since AS waiting, emergency, last_seq > staff_read_seq AS unread, updated_at < now() - interval '1 day' AS old, jsonb_array_length(findings) > 0 AS marked FROM conversations WHERE id = $1`, [id]);

describe('imported mail', () => {
  it('stands on a conversation in its time, waits for nobody and is not answered', async () => {
    const row = await imported({ days: 400, from: 'old@patients.test', text: 'When are visiting hours?', messageId: '<h1@patients.test>' });
    expect(await conversation(row.conversation)).toEqual({ resolved: true, waiting: null, emergency: false, unread: false, old: true, marked: false });
    const next = await imported({ days: 399, from: 'old@patients.test', text: 'Thank you', headers: { References: '<h1@patients.test> <ours@old.test>' } });
    expect(next.conversation).toBe(row.conversation);
    expect(await server.db.query(`SELECT 1 FROM messages WHERE conversation_id = $1 AND created_at < now() - interval '390 days'`, [row.conversation])).toHaveLength(2);
    expect((await imported({ days: 399, from: 'eve@evil.test', text: 'Me too', headers: { References: '<h1@patients.test>' } })).conversation).not.toBe(row.conversation);
  });

  it('of years ago with danger in it is marked and calls nobody; of yesterday it calls staff, and nothing is sent', async () => {
    const old = await imported({ days: 700, from: 'then@patients.test', text: 'I have crushing chest pain and cannot breathe.' });
    expect(old.danger).toEqual(expect.any(String));
    expect(await conversation(old.conversation)).toMatchObject({ resolved: true, emergency: false, marked: true });
    const late = await imported({ days: 1, from: 'late@patients.test', text: 'I have crushing chest pain and cannot breathe.' });
    expect(await conversation(late.conversation)).toMatchObject({ resolved: false, emergency: true });
    expect(await server.db.query('SELECT conversation_id AS id FROM pages')).toEqual([{ id: late.conversation }]);
    expect(await server.db.query('SELECT 1 FROM deliveries')).toEqual([]);
    expect([mailbox.caught, agent.turns]).toEqual([[], []]);
  });
});

describe('raw bytes', () => {
  it('are given up after their time, those in the file store too, and what comes again is still known', async () => {
    const large = { from: 'large@patients.test', text: 'word '.repeat(80_000), days: 90, messageId: '<large@patients.test>' };
    await imported(large);
    await imported({ days: 1, from: '', text: 'Put aside, and not yet looked at' });
    await server.db.query(`UPDATE received SET ended_at = now() - interval '29 days'`);
    const before = await server.db.query<{ key: string | null }>('SELECT storage_key AS key FROM received');
    const kept = before.flatMap(({ key }) => (key ? [key] : []));
    expect(kept).toHaveLength(1);
    expect(await clearReceivedBytes(server.context)).toBe(0);
    await server.db.query(`UPDATE received SET ended_at = now() - interval '31 days'`);
    expect(await clearReceivedBytes(server.context)).toBe(before.length - 1);
    expect(await server.db.query('SELECT state FROM received WHERE raw IS NOT NULL OR storage_key IS NOT NULL')).toEqual([{ state: 'quarantined' }]);
    await expect(server.context.files.read(kept[0]!)).rejects.toThrow();
    const messages = await server.db.query('SELECT 1 FROM messages');
    // Under its old name, and in another folder under a new one.
    const again = rawMail({ ...large, headers: { Date: daysAgo(90) } });
    expect((await storeReceived(server.context, { channel: 'email', source: 'import:email', sourceId: 'h1', bytes: again, isHistory: true })).repeated).toBe(true);
    expect(await clearReceivedBytes(server.context)).toBe(0);
    expect(await server.db.query('SELECT 1 FROM messages')).toHaveLength(messages.length);
  });
});
