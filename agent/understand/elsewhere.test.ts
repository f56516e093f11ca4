import { describe, expect, it } from 'vitest';
import type { SaidElsewhere } from '../../domain/conversations/said-elsewhere.ts';
import { conversation } from '../testing/conversation.ts';
import { elsewhereIn } from './elsewhere.ts';

describe('what points to another conversation', () => {
  it.each([
    ['As I wrote in the chat yesterday', 'chat', ''], ['As I wrote in the chat yesterday, when can I visit intensive care?', 'chat', 'when can i visit intensive care?'],
    ['I already told you by email.', 'email', ''], ['Did you get my email?', 'email', ''], ['See my chat from yesterday.', 'chat', ''], ['can you see what I asked you yesterday', null, ''],
    ['What did I ask by email last week?', 'email', ''], ['what did I write to you in the chat yesterday', 'chat', ''],
    ['I emailed you last week about my bill', 'email', 'about my bill'], ['Do you remember our conversation yesterday?', null, ''],
    ['Como les escribí en el chat ayer', 'chat', ''], ['como ya le dije por correo, ¿cuándo puedo ir?', 'email', 'cuando puedo ir?'], ['¿Recibieron mi correo?', 'email', ''], ['ya les escribí por el chat', 'chat', ''],
  ])('%s', (message, channel, rest) => {
    expect(elsewhereIn(message)).toEqual({ channel, rest });
  });

  it.each([
    'How do I send an email?', 'My doctor told me yesterday that I need an MRI', 'Can I chat with a nurse', 'I asked my nurse about it', 'As I said, no', 'What is your email?', 'I have texted my brother', 'The doctor said it in an email',
    'I told the front desk on Monday', '¿Puedo enviar un correo?', 'Mi médico me dijo ayer que venga',
  ])('nothing in: %s', (message) => {
    expect(elsewhereIn(message)).toBeNull();
  });
});

const CHAT: SaidElsewhere = {
  channel: 'chat', words: [{ text: 'My refill of lisinopril has not come.', at: new Date('2026-11-21T18:00:00Z') }],
  answer: { by: 'staff', at: new Date('2026-11-21T20:30:00Z'), text: 'It is ready at the pharmacy.' },
};
const BY_MAIL = { channel: 'email', patient: { assurance: 'contact', name: null } } as const;

describe('a turn that is pointed elsewhere', () => {
  it('tells the patient’s own words and the answer, word for word', async () => {
    const { reply } = await conversation({ ...BY_MAIL, elsewhere: [CHAT] }).say('As I wrote in the chat yesterday.');
    expect(reply).toContain('On Sat 21 Nov, 12:00 you wrote in the chat: “My refill of lisinopril has not come.”');
    expect(reply).toContain('Staff answered you in the chat on Sat 21 Nov, 14:30: “It is ready at the pharmacy.”');
  });

  it('does so in Spanish, and without the words of staff where they are kept back', async () => {
    const { reply } = await conversation({ ...BY_MAIL, language: 'es', elsewhere: [{ ...CHAT, answer: { ...CHAT.answer!, text: null } }] }).say('Como les escribí en el chat ayer.');
    expect(reply).toContain('usted escribió en el chat: “My refill');
    expect(reply).toMatch(/El personal le respondió en el chat el .+14:30\./u);
    expect(reply).not.toContain('pharmacy');
  });

  it('tells nothing without proof, and how to prove it', async () => {
    const result = await conversation({ channel: 'email', patient: { assurance: 'anonymous', name: null, canVerify: true }, elsewhere: null }).say('As I wrote in the chat yesterday.');
    expect(result.reply).toContain('I can only read what is written here.');
    expect(result.reply).toContain('a code that we send you');
    expect(result.quickReplies[0]).toMatchObject({ action: 'verify' });
  });

  it('says that there is nothing where there is nothing', async () => {
    const { reply } = await conversation({ ...BY_MAIL, elsewhere: [] }).say('Did you get my chat?');
    expect(reply).toContain('I find nothing else that you wrote to us.');
  });

  it('answers what is asked besides, and says with the requests what staff answered elsewhere', async () => {
    const asked = await conversation({ ...BY_MAIL, elsewhere: [CHAT] }).say('As I wrote in the chat yesterday, what are the visiting hours?');
    expect(asked.sentences.some(({ support }) => support.length > 0)).toBe(true);
    const news = await conversation({ ...BY_MAIL, channel: 'chat', elsewhere: [{ ...CHAT, channel: 'email' }], ownCases: [{ id: 'c1', reference: 'RH-0001-AAA', subject: 'Refill request', status: 'open', updatedAt: new Date('2026-11-21T18:00:00Z') }] }).say('Any news about my refill?');
    expect(news.reply).toContain('RH-0001-AAA');
    expect(news.reply).toContain('Staff answered you by email');
  });

  it('means this conversation when somebody has written here before', async () => {
    const talk = conversation({ ...BY_MAIL, channel: 'chat', elsewhere: [CHAT] });
    await talk.say('What are the visiting hours?');
    expect((await talk.say('As I told you yesterday in the chat')).reply).not.toContain('lisinopril');
  });
});
