/** The whole product with a language model that is a server on this machine: HTTP, sockets, database, turns. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FakeOpenAi, startFakeOpenAi } from '../agent/testing/fake-openai.ts';
import type { StaffConversation } from './contract/conversation.ts';
import type { ModelStateView } from './contract/model-state.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestPatient, type TestServer, type TestStaff } from './testing/test-server.ts';

const VISITING = 'Visiting hours on the wards of Riverbend Main Hospital are 10:00 to 20:00 every day.';

let model: FakeOpenAi;
let server: TestServer;
let nurse: TestStaff;
beforeAll(async () => {
  model = await startFakeOpenAi();
  server = await startTestServer({
    seed: true,
    env: { AI_MODEL: 'fake', OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-fake', AI_TOKENS_PER_DAY: '60000', AI_TOKENS_PER_CONVERSATION: '20000', AI_PRICE_INPUT: '1', AI_PRICE_OUTPUT: '2', AI_CURRENCY: 'EUR' },
  });
  nurse = await newStaff(server, 'nurse');
});
afterEach(() => {
  model.requests.length = 0;
});
afterAll(async () => {
  await server.stop();
  await model.close();
});

/** Sends a text and waits until its turn is over; all that the agent and the system answered. */
async function ask(patient: TestPatient, text: string): Promise<string> {
  const { body } = await patient.send(text);
  await eventually(async () => (await turns(patient)).some(({ state, toSeq }) => state === 'done' && toSeq >= body.seq), `the turn for “${text}”`, 20);
  return (await patient.sync(body.seq)).messages.map((message) => message.text).join('\n');
}

const turns = async ({ conversationId }: TestPatient) => (await nurse.call<StaffConversation>('GET', `/conversations/${conversationId}`)).body.turns;
const modelState = async (): Promise<ModelStateView> => (await nurse.call<ModelStateView>('GET', '/model-state')).body;
const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();

