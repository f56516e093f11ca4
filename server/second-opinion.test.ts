import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, StaffConversation } from './contract/conversation.ts';
import { opinionFinding } from '../agent/second-opinion/opinion-finding.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

/** Words that no rule knows. */
const SAID = 'grandpa has gone the colour of putty and nods at nothing';
const raised = (crisis: string | null) => ({
  outcome: 'handed_off' as const, emergency: true, crisis: crisis !== null, acuity: 'emergency' as const,
  opinions: [opinionFinding({ source: 'second-opinion', acuity: 'emergency', crisis, reason: 'Second opinion: wording close to “he went grey”.', quote: SAID })],
});

let server: TestServer;
let nurse: TestStaff;
const agent = scriptedAgent();

beforeAll(async () => {
  server = await startTestServer({ agent });
  nurse = await newStaff(server, 'nurse');
});
afterAll(() => server.stop());

describe('danger that an opinion finds in the turn, and no rule at intake', () => {
  it.each([[null, ['911']], ['suicide', ['911', '988', '988']]] as const)('is raised like what a rule finds: card, latch, case and page (crisis: %s)', async (crisis, numbers) => {
    agent.next(async (_input, { say }) => {
      await say('This may be an emergency.');
      return raised(crisis);
    });
    const patient = await newPatient(server);
    const desk = await nurse.connect();
    await patient.send(SAID);
    const { page } = await desk.until<{ page: PageView }>('page-raised', ({ page: seen }) => seen.conversationId === patient.conversationId);
    expect(page).toMatchObject({ acuity: 'emergency', state: 'open' });
    const card = await eventually(async () => (await patient.sync()).messages.find(({ kind }) => kind === 'emergency'), 'the card');
    expect(card.card?.calls.map(({ number }) => number)).toEqual(numbers);
    expect((await patient.sync()).conversation).toMatchObject({ emergency: true, crisis: crisis !== null, handoff: 'waiting' });
    const seen = (await nurse.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body;
    expect(seen.case).toMatchObject({ acuity: 'emergency', priority: 'urgent' });
    expect(seen.findings).toMatchObject([{ ruleId: crisis === null ? 'second-opinion.emergency' : 'second-opinion.crisis', quote: SAID }]);
    expect(seen.summary?.background).toContain('No rule knows these words');
    desk.close();
  });
});
