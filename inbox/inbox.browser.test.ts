import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleInbox } from '../server/assets/bundle.ts';
import { axeViolations, launchBrowser } from '../tests/browser.ts';
import { startFakeServer, type FakeServer } from './testing/fake-server.ts';
import { conversationId, message, minutesAgo, noor, page as samplePage, queueRow, silva } from './testing/sample.ts';

let server: FakeServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the browser complained of: errors of the code and breaches of the security policy. */
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([bundleInbox().then((files) => startFakeServer(files)), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  server.reset();
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => { if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) complaints.push(line.text()); });
  await page.goto(`${server.url}/inbox/`);
});
afterEach(async () => {
  await context.close();
  expect(complaints.filter((text) => !text.includes('WebSocket'))).toEqual([]);
});

async function signIn(): Promise<void> {
  await page.getByRole('button', { name: /Noor, nurse/ }).click();
  await page.getByText('That is all').waitFor();
}
async function open(name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('log', { name: 'Messages' }).waitFor();
}
const joe = conversationId(1);
const visitor = conversationId(3);
const rows = () => page.locator('[data-conversation] .who').allTextContents();
const reply = () => page.getByRole('textbox', { name: /^Reply to/ });

describe('sign-in', () => {
  test('says what is wrong, slows guessing down, and names the wait', async () => {
    await page.getByLabel('Email address').fill('nurse@demo.test');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The email address or the password is wrong.').waitFor();
    for (let tries = 0; tries < 6; tries++) await page.request.post(`${server.url}/api/v1/staff/session`, { data: { password: 'wrong' } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Too many tries. Wait 2 minutes').waitFor();
  });

  test('a link to a conversation opens it after signing in', async () => {
    await page.goto(`${server.url}/inbox/c/${joe}`);
    await page.getByRole('button', { name: /Noor, nurse/ }).click();
    await page.getByRole('heading', { name: 'Joe Park' }).waitFor();
  });
});

describe('the queue', () => {
  test('has the most urgent first with the reason in words, and takes live changes into place', async () => {
    await signIn();
    expect(await rows()).toEqual(['Joe Park', 'Ana Ruiz', 'Mia Chen', 'Visitor']);
    await page.getByText('Asked for a person').waitFor();
    server.changeRow(visitor, { patientName: 'Sam Okafor', acuity: 'urgent', waitingSince: minutesAgo(100) });
    await expect.poll(rows).toEqual(['Joe Park', 'Sam Okafor', 'Ana Ruiz', 'Mia Chen']);
    server.changeRow(visitor, { resolved: true });
    await expect.poll(rows).toEqual(['Joe Park', 'Ana Ruiz', 'Mia Chen']);
    await expect.poll(() => page.title()).toContain('3 waiting');
  });

  test('is walked by j and k, opened by Enter, searched by /, left by Escape', async () => {
    await signIn();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ana Ruiz' }).waitFor();
    expect(page.url()).toContain(`/inbox/c/${conversationId(2)}`);
    await page.keyboard.press('Escape');
    await page.getByText('No conversation open').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect.poll(rows).toEqual(['Ruth Meyer']);
    await page.keyboard.press('/');
    await page.keyboard.type('parking? no: my bill');
    await page.getByText('Nothing found').waitFor();
    await page.getByLabel('Search everything').fill('my bill');
    await expect.poll(rows).toEqual(['Visitor']);
  });

  test('is narrowed by filters that stand in the address, and the chosen cases are changed after a preview', async () => {
    await signIn();
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Location' }).selectOption('northside');
    await expect.poll(rows).toEqual(['Ana Ruiz']);
    expect(new URL(page.url()).searchParams.get('location')).toBe('northside');
    await page.getByRole('button', { name: 'No longer narrow by location' }).click();
    await expect.poll(rows).toHaveLength(4);
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('checkbox', { name: /Choose Ana Ruiz/ }).check();
    await page.getByRole('checkbox', { name: /Choose Mia Chen/ }).check();
    await page.getByText('2 cases chosen').waitFor();
    await page.getByLabel('Add a tag').fill('called');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Tagged “called”: 1 case/ });
    await dialog.getByText('Only doctors may set this.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change 1 case' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 case as before.').waitFor();
  });

  test('an empty view says what comes here, a broken one offers to try again', async () => {
    await signIn();
    await page.getByRole('link', { name: /^Mine/ }).click();
    await page.getByText('Nothing is assigned to you').waitFor();
    server.fail(1);
    await page.getByRole('link', { name: /^All/ }).click();
    await page.getByText('The database is not reachable.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Ruth Meyer').waitFor();
  });
});

describe('a conversation', () => {
  test('shows the danger with its quote, the handover, the trail and the passage behind a citation', async () => {
    await signIn();
    await open(/Joe Park/);
    await page.getByLabel('Emergency', { exact: true }).getByText('crushing chest pain since an hour').waitFor();
    await page.getByText('Call the patient now and make sure that help is on the way.').waitFor();
    await page.getByText(/3 passages found · .* · 1 sentence dropped/).click();
    await page.getByText('Flowers are welcome.').waitFor();
    await page.getByRole('button', { name: 'Source 1: Visiting the intensive care unit' }).first().click();
    await page.getByRole('dialog').getByText('At most two people may be at the bedside.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('grows live, sentence by sentence', async () => {
    await signIn();
    await page.goto(`${server.url}/inbox/c/${visitor}`);
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    await expect.poll(() => server.staff.adapter.rooms.has(visitor)).toBe(true);
    const streaming = server.append(visitor, { author: 'agent', state: 'streaming' });
    await page.getByText('writing …').waitFor();
    server.staff.to(visitor).emit('sentence-appended', {
      conversationId: visitor, messageId: streaming?.id ?? '', seq: 2, citations: [],
      sentence: { n: 1, text: 'Billing is open on weekdays.', joins: 'paragraph', citations: [] },
    });
    await page.getByText('Billing is open on weekdays.').waitFor();
    server.staff.to(visitor).emit('typing', { conversationId: visitor, who: 'staff', name: 'Dr Silva', active: true });
    await page.getByText('Dr Silva is writing an answer right now.').waitFor();
  });

  test('a reply goes out once although its first answer was lost', async () => {
    await signIn();
    await open(/Asked for a person/);
    await page.getByText('In the chat, to Visitor').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Billing is 555-0120.');
    await page.route('**/messages', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await page.keyboard.press('Control+Enter');
    // The socket may bring the message before the retry does; either way it stands there once.
    await page.route('**/messages', (route) => route.continue());
    const again = page.getByRole('button', { name: 'Send again' });
    await again.or(page.locator('.message.staff').getByText('sent')).first().waitFor();
    if (await again.isVisible()) await again.click();
    await page.locator('.message.staff').getByText('sent').waitFor();
    expect(await page.locator('.message.staff').count()).toBe(1);
    expect(server.conversation(visitor)?.messages.filter(({ author }) => author === 'staff')).toHaveLength(1);
    await page.getByText('Noor, nurse answers').waitFor();
  });

  test('a note looks different, is kept apart, and never goes to the patient', async () => {
    await signIn();
    await open(/Joe Park/);
    await page.keyboard.press('n');
    await page.getByText('Only staff see this').waitFor();
    await page.keyboard.type('Bed 4 is ready.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByLabel('Note, only staff').getByText('Bed 4 is ready.').waitFor();
    const stored = server.conversation(joe);
    expect(stored?.notes.at(-1)?.text).toBe('Bed 4 is ready.');
    expect(stored?.messages.some(({ text }) => text.includes('Bed 4'))).toBe(false);
  });

  test('a draft survives a reload and other conversations, and is gone after signing out', async () => {
    await signIn();
    await open(/Joe Park/);
    await reply().fill('We are calling you');
    await page.getByRole('link', { name: /Ana Ruiz/ }).click();
    await page.getByRole('heading', { name: 'Ana Ruiz' }).waitFor();
    expect(await reply().inputValue()).toBe('');
    await page.goBack();
    await page.reload();
    await expect.poll(() => reply().inputValue()).toBe('We are calling you');
    await page.getByText('Noor', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Demo: sign in as').waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });

  test('is taken over, handed back after a word of what happens, resolved and opened again', async () => {
    await signIn();
    await open(/Asked for a person/);
    await page.keyboard.press('t');
    await page.getByText('You have taken over.').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('dialog').getByText('The assistant answers the next message').waitFor();
    await page.getByRole('button', { name: 'Hand back' }).last().click();
    await page.getByText('the assistant answers', { exact: false }).first().waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.conversation(visitor)?.row.resolved).toBe(false);
  });

  test('a colleague who holds it is not passed over silently', async () => {
    await signIn();
    await open(/Mia Chen/);
    await page.getByText('Dr Silva holds this conversation.').waitFor();
    server.staff.emit('viewers-changed', { conversationId: conversationId(4), viewers: [silva, noor] });
    await page.getByText('Also looking: Dr Silva, doctor').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Take over from Dr Silva?' }).waitFor();
  });
});

describe('the case', () => {
  test('changed by somebody else meanwhile shows what changed and lets one try again', async () => {
    await signIn();
    await open(/Ana Ruiz/);
    server.changeCaseUnseen(conversationId(2), { status: 'waiting_on_patient' });
    await page.getByRole('complementary', { name: 'Case' }).getByLabel('Priority').selectOption('high');
    await page.getByText('Status: Open → Waiting on patient').waitFor();
    expect(server.conversation(conversationId(2))?.case?.priority).toBe('normal');
    await page.getByRole('button', { name: 'Make my change too' }).click();
    await expect.poll(() => server.conversation(conversationId(2))?.case).toMatchObject({ priority: 'high', status: 'waiting_on_patient' });
  });

  test('lowering acuity and clearing an emergency ask why', async () => {
    await signIn();
    await open(/Joe Park/);
    await page.getByLabel('Acuity').selectOption('soon');
    await page.getByRole('button', { name: 'Lower the acuity' }).click();
    await page.getByText('Write a short reason').waitFor();
    await page.getByLabel('Reason').fill('Seen in the emergency department');
    await page.getByRole('button', { name: 'Lower the acuity' }).click();
    await expect.poll(() => server.conversation(joe)?.case?.acuity).toBe('soon');
    await page.getByRole('button', { name: 'Clear emergency' }).click();
    await page.getByLabel('Reason').fill('Ambulance is there');
    await page.getByRole('button', { name: 'Clear the emergency', exact: true }).click();
    await expect.poll(() => server.conversation(joe)?.row.emergency).toBe(false);
  });
});

describe('pages and the lock', () => {
  test('shows until someone is on it, on the locked screen too, where nothing of a patient is left', async () => {
    await signIn();
    await open(/Joe Park/);
    await page.keyboard.press('l');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    server.staff.emit('page-raised', { page: samplePage(2, { title: 'Emergency: possible stroke' }) });
    await page.getByText('Emergency: possible stroke', { exact: true }).waitFor();
    const locked = await page.locator('body').innerText();
    expect(locked).not.toMatch(/Joe|chest|Ana|bill/);
    expect(await page.getByRole('button', { name: 'I am on it' }).count()).toBe(0);
    await page.getByLabel('Password').fill('toniq-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Joe Park' }).waitFor();
    await page.getByRole('button', { name: 'I am on it' }).first().click();
    await expect.poll(() => page.locator('.alarm-page').getByText('possible heart attack').count()).toBe(0);
  });

  test('locks the screen after a quarter of an hour without use, not while someone works', async () => {
    await page.clock.install();
    await page.reload();
    await signIn();
    await page.clock.fastForward('10:00');
    await page.keyboard.press('j');
    await page.clock.fastForward('10:00');
    expect(await page.getByRole('heading', { name: 'Locked' }).count()).toBe(0);
    await page.clock.fastForward('06:00');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
  });

  test('rings from when sound is allowed until it is acknowledged', async () => {
    await page.addInitScript(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function counted(...when) {
        document.documentElement.dataset['tones'] = String(Number(document.documentElement.dataset['tones'] ?? 0) + 1);
        return start.apply(this, when);
      };
    });
    await page.reload();
    await signIn();
    const tones = () => page.evaluate(() => Number(document.documentElement.dataset['tones'] ?? 0));
    expect(await tones()).toBe(0);
    await page.getByRole('button', { name: 'Turn sound on' }).click();
    await page.getByRole('button', { name: /^Sound on/ }).waitFor();
    // Each ring has four tones; the second ring shows that it repeats.
    await expect.poll(tones, { timeout: 15_000 }).toBeGreaterThanOrEqual(5);
  });
});

describe('the connection', () => {
  test('lost is said, and what was missed is there after it comes back', async () => {
    await signIn();
    await open(/Joe Park/);
    await context.setOffline(true);
    server.cutSockets();
    await page.getByText('No connection to the server.').waitFor();
    server.append(joe, { text: 'the ambulance is here' });
    server.changeRow(conversationId(5), { patientName: 'Late Visitor', acuity: 'urgent', control: 'staff', handoff: 'waiting', reason: 'no_answer', waitingSince: minutesAgo(0) });
    await context.setOffline(false);
    await page.getByText('the ambulance is here').waitFor();
    await page.getByRole('link', { name: /Late Visitor/ }).waitFor();
    await expect.poll(() => page.getByText('No connection to the server.').count()).toBe(0);
  });

  test('a session that ended elsewhere leads to the sign-in and says why', async () => {
    await signIn();
    server.staff.emit('session-ended', { reason: 'You signed in on another computer.' });
    await page.getByText('You signed in on another computer.').waitFor();
  });
});

describe('an evaluation case', () => {
  const button = () => page.getByRole('button', { name: 'Save as evaluation case' });

  test('is offered to whoever may save one, and to nobody else', async () => {
    await signIn();
    await open(/Joe Park/);
    await page.getByRole('heading', { name: 'To do' }).waitFor();
    expect(await button().count()).toBe(0);
  });

  test('is made of what the patient wrote, as changed by whoever read it, with what is right', async () => {
    server.letEvaluate();
    await signIn();
    await open(/Joe Park/);
    await button().click();
    await page.getByText('1 name and 2 phone numbers were taken out.').waitFor();
    await page.getByRole('button', { name: 'Save the case' }).click();
    await page.getByText('Say what would have been right').waitFor();
    await page.getByLabel(/^Message( 1)?$/).fill('chest pain since this morning');
    await page.getByLabel('An emergency').selectOption('Yes');
    await page.getByLabel('Words it must hold').fill('911');
    await page.getByLabel('Suite').selectOption('Danger seen, calm left calm');
    await page.getByRole('button', { name: 'Save the case' }).click();
    await page.getByText('Saved as an evaluation case, without identifiers.').waitFor();
    expect(server.evaluationCases).toMatchObject([{ suite: 'triage', expect: { emergency: true, says: ['911'] } }]);
    expect((server.evaluationCases[0] as { say: string[] }).say[0]).toBe('chest pain since this morning');
  });

  test.each([['light', 1440], ['dark', 360]] as const)('%s at %i px: axe finds nothing, nothing scrolls sideways', async (scheme, width) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    server.letEvaluate();
    await signIn();
    await open(/Joe Park/);
    if (width < 700) await page.getByRole('button', { name: 'Case', exact: true }).click();
    await button().click();
    await page.getByText('were taken out').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)).toBe(false);
  });
});

describe('everyone can use it', () => {
  test.each([['light', 1440], ['dark', 1440], ['light', 1100], ['light', 900], ['dark', 360]] as const)('%s at %i px: axe finds nothing, nothing scrolls sideways', async (scheme, width) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
    await signIn();
    expect(await axeViolations(page)).toEqual([]);
    await open(/Joe Park/);
    await page.keyboard.press('n');
    await page.getByText('Only staff see this').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.pane, .thread, .composer')]
        .filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.className));
    expect(sideways).toEqual([]);
  });

  test('at 360 px the list, the conversation and its case are one tap apart', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn();
    await open(/Joe Park/);
    expect(await page.getByRole('link', { name: /Ana Ruiz/ }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.getByLabel('Acuity').waitFor();
    await page.getByRole('button', { name: 'Back to the conversation' }).click();
    await page.goBack();
    await page.getByRole('link', { name: /Ana Ruiz/ }).waitFor();
  });

  test('text of patients is shown as text', async () => {
    const [first] = [server.conversation(visitor)];
    if (!first) throw new Error('The sample has no visitor.');
    server.setConversations([{ ...first, row: queueRow(3, { ...first.row, firstWords: '<img src=x onerror=alert(1)>' }), messages: [message(3, 1, { text: '<b>bold</b>\nשלום' })] }]);
    await signIn();
    await open(/img src/);
    await page.getByText('<b>bold</b>').waitFor();
    expect(await page.locator('.thread b, .thread img').count()).toBe(0);
  });
});

