import { describe, expect, it } from 'vitest';
import { conversation, type ConversationOptions } from '../testing/conversation.ts';
import { partsOf } from './parts.ts';

const mail = (options: ConversationOptions = {}) => conversation({ channel: 'email', patient: { assurance: 'anonymous', name: null, contact: 'pat@patients.test' }, ...options });

describe('the parts of a mail', () => {
  it.each([
    ['Hello,\n\nWhen are visiting hours? Where do I park?\n\nThanks, Karen Miller\nSent from my iPhone', ['ask: When are visiting hours?', 'ask: Where do I park?', 'greet: Thanks, Karen Miller Sent from my iPhone']],
    ['Hi there, 2 things.\n1. How do I get a copy of my records?\n2. I got a bill for $430 that I dont understand, who can I talk to?\n\nregards\nTom',
      ['ask: How do I get a copy of my records?', 'ask: I got a bill for $430 that I dont understand, who can I talk to?']],
    ['Necesito una cita con pediatría para mi hijo de 3 años y también quiero saber si puedo pagar en cuotas. Gracias. Lucía', ['wish: Necesito una cita con pediatría para mi hijo de 3 años', 'ask: quiero saber si puedo pagar en cuotas.', 'tell: Lucía']],
    ['What is the status of my requests? and please change my appointment on Friday to next week', ['ask_status: What is the status of my requests?', 'wish: and please change my appointment on Friday to next week']],
    ['Should I stop my metformin before the scan? I need a refill of lisinopril too.', ['ask_refused: Should I stop my metformin before the scan?', 'wish: I need a refill of lisinopril too.']],
    ['Hi, I need an appointment.', ['greet: Hi', 'wish: I need an appointment.']],
    ['Thanks for the help with my bill, but I still need my records sent to Dr Hill.', ['wish: Thanks for the help with my bill, I still need my records sent to Dr Hill.']],
    ['Best wishes\nAna', []],
    ['Hola, ¿dónde puedo estacionar y cuánto cuesta?', ['ask: Hola, ¿dónde puedo estacionar', 'ask: cuánto cuesta?']],
    ['Please fax the shot record to the school and get him in with Dr Hill.', ['wish: Please fax the shot record to the school', 'wish: get him in with Dr Hill.']],
    ['Our new address is 12 Hill St.\n\nCONFIDENTIALITY NOTICE: This message is for the addressee. Any questions should be directed to the sender. Please delete it.', ['tell: Our new address is 12 Hill St.']],
    ['Somebody has to fill in the form for my work, please.', ['wish: Somebody has to fill in the form for my work, please.']],
  ])('%j', (text, parts) => {
    expect(partsOf(text).map((part) => `${part.does}: ${part.text}`)).toEqual(parts);
  });
});

