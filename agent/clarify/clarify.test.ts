import { describe, expect, it } from 'vitest';
import { conversation } from '../testing/conversation.ts';

const labels = (result: { quickReplies: { label: string }[] }): string[] => result.quickReplies.map(({ label }) => label);

describe('a complaint', () => {
  it('is answered from articles and asked about with the danger signs as buttons', async () => {
    const result = await conversation().say('What can I do for my sore throat?');
    expect(result.sentences[0]!.support.length).toBeGreaterThan(0);
    expect(result.reply).toContain('Is one of these true right now?');
    expect(labels(result).at(-1)).toBe('None of these');
    expect(labels(result)).toContain('Trouble breathing');
    expect(result.outcome).toBe('answered');
  });

  it('gets its level, what to do, and when to call back', async () => {
    const talk = conversation();
    await talk.say('I have a sore throat');
    await talk.say('None of these');
    const result = await talk.say('1 to 3 days');
    expect(result.acuity).toBe('self_care');
    for (const part of ['looked after at home', 'Call back if', 'Call 911 if', '555-0111']) expect(result.reply).toContain(part);
  });

  it('is asked two questions at most and then placed at the more cautious level', async () => {
    const talk = conversation();
    await talk.say('I have a sore throat');
    await talk.say('hmm');
    const result = await talk.say('hmm');
    expect(result.acuity).toBe('routine');
    expect(result.reply).not.toContain('How long');
    expect(labels(result)).not.toContain('None of these');
  });

  it('whose danger signs stay unanswered goes to a nurse when it was not harmless to begin with', async () => {
    const talk = conversation();
    await talk.say('I have a headache');
    const result = await talk.say('not sure');
    expect(result).toMatchObject({ acuity: 'urgent', handoff: { reason: 'clinical_question' } });
  });

  it('is not asked what was told already', async () => {
    const talk = conversation();
    await talk.say('I have had a sore throat for 2 days, I am 30 years old');
    const result = await talk.say('none');
    expect(result.acuity).toBe('self_care');
    expect(result.reply).not.toContain('How long');
  });

  it('keeps what was answered for the next complaint of the same person', async () => {
    const talk = conversation();
    await talk.say('my newborn has a stuffy nose');
    const result = await talk.say('and now a rash on her belly, my girl');
    expect(result.acuity).toBe('urgent');
  });

  it('that is pressing is warned of and handed to a nurse, not asked about', async () => {
    const result = await conversation().say('my baby has a fever');
    expect(result).toMatchObject({ acuity: 'urgent', handoff: { reason: 'clinical_question' }, quickReplies: [] });
    expect(result.reply.indexOf('today')).toBeGreaterThan(-1);
    expect(result.reply).toContain('A baby under 3 months');
    expect(result.reply).not.toContain('?');
  });

  it('is an emergency at once when a button says so', async () => {
    const talk = conversation();
    await talk.say('I have a cough');
    expect(await talk.say('Coughing up blood')).toMatchObject({ acuity: 'emergency', emergency: true, handoff: { reason: 'emergency' } });
  });

  it('is an emergency when the checklist is answered with yes, and the server is told of it', async () => {
    const talk = conversation();
    await talk.say('I have a cough');
    const result = await talk.say('yes');
    expect(result).toMatchObject({ emergency: true, handoff: { reason: 'emergency' } });
    expect(result.opinions).toEqual([expect.objectContaining({ ruleId: 'clarify.cough', emergency: true })]);
  });

  it('is a crisis when that is what the checklist asked', async () => {
    const talk = conversation();
    await talk.say('I feel low');
    expect(await talk.say('yes')).toMatchObject({ crisis: true, handoff: { reason: 'crisis' } });
  });

  it('stays as pressing as it was, whatever is said later', async () => {
    const talk = conversation();
    await talk.say('I have a sore throat');
    await talk.say('My immune system is weak (such as chemotherapy)');
    expect((await talk.say('I am fine now, thanks')).acuity).toBe('urgent');
  });

  it('comes back to its question after another one was answered', async () => {
    const talk = conversation();
    await talk.say('I have a rash');
    const result = await talk.say('What are the visiting hours?');
    expect(result.reply).toContain('10:00 to 20:00');
    expect(result.reply).toContain('Is one of these true right now?');
    expect((await talk.say('None of these')).reply).toContain('looked after at home');
  });

  it('gives way to a wish of the patient', async () => {
    const talk = conversation();
    await talk.say('I have back pain');
    expect((await talk.say('I need an appointment')).reply).toContain('Which clinic');
  });

  it('behind a question for a diagnosis is declined and still placed', async () => {
    const result = await conversation().say('Does my child have strep?');
    expect(result.reply).toContain('I cannot tell what is causing this');
    expect(result.reply).toContain('Is one of these true right now?');
  });

  it('offers a visit when it should be seen', async () => {
    const talk = conversation();
    await talk.say('I have a headache');
    await talk.say('None of these');
    await talk.say('Mild: I can do my usual things');
    expect((await talk.say('yes')).reply).toContain('Which clinic');
  });

  it('tells staff what was denied and why it was placed so', async () => {
    const talk = conversation();
    await talk.say('I have a sore throat');
    await talk.say('None of these');
    const result = await talk.say('I want to talk to a person');
    expect(result.intents).toEqual([expect.objectContaining({ kind: 'handoff', summary: expect.objectContaining({ assessment: expect.stringContaining('Danger signs denied: Trouble breathing') as string }) as object })]);
  });

  it('is placed the same when the turn runs again', async () => {
    const talk = conversation();
    await talk.say('I have a sore throat');
    await talk.say('None of these');
    const first = await talk.say('1 to 3 days');
    expect(await talk.again()).toMatchObject({ acuity: first.acuity, reply: first.reply });
  });

  it.each(['What are the visiting hours?', 'Where do I park?', 'I have no cough and no fever, just a question about my bill', 'What causes coughs?', 'I need a flu shot'])('is not read into “%s”', async (message) => {
    const result = await conversation().say(message);
    expect(result.reply).not.toContain('Is one of these true right now?');
    expect(result.acuity).not.toBe('self_care');
  });
});

describe('en español', () => {
  it('pregunta, clasifica y dice cuándo volver a llamar', async () => {
    const talk = conversation({ language: 'es' });
    const asked = await talk.say('tengo tos');
    expect(labels(asked).at(-1)).toBe('Ninguna de estas');
    await talk.say('Ninguna de estas');
    const result = await talk.say('De 1 a 3 días');
    expect(result.acuity).toBe('self_care');
    expect(result.reply).toContain('Vuelva a llamar si');
    expect(result.language).toBe('es');
  });

  it('avisa de la emergencia en cuanto se elige', async () => {
    const talk = conversation({ language: 'es' });
    await talk.say('me duele la garganta');
    expect(await talk.say('Dificultad para respirar')).toMatchObject({ emergency: true, handoff: { reason: 'emergency' } });
  });
});
