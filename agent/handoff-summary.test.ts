import { expect, it } from 'vitest';
import { conversation } from './testing/conversation.ts';
import type { HandoffSummary, TurnResult } from './turn.ts';

function summaryOf(result: TurnResult): HandoffSummary {
  const handoff = result.intents.find((intent) => intent.kind === 'handoff');
  if (!handoff) throw new Error('The turn did not hand off.');
  return handoff.summary;
}

it('tells situation, background, assessment and request, with the patient’s own words', async () => {
  const talk = conversation({ patient: { assurance: 'contact', name: 'Joe Park' } });
  await talk.say('I need an appointment with cardiology on Tuesday');
  await talk.say('A check of my pacemaker');
  const summary = summaryOf(await talk.say('I want to talk to a person'));
  expect(summary.situation).toContain('asks for a person');
  expect(summary.background).toContain('Joe Park (contact), 3 messages, writes in English');
  expect(summary.background).toContain('A check of my pacemaker');
  expect(summary.assessment).toContain('no acuity');
  expect(summary.quotes).toEqual(['I need an appointment with cardiology on Tuesday', 'A check of my pacemaker', 'I want to talk to a person']);
});

it('leads with the words that raised the alarm', async () => {
  const talk = conversation();
  const summary = summaryOf(await talk.say('I have crushing chest pain and I am sweating'));
  expect(summary.assessment).toContain('emergency');
  expect(summary.request).toContain('at once');
  expect(summary.quotes.join()).toContain('crushing chest pain');
});

it('names what was left unanswered', async () => {
  const talk = conversation();
  await talk.say('Do you offer hyperbaric chambers?');
  const summary = summaryOf(await talk.say('What about cryotherapy tanks?'));
  expect(summary.background).toContain('hyperbaric chambers');
});

it('clips a flood', async () => {
  const talk = conversation();
  const summary = summaryOf(await talk.say(`I want to talk to a person ${'please '.repeat(500)}`));
  expect(summary.quotes.every((quote) => quote.length <= 280)).toBe(true);
});
