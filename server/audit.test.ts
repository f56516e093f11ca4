/** The privacy officer looks into the record, takes it along, and checks what was taken. */
import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAudit } from './audit-heads.ts';
import { verifyFile } from './cli/audit-verify-file.ts';
import type { Io } from './cli/io.ts';
import type { AuditEntryView } from './contract/audit.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

type Page = { items: AuditEntryView[]; next: string | null };
const dataDir = mkdtempSync(join(tmpdir(), 'toniq-audit-'));
let server: TestServer;
let officer: TestStaff;
let nurse: TestStaff;
let patient: TestPatient;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(), env: { DATA_DIR: dataDir } });
  [officer, nurse, patient] = [await newStaff(server, 'privacy_officer'), await newStaff(server, 'nurse'), await newPatient(server)];
  await patient.send('When can I visit?');
  await nurse.call('GET', `/conversations/${patient.conversationId}`);
  await nurse.call('POST', `/conversations/${patient.conversationId}/take-over`);
});
afterAll(() => server.stop());

const download = async (query: string) => (await fetch(`${server.url}/api/v1/audit/export${query}`, { headers: officer.headers }));
/** Seals and signs what there is, as the server does every few seconds. */
const sealed = () => keepAudit(server.context).stop();

async function verify(file: string, given: { heads?: string; key?: string; dir?: string } = {}): Promise<{ exit: number; said: string }> {
  let said = '';
  const io: Io = { stdin: (async function* () {})(), out: async (text) => void (said += text), err: (text) => void (said += text), signal: new AbortController().signal };
  const exit = await verifyFile(given.dir ?? join(dataDir, 'elsewhere'), { file, heads: given.heads ?? null, key: given.key ?? null, json: false }, io);
  return { exit, said };
}

describe('the record', () => {
  it('is searched by those who may read all of it, and by nobody else', async () => {
    const found = (await officer.call<Page>('GET', `/audit?actorId=${nurse.id}&action=readConversation`)).body;
    expect(found.items[0]).toMatchObject({ kind: 'read', action: 'readConversation', actor: { kind: 'staff', name: 'Nurse' }, subjects: [patient.conversationId], source: '127.0.0.1' });
    expect((await nurse.call('GET', '/audit')).status).toBe(403);
    expect((await officer.call('GET', '/audit?cursor=nonsense')).status).toBe(422);
    await server.db.query(`INSERT INTO roles (key, name, grants) VALUES ('part_auditor', 'Part', '{"conversation:read":"team","audit:read":"team"}')`);
    const part = await newStaff(server, 'part_auditor', { teams: ['Cardiology'] });
    for (const path of ['/audit', '/audit/export', '/audit/heads']) expect((await part.call<{ detail: string }>('GET', path)).body.detail, path).toContain('scope "all"');
  });

  it('writes down that it was searched, with whose data came up', async () => {
    const { patientId } = await server.db.one<{ patientId: string }>('SELECT patient_id AS "patientId" FROM conversations WHERE id = $1', [patient.conversationId]);
    expect((await officer.call<Page>('GET', `/audit?patientId=${patientId}`)).body.items.map(({ action }) => action)).toContain('handoff-changed');
    const read = await server.db.one<{ operation: string; subjects: string[] }>('SELECT operation, subjects FROM reads WHERE actor_id = $1 ORDER BY id DESC LIMIT 1', [officer.id]);
    expect(read.operation).toBe('searchAudit');
    expect(read.subjects).toContain(patient.conversationId);
  });
});

describe('what the privacy officer takes along', () => {
  it('is checked elsewhere with the heads that were kept; what was changed in it is found', async () => {
    await sealed();
    const kept = join(dataDir, 'kept.json');
    await writeFile(kept, JSON.stringify((await officer.call('GET', '/audit/heads')).body));
    for (const format of ['jsonl', 'csv']) {
      const answer = await download(`?format=${format}&values=full`);
      expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="toniq-audit-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`));
      const text = await answer.text();
      const file = join(dataDir, `audit.${format}`);
      await writeFile(file, text);
      const { exit, said } = await verify(file, { heads: kept });
      expect(said).toMatch(/the whole record\.\n\d+ entries and [1-9]\d* signed heads? checked: nothing is wrong/);
      expect(exit).toBe(0);
      expect(await verify(file)).toMatchObject({ exit: 0, said: expect.stringContaining('was not checked') });
      await writeFile(file, text.replace(nurse.id, officer.id));
      expect(await verify(file, { heads: kept })).toMatchObject({ exit: 1, said: expect.stringMatching(/was changed/) });
      await writeFile(file, `${text.split('\n').slice(0, -3).join('\n')}\n`);
      expect(await verify(file, { heads: kept })).toMatchObject({ exit: 1, said: expect.stringMatching(/was cut/) });
    }
    // Written down twice: the export itself, by whom and how.
    const { items } = (await officer.call<Page>('GET', '/audit?action=audit-exported')).body;
    expect(items.map(({ actor, after, source }) => [actor.id, (after as { format: string }).format, source])).toEqual([[officer.id, 'csv', '127.0.0.1'], [officer.id, 'jsonl', '127.0.0.1']]);
  });

  it('shows a chain that was written anew since the heads were kept', async () => {
    await sealed();
    const kept = join(dataDir, 'before.json');
    await writeFile(kept, JSON.stringify((await officer.call('GET', '/audit/heads')).body));
    await server.db.tx(async (tx) => {
      for (const table of ['events', 'audit_chain']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query(`DELETE FROM events WHERE id = (SELECT min(id) FROM events)`);
      await tx.query('TRUNCATE audit_chain');
      for (const table of ['events', 'audit_chain']) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    });
    await sealed();
    const file = join(dataDir, 'anew.jsonl');
    await writeFile(file, await (await download('?values=full')).text());
    // The file follows from its own first link: only what was kept tells.
    expect((await verify(file, { key: kept })).exit).toBe(0);
    expect(await verify(file, { heads: kept })).toMatchObject({ exit: 1, said: expect.stringContaining('another one than the one signed') });
  });
});