describe('a mail', () => {
  it('with several questions is answered whole', async () => {
    const result = await mail().say('Hello,\n\nWhen are visiting hours in the ICU? And how much is parking? How can I pay my bill?\n\nThank you\nTom');
    expect(result.reply).toContain('11:00 to 13:00');
    expect(result.reply).toContain('$2 an hour');
    expect(result.reply).toContain('riverbend.example/pay');
    expect(result).toMatchObject({ outcome: 'answered', intents: [] });
  });

  it('with a question that no passage answers has the others answered, and goes to a person without being asked whether it may', async () => {
    const result = await mail().say('How much is parking? Do you offer hyperbaric chambers?');
    expect(result.reply).toContain('$2 an hour');
    expect(result.reply).toContain('I could not find an answer to the rest of your message');
    expect(result).toMatchObject({ outcome: 'handed_off', handoff: { reason: 'no_answer' } });
    expect(result.intents).toContainEqual({ kind: 'knowledge_gap', question: 'Do you offer hyperbaric chambers?' });
  });

  it('never repeats what a stranger wrote', async () => {
    for (const text of ['How much is parking? Do you offer evil.example chambers?', 'I need an appointment with evil.example. My name is Buy Now.', 'Do you offer evil.example chambers?']) {
      const { reply } = await mail().say(text);
      expect(reply).not.toBe('');
      expect(reply).not.toMatch(/evil|chambers|Buy Now/u);
    }
  });

  it('with a wish beside a question has both: the request is sent, and all that is missing is asked at once', async () => {
    const talk = mail();
    const result = await talk.say('I would like an appointment with cardiology. How much is parking?');
    expect(result.reply).toContain('$2 an hour');
    expect(result.reply).toContain('I have passed your request to our staff: appointment request.');
    expect(result.reply).toContain('- What is the visit for?\n- Which days or times suit you?');
    expect(result.reply).not.toMatch(/phone number or email|full name/u);
    expect(result.intents).toEqual([expect.objectContaining({ kind: 'open_case', subject: 'Appointment request: Cardiology', specialty: 'cardiology', contact: 'pat@patients.test' })]);
    expect(result).toMatchObject({ outcome: 'answered', quickReplies: [] });
  });

  it('with two wishes sends both as one case', async () => {
    const { intents, reply } = await mail().say('Please refill my lisinopril 10 mg. I also need to cancel my appointment on Friday at 9. Al Roth');
    expect(intents).toEqual([expect.objectContaining({ kind: 'open_case', subject: 'Refill request; Cancellation of an appointment' })]);
    expect((intents[0] as { details: string }).details).toMatch(/lisinopril[\s\S]*Friday/u);
    expect(reply).toContain('I have passed your requests to our staff: refill request, cancellation of an appointment.');
  });

  it('that wants what fits no kind of request is passed on as it is', async () => {
    const result = await mail().say('Please unlock my account.');
    expect(result.reply).toBe('I have passed your message to our staff. They will answer you.');
    expect(result.intents).toEqual([expect.objectContaining({ kind: 'open_case', subject: 'Request' })]);
  });

  it('that answers what was missing is added to the request, without a further question', async () => {
    const ownCases = [{ id: 'case-1', reference: 'RH-AAAA-AAA', subject: 'Appointment request', status: 'new', updatedAt: new Date('2026-11-20T10:00:00Z') }];
    const talk = mail({ ownCases });
    await talk.say('I would like an appointment with cardiology.');
    const result = await talk.say('Yearly check, mornings are best. Al Roth');
    expect(result.intents).toEqual([{ kind: 'update_case', caseId: 'case-1', details: 'Yearly check, mornings are best. Al Roth' }]);
    expect(result.reply).toContain('RH-AAAA-AAA');
  });

  it('that asks what the assistant declines gets that, the other answers and a nurse', async () => {
    const result = await mail().say('Should I stop my metformin before the scan? And how much is parking?');
    expect(result.reply).toContain('I cannot tell you to start, stop or change a medicine');
    expect(result.reply).toContain('$2 an hour');
    expect(result).toMatchObject({ handoff: { reason: 'clinical_question' } });
  });

  it('that tells of a complaint goes to a nurse, and is not asked one thing at a time', async () => {
    const result = await mail().say('My elbow has been hurting for two weeks when I play tennis. What can I do?');
    expect(result.reply).toContain('555-0111');
    expect(result).toMatchObject({ outcome: 'handed_off', handoff: { reason: 'clinical_question' } });
  });

  it('that asks how requests stand offers the code behind which the others are', async () => {
    const result = await mail({ patient: { assurance: 'anonymous', name: null, contact: 'pat@patients.test', canVerify: true } }).say('What is the status of my requests? And please cancel my appointment on Friday.');
    expect(result.reply).toContain('I find no open request of yours in this conversation.');
    expect(result.quickReplies).toEqual([expect.objectContaining({ action: 'verify' })]);
    expect(result.intents).toEqual([expect.objectContaining({ kind: 'open_case' })]);
  });

  it('that asks for a person and something else gets the answer too', async () => {
    const result = await mail().say('How much is parking? And can I talk to a real person about my stay, please?');
    expect(result.reply).toContain('$2 an hour');
    expect(result).toMatchObject({ handoff: { reason: 'asked_for_person' } });
  });

  it.each([
    ['hello', 'Hello, I am the assistant'],
    ['Thank you so much!', 'You are welcome. You can write to us again'],
    ['I want to talk to a person', 'I am passing your message to a person now.'],
    ['fyi we have moved to 12 Hill Street', 'I am passing this to our staff now.'],
  ])('%j', async (text, reply) => {
    expect((await mail().say(text)).reply).toContain(reply);
  });

  it('that tells a long story is answered as far as it goes, and read by a person too', async () => {
    const story = 'Dad came home on Wednesday. He is cranky, which is how we know. The neighbours brought soup. My sister has opinions about everything. His blue zip case is still with you.';
    const result = await mail().say(`${story} How much is parking?`);
    expect(result.reply).toContain('$2 an hour');
    expect(result.reply).toContain('so a person reads it as well');
    expect(result).toMatchObject({ handoff: { reason: 'needs_staff' } });
    expect(await mail().say(story)).toMatchObject({ abstained: false, handoff: { reason: 'needs_staff' } });
  });

  it('in danger says nothing beside the card', async () => {
    const result = await mail().say('My dad has crushing chest pain and is sweating. Also how much is parking?');
    expect(result).toMatchObject({ reply: '', emergency: true, outcome: 'handed_off', handoff: { reason: 'emergency' } });
  });

  it('in Spanish is answered in Spanish', async () => {
    const result = await mail({ language: 'es' }).say('Necesito una cita con pediatría para mi hijo. ¿Cuál es el horario de visitas?');
    expect(result.reply).toContain('todos los días');
    expect(result.reply).toContain('He pasado su solicitud a nuestro personal: solicitud de cita.');
    expect(result.reply).toContain('- ¿Qué días u horas le convienen?');
  });
});
