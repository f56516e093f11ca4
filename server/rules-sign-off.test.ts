import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesVersion } from '../agent/rules-version.ts';
import type { StaffConversation } from './contract/conversation.ts';
import type { RulesState } from './contract/rules.ts';
import { eventually, newClientId, newPatient, newStaff, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const { version } = rulesVersion();

describe('the sign-off of the rules', () => {
  it('is not there until somebody records it: nothing is invented', async () => {
    const nurse = await newStaff(server, 'nurse');
    const { status, body } = await nurse.call<RulesState>('GET', '/rules');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version, state: 'unsigned', latest: null, signOffs: [] });
    expect(body.product).toMatch(/^\d+\.\d+\.\d+/);
    expect(body.sources.unverified).toBeGreaterThan(0);
  });

  it('nurse › cannot record it', async () => {
    const nurse = await newStaff(server, 'nurse');
    expect(await nurse.call('POST', '/rules/sign-offs', { version, name: 'A. Clinician', role: 'Nurse' })).toMatchObject({ status: 403 });
  });

  it('admin › records it for the version that runs, and for no other', async () => {
    const admin = await newStaff(server, 'admin');
    expect(await admin.call('POST', '/rules/sign-offs', { version: '000000000000', name: 'A. Clinician', role: 'Physician' })).toMatchObject({ status: 409, body: { code: 'rules_changed' } });
    const { status, body } = await admin.call<RulesState>('POST', '/rules/sign-offs', { version, name: 'A. Clinician', role: 'Physician', note: 'read in full' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'signed', latest: { version, name: 'A. Clinician', role: 'Physician', note: 'read in full' } });
    const event = await server.db.one<{ actor: string; after: unknown }>(`SELECT actor_id AS actor, after FROM events WHERE type = 'rules-signed-off'`);
    expect(event).toEqual({ actor: admin.id, after: { version, name: 'A. Clinician', role: 'Physician' } });
  });
});

describe('a complaint in the chat', () => {
  it('is asked about with buttons, placed, and its acuity shown to staff', async () => {
    const patient = await newPatient(server);
    const say = async (text: string, answered: (last: { author: string; quickReplies: { label: string }[]; text: string }) => boolean) => {
      await patient.send(text, newClientId());
      return eventually(async () => {
        const last = (await patient.sync()).messages.at(-1)!;
        return answered(last) ? last : null;
      }, `the answer to “${text}”`);
    };
    const first = await say('I have a cough', ({ author, quickReplies }) => author === 'agent' && quickReplies.length > 0);
    expect(first.quickReplies.at(-1)!.label).toBe('None of these');
    await say('None of these', ({ author, text, quickReplies }) => author === 'agent' && text.includes('How long') && quickReplies.length > 0);
    await say('1 to 3 days', ({ author, text, quickReplies }) => author === 'agent' && text.includes('Call back if') && quickReplies.length > 0);
    const row = await server.db.one<{ acuity: string }>('SELECT acuity FROM conversations WHERE id = $1', [patient.conversationId]);
    expect(row.acuity).toBe('self_care');
  });

  it('whose danger sign is pressed raises the card, the case and the page with the message', async () => {
    const patient = await newPatient(server);
    await patient.send('I have a cough', newClientId());
    await eventually(async () => ((await patient.sync()).messages.at(-1)!.quickReplies.length > 0 ? true : null), 'the question');
    await patient.send('Coughing up blood', newClientId());
    const nurse = await newStaff(server, 'nurse');
    const { body } = await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`);
    expect(body.row).toMatchObject({ acuity: 'emergency', emergency: true });
    expect(body.messages.some(({ card }) => card !== null)).toBe(true);
  });

  it('whose checklist is answered with yes is an emergency too', async () => {
    const patient = await newPatient(server);
    await patient.send('I have a cough', newClientId());
    await eventually(async () => ((await patient.sync()).messages.at(-1)!.quickReplies.length > 0 ? true : null), 'the question');
    await patient.send('yes', newClientId());
    await eventually(async () => ((await patient.sync()).messages.some(({ card }) => card !== null) ? true : null), 'the card');
    const pages = await server.db.one<{ pages: number }>('SELECT count(*)::int AS pages FROM pages WHERE conversation_id = $1', [patient.conversationId]);
    expect(pages.pages).toBe(1);
  });
});
