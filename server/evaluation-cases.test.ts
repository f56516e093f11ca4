import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines } from '../evals/runner/read-suites.ts';
import { evalsExportCommand } from './cli/evals-export.ts';
import type { App } from './cli/app.ts';
import type { Io } from './cli/io.ts';
import type { EvaluationDraft } from './contract/evaluation.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let manager: TestStaff;
let patient: TestPatient;
let at: string;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')) });
  [manager, patient] = [await newStaff(server, 'manager'), await newPatient(server)];
  at = `/conversations/${patient.conversationId}/evaluation-case`;
  await server.db.query(`UPDATE patients SET name = 'Ida Blom' WHERE id = (SELECT patient_id FROM conversations WHERE id = $1)`, [patient.conversationId]);
  await patient.send('ida here, born 03/12/1985, MRN 0045512. Is the lab open on Saturday?');
  await patient.send('call me at 555-0170 or write to ida@example.test, 14 Elm Street');
});
afterAll(() => server.stop());

const save = (body: Record<string, unknown>) => manager.call<{ id: string; say: string[] }>('POST', at, { suite: 'grounding', about: null, say: ['Is the lab open on Saturday?'], expect: { says: ['12:00'] }, ...body });
async function exported(): Promise<string> {
  let printed = '';
  const io = { out: async (text: string) => void (printed += text), err: () => undefined, stdin: process.stdin, signal: new AbortController().signal } as unknown as Io;
  const app = { migrate: async () => [], db: async () => server.db } as unknown as App;
  expect(await evalsExportCommand.run(app, {}, io)).toBe(0);
  return printed;
}

describe('a manager who makes an evaluation case of a conversation', () => {
  it('is shown what the patient wrote without identifiers, and how many were taken out', async () => {
    const { status, body } = await manager.call<EvaluationDraft>('GET', at);
    expect(status).toBe(200);
    expect(body.say).toEqual(['[name] here, born [date], MRN [number]. Is the lab open on Saturday?', 'call me at [phone] or write to [email], [address]']);
    expect(body.removed).toEqual({ name: 1, date: 1, number: 1, phone: 1, email: 1, address: 1 });
  });

  it('cannot bring an identifier back by an edit', async () => {
    const { status, body } = await save({ say: ['Ida Blom asks: is the lab open? 555-0170'], about: 'What Ida asked' });
    expect(status).toBe(201);
    expect(body.say).toEqual(['[name] asks: is the lab open? [phone]']);
  });

  it('keeps nothing that leads to the conversation or the person', async () => {
    await save({});
    const kept = JSON.stringify(await server.db.query('SELECT * FROM evaluation_cases'));
    for (const secret of [patient.conversationId, 'Ida', 'ida', '555-0170', manager.id]) expect(kept).not.toContain(secret);
  });

  it('is in the audit, without the case', async () => {
    const events = await server.db.query<{ conversation_id: string; subject_id: string | null; after: unknown }>(`SELECT conversation_id, subject_id, after FROM events WHERE type = 'evaluation-case-saved'`);
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => event.conversation_id === patient.conversationId && event.subject_id === null && event.after === null)).toBe(true);
  });

  it('must say what is right, and leave something said', async () => {
    expect((await save({ expect: {} })).status).toBe(409);
    expect((await save({ say: ['  '] })).status).toBe(409);
    expect((await save({ expect: { feels: 'good' } })).status).toBe(422);
    expect((await save({ suite: 'own' })).status).toBe(422);
  });
});

it('others may not: nurse, doctor, front desk, auditor and privacy officer', async () => {
  for (const role of ['nurse', 'doctor', 'front_desk', 'auditor', 'privacy_officer'] as const) {
    const staff = await newStaff(server, role, { teams: ['Front desk'] });
    expect((await staff.call('GET', at)).status, role).toBe(403);
    expect((await staff.call('POST', at, { suite: 'triage', about: null, say: ['hello'], expect: { emergency: false } })).status, role).toBe(403);
  }
});

it('toniq evals export prints saved cases as the suites read them', async () => {
  await save({ suite: 'triage', about: 'A calm one', say: ['my knee clicks', 'it does not hurt'], expect: { emergency: false, handoff: 'none' } });
  const cases = readLines('local.jsonl', await exported());
  // Nothing says in which order they were saved.
  expect(cases.find(({ about }) => about === 'A calm one')).toMatchObject({ suite: 'triage', say: ['my knee clicks', 'it does not hurt'], expect: { emergency: false, handoff: ['none'] } });
});