describe('the language model', () => {
  test('its state stands under the queue, changes live, and is told in full under About', async () => {
    await signIn();
    const line = page.locator('.model-line');
    await line.getByText('Language model: on').waitFor();
    server.setModel({ state: 'resting', until: new Date(2030, 10, 24, 14, 5).toISOString(), today: { calls: 9, failedCalls: 3, inputTokens: 12_000, outputTokens: 400, cost: 0.12 }, currency: 'EUR' });
    await line.getByText('not answering. Answers are built from the articles until 14:05, then it is tried again.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await line.getByRole('button', { name: 'About the language model' }).click();
    await page.getByRole('dialog').getByText('12,400 of 5,000,000 tokens in 9 calls, 3 of them failed; 0.12 EUR').waitFor();
    await page.getByRole('dialog').getByText('Not signed off. No clinician of this hospital has approved these rules yet.').waitFor();
    await page.keyboard.press('Escape');
    server.setModel({ state: 'paused', until: new Date(2030, 10, 25, 0, 0).toISOString() });
    await line.getByText('paused. Today’s budget is used up').waitFor();
    // What the clock ends is read again by itself.
    server.setModel({ state: 'resting', until: new Date(Date.now() - 500).toISOString() });
    server.quietly({ state: 'on' });
    await line.getByText('Language model: on').waitFor();
  });
});
