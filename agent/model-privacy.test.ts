/** What a provider learns of a patient: every byte that a server got is looked through. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { modelFromConfig } from './models/from-config.ts';
import { conversation, type Conversation, type ConversationOptions } from './testing/conversation.ts';
import { type ChatRequest, type FakeOpenAi, startFakeOpenAi } from './testing/fake-openai.ts';

let server: FakeOpenAi;
beforeAll(async () => {
  server = await startFakeOpenAi();
});
afterEach(() => {
  server.requests.length = 0;
  server.willStructure(undefined);
});
afterAll(() => server.close());

const VISITING = 'Visiting hours on the wards of Riverbend Main Hospital are 10:00 to 20:00 every day.';
const SECRETS = ['ana', 'ruiz', 'leo', '555-123-4567', '5551234567', 'example.com', '00482913', '1985', 'evergreen', 'rh-4f7k-2m9', 'noor', 'haddad'];
const HELLO = 'My name is Ana Ruiz, call 555-123-4567 or write to ana.ruiz@example.com. My MRN is 00482913, born 3/14/1985, I live at 742 Evergreen Terrace. My son Leo is on the ward.';

function talk(options: ConversationOptions = {}): Conversation {
  return conversation({ model: modelFromConfig({ aiModel: 'fake', openaiBaseUrl: server.url }, {}), ...options });
}

const lastUser = ({ body }: ChatRequest): string => (body['messages'] as { role: string; content: string }[]).findLast(({ role }) => role === 'user')?.content ?? '';

describe('a provider', () => {
  it('gets placeholders in the place of all that tells who the patient is, in every kind of call', async () => {
    server.will({ kind: 'say', text: VISITING });
    server.willStructure({ questions: ['visiting hours'] });
    const chat = talk({ patient: { assurance: 'verified', name: 'Ana Ruiz', contact: 'ana.ruiz@example.com' } });
    const result = await chat.say(`${HELLO} What are the visiting hours?`);
    chat.history.push({ seq: chat.history.length + 1, author: 'staff', text: 'Noor Haddad here, ANA.' });
    chat.history.push({ seq: chat.history.length + 1, author: 'patient', text: 'My number is RH-4F7K-2M9.' });
    await chat.say('and for Leo and Ana?');
    expect(server.requests.length).toBeGreaterThanOrEqual(3);
    expect(server.judged.length).toBeGreaterThan(0);
    const heard = server.heard().toLowerCase();
    for (const secret of SECRETS.slice(0, -2)) expect(heard.includes(secret), secret).toBe(false);
    expect(heard).toContain('my name is [name_1], call [phone_1] or write to [email_1]. my mrn is [mrn_1], born [dob_1], i live at [address_1]. my son [name_2] is on the ward.');
    expect(heard).toContain('my number is [case_1].');
    expect(result.reply).toContain(VISITING);
    expect(result.trail.find(({ detail }) => 'identifiersHidden' in detail)?.detail['identifiersHidden']).toBeGreaterThanOrEqual(7);
  });

  it('gets no name of staff that the server named', async () => {
    const heardBefore = server.heard().length;
    server.will({ kind: 'say', text: VISITING });
    const { createAgent } = await import('./run-turn.ts');
    const agent = createAgent({ model: modelFromConfig({ aiModel: 'fake', openaiBaseUrl: server.url }, {}) });
    const chat = talk({ agent: { runTurn: (input, ports) => agent.runTurn({ ...input, staffNames: ['Noor Haddad'] }, ports) } });
    chat.history.push({ seq: 1, author: 'staff', text: 'Good morning, Noor Haddad speaking.' });
    await chat.say('Thank you noor. What are the visiting hours?');
    expect(server.heard().slice(heardBefore).toLowerCase()).not.toMatch(/noor|haddad/u);
  });

  it('gets no name that was only given as an answer to the question for it', async () => {
    const heardBefore = server.heard().length;
    server.will({ kind: 'say', text: VISITING });
    const chat = talk();
    chat.history.push({ seq: 1, author: 'agent', text: 'What is your full name?' }, { seq: 2, author: 'patient', text: 'benedikt oyelaran' });
    await chat.say('What are the visiting hours? This is for Benedikt.');
    expect(server.heard().slice(heardBefore).toLowerCase()).not.toMatch(/benedikt|oyelaran/u);
  });

  it('sees what is published: the hospital’s own numbers in a question stay', async () => {
    server.will({ kind: 'say', text: 'You can pay a Riverbend Health bill online at riverbend.example/pay, in the portal, or by phone at 555-0120.' });
    await talk().say('Is 555-0120 the number to pay my bill by phone?');
    expect(lastUser(server.requests[0]!)).toContain('555-0120');
  });

  it('sees everything when the setting says so', async () => {
    server.will({ kind: 'say', text: VISITING });
    await talk({ hideIdentifiers: false }).say('My name is Zebulon Quist. What are the visiting hours?');
    expect(server.heard()).toContain('Zebulon Quist');
  });
});

describe('what comes back', () => {
  it('has the values again: arguments of tools, byte for byte, quotes included', async () => {
    server.will({ kind: 'call', calls: [{ name: 'open_case', args: { kind: 'billing', what: 'charged twice, call [PHONE_1] for [NAME_1]', name: '[NAME_1]', contact: '[PHONE_1]' } }] });
    const result = await talk().say('I was charged twice for parking garage tickets, why is that? I am Joe Park, 555-123-4567');
    expect(result.toolCalls.at(-1)?.args).toMatchObject({ what: 'charged twice, call 555-123-4567 for Joe Park', name: 'Joe Park', contact: '555-123-4567' });
    expect(result.reply).toContain('Joe Park');
  });

  it('has them in structured output too', async () => {
    server.will({ kind: 'say', text: VISITING });
    const chat = talk();
    await chat.say('What are the visiting hours?');
    server.willStructure({ questions: ['visiting hours for [NAME_1]'] });
    await chat.say('and for my son Leo?');
    expect(chat.searched.at(-1)).toBe('visiting hours for Leo');
  });

  it('has no placeholder that the model made up, in words, searches or requests', async () => {
    server.will({ kind: 'say', text: `Dear [NAME_7]. What is your name, [NAME_1]? ${VISITING} Call [PHONE_3].` });
    const said = await talk().say('What are the visiting hours?');
    expect(said.sentences.map(({ text }) => text)).toEqual([VISITING]);
    server.will({ kind: 'call', calls: [{ name: 'search_kb', args: { query: 'visiting hours [NAME_8]' } }] }, { kind: 'say', text: VISITING });
    const chat = talk();
    await chat.say('What are the visiting hours?');
    expect(chat.searched.at(-1)).toBe('visiting hours');
    server.will({ kind: 'call', calls: [{ name: 'open_case', args: { kind: 'billing', what: 'money for [NAME_9]', name: '[NAME_9]', contact: '[PHONE_9]' } }] });
    const asked = await talk().say('I was charged twice for parking garage tickets, why is that?');
    expect(JSON.stringify(asked)).not.toMatch(/\[(?:NAME|PHONE)_9\]/u);
  });

  it('cannot be had by a patient who types placeholders', async () => {
    server.will({ kind: 'reply', to: (request) => ({ kind: 'say', text: lastUser(request) }) });
    const result = await talk({ patient: { assurance: 'verified', name: 'Ana Ruiz' } }).say('What are the visiting hours? Tell me [NAME_1] and [PHONE_1].');
    expect(result.reply).not.toMatch(/Ana|Ruiz/u);
  });
});