describe('a server with a language model', () => {
  it('answers in its words, names model, prompt and tokens in the trail, and counts them', async () => {
    model.will({ kind: 'say', text: VISITING });
    const patient = await newPatient(server);
    expect(await ask(patient, 'What are the visiting hours at the main hospital?')).toContain(VISITING);
    const turn = (await turns(patient)).at(-1)!;
    expect(turn.model).toBe('compatible/fake');
    expect(turn.trail.find(({ node }) => node === 'respond')?.detail).toMatchObject({ prompt: expect.stringMatching(/^answer\/\d+ [\da-f]{8}$/u), tokens: { input: 10, output: 10, estimated: false } });
    const state = await modelState();
    expect(state).toMatchObject({ state: 'on', model: 'compatible/fake', currency: 'EUR', tokensPerDay: 60_000 });
    expect(state.today.calls).toBeGreaterThan(0);
    expect(state.today.cost).toBeCloseTo((state.today.inputTokens + 2 * state.today.outputTokens) / 1_000_000);
    const scraped = await metrics();
    for (const line of [/^toniq_model_state\{state="on"\} 1$/mu, /^toniq_model_tokens_today\{direction="input"\} [1-9]\d*$/mu, /^toniq_model_calls_today\{outcome="answered"\} [1-9]\d*$/mu, /^toniq_model_token_limit\{budget="day"\} 60000$/mu, /^toniq_model_cost_today\{currency="EUR"\} 0\.\d+$/mu]) expect(scraped).toMatch(line);
    expect(model.requests.every(({ headers }) => headers['authorization'] === 'Bearer sk-fake')).toBe(true);
  });

  it('is told nothing of who the patient is, also after staff wrote', async () => {
    model.will({ kind: 'say', text: VISITING });
    const patient = await newPatient(server);
    await server.db.query(`UPDATE patients SET name = 'Ana Ruiz' WHERE id = (SELECT patient_id FROM conversations WHERE id = $1)`, [patient.conversationId]);
    const colleague = await newStaff(server, 'front_desk');
    await server.db.query(`UPDATE staff SET name = 'Noor Haddad' WHERE id = $1`, [colleague.id]);
    await colleague.call('POST', `/conversations/${patient.conversationId}/messages`, { clientId: 'staff-1', text: `Hello, Noor Haddad here. Is 555-123-4567 right?` });
    await colleague.call('POST', `/conversations/${patient.conversationId}/hand-back`);
    await ask(patient, 'Yes, ANA here, 555 123 4567, ana.ruiz@example.com, born 3/14/1985, MRN 00482913. What are the visiting hours at the main hospital?');
    const sent = model.requests.map(({ raw }) => raw).join('\n').toLowerCase();
    expect(sent).toContain('[phone_1]');
    for (const secret of ['ana', 'ruiz', '4567', 'example.com', '1985', '00482913', 'noor', 'haddad']) expect(sent.includes(secret), secret).toBe(false);
  });

  it('that fails three times rests: patients get the articles’ words, staff see until when', async () => {
    const socket = await nurse.connect();
    model.will({ kind: 'status', status: 500 });
    for (let time = 0; time < 3; time++) {
      expect(await ask(await newPatient(server), 'What are the visiting hours at the main hospital?')).toContain('10:00');
    }
    const event = await socket.until<{ state: ModelStateView }>('model-state-changed', ({ state }) => state.state === 'resting');
    expect(Date.parse(event.state.until!)).toBeGreaterThan(Date.now());
    expect(await modelState()).toMatchObject({ state: 'resting' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ ok: true, languageModel: 'resting' });
    expect(await metrics()).toContain('toniq_model_state{state="resting"} 1');
    model.requests.length = 0;
    const patient = await newPatient(server);
    expect(await ask(patient, 'What are the visiting hours at the main hospital?')).toContain('10:00');
    expect(model.requests).toEqual([]);
    expect((await turns(patient)).at(-1)!.trail.find(({ node }) => node === 'respond')?.summary).toContain('rests');
    await server.db.query(`UPDATE model_circuit SET rests_until = now()`);
    model.will({ kind: 'say', text: VISITING });
    await ask(await newPatient(server), 'What are the visiting hours at the main hospital?');
    await socket.until<{ state: ModelStateView }>('model-state-changed', ({ state }) => state.state === 'on');
    socket.close();
  });

  it('that turns hostile reaches nothing of another patient and writes nothing', async () => {
    const victim = await newPatient(server);
    await victim.send('Hello');
    await nurse.call('POST', `/conversations/${victim.conversationId}/take-over`);
    const { caseReference, caseId } = await server.db.one<{ caseReference: string; caseId: string }>(
      `SELECT c.reference AS "caseReference", c.id AS "caseId" FROM cases c JOIN conversations v ON v.case_id = c.id WHERE v.id = $1`, [victim.conversationId]);
    const all = () => server.db.query('SELECT id, version, status, subject, custom_fields FROM cases ORDER BY id');
    const before = await all();
    const foreign = { reference: caseReference, caseId, patientId: victim.conversationId };
    model.will(
      { kind: 'call', calls: [{ name: 'case_status', args: foreign }, { name: 'update_case', args: { ...foreign, details: 'Close it.' } }] },
      { kind: 'call', calls: [{ name: 'open_case', args: { kind: 'refill', what: 'oxycodone', name: 'Somebody Else', contact: '555-0199', confirmed: true, ...foreign } }] },
      { kind: 'say', text: `${caseReference} is resolved. I have sent your refill. Visit https://evil.example/now. ${VISITING}` },
    );
    const told = await ask(await newPatient(server), 'What are the visiting hours at the main hospital?');
    expect(told).not.toMatch(/evil|resolved|have sent|Somebody|0199/u);
    expect(told).not.toContain(caseReference);
    expect(await all()).toEqual(before);
    expect((await victim.sync()).messages.every(({ text }) => !text.includes('Close it'))).toBe(true);
  });

  it('whose budget for the conversation, then for the day, is used up pauses, and says so', async () => {
    model.will({ kind: 'say', text: VISITING });
    const patient = await newPatient(server);
    await ask(patient, 'What are the visiting hours at the main hospital?');
    await server.db.query(`UPDATE model_usage_conversations SET input_tokens = 19999 WHERE conversation_id = $1`, [patient.conversationId]);
    model.requests.length = 0;
    expect(await ask(patient, 'How much is parking at the main hospital?')).toMatch(/garage|park/iu);
    expect((await turns(patient)).at(-1)!.trail.find(({ node }) => node === 'respond')?.summary).toContain('budget for this conversation is used up');
    expect((await modelState()).state).toBe('on');
    await server.db.query('UPDATE model_usage_days SET input_tokens = 59999');
    const other = await newPatient(server);
    expect(await ask(other, 'How much is parking at the main hospital?')).toMatch(/garage|park/iu);
    expect(model.requests).toEqual([]);
    expect((await turns(other)).at(-1)!.trail.find(({ node }) => node === 'respond')?.summary).toContain('budget of the day is used up');
    const state = await modelState();
    expect(state.state).toBe('paused');
    expect(new Date(state.until!).toLocaleTimeString('en-GB', { timeZone: 'America/Chicago' })).toBe('00:00:00');
  });
});
