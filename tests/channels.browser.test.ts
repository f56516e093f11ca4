/** The channels beside the chat, in a browser, on the product as `npm start` starts it: real mail and real webhooks, in one process. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

/** The smallest picture there is. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function newPage(path: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await demo.newPage({ viewport }, 60_000);
  await page.goto(demo.url + path);
  return page;
}

async function send(page: Page, { by, text, subject }: { by: 'Text message' | 'Email'; text: string; subject?: string }): Promise<void> {
  await page.getByRole('radio', { name: by }).check();
  if (subject) await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

describe('phone and mailbox', () => {
  it('a text is answered by a text, and danger by the emergency text', { timeout: 90_000 }, async () => {
    const page = await newPage('/demo/mailbox');
    await page.getByLabel('Patient').selectOption({ label: 'Somebody else' });
    const answers = page.locator('.items .theirs.sms');
    await send(page, { by: 'Text message', text: 'When can I visit someone in intensive care?' });
    await answers.filter({ hasText: /11:00.*13:00/u }).waitFor();
    await answers.filter({ hasText: 'delivered' }).first().waitFor();
    await send(page, { by: 'Text message', text: 'My father has crushing chest pain' });
    await answers.filter({ hasText: '911' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('a mail is answered by a rendered mail in its thread', { timeout: 90_000 }, async () => {
    const page = await newPage('/demo/mailbox', { width: 360, height: 740 });
    await page.getByLabel('Patient').selectOption({ label: 'Somebody else' });
    await send(page, { by: 'Email', subject: 'Visiting', text: 'What are the visiting hours?' });
    const mails = page.locator('.items .theirs.mail');
    await mails.first().waitFor();
    await mails.first().frameLocator('iframe').getByText(/10:00.*20:00/u).first().waitFor();
    await page.getByText('in answer to').waitFor();
    await send(page, { by: 'Email', text: 'And where do I park?' });
    await mails.nth(1).waitFor();
    expect(await mails.nth(1).locator('.subject').textContent()).toMatch(/Riverbend Health/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('takes a mail with a file, opens a long answer behind its link with the code that is texted, and ends texts at STOP', { timeout: 120_000 }, async () => {
    const page = await newPage('/demo/mailbox');
    await page.getByLabel('Patient').selectOption({ label: 'Somebody else' });
    await page.getByLabel('Phone number').fill('+1 555 555 0166');
    await page.getByLabel('Email address').fill('lee@home.example');
    await page.getByLabel('Email address').blur();
    await page.getByRole('radio', { name: 'Email' }).check();
    await page.getByLabel('Files').setInputFiles({ name: 'knee.png', mimeType: 'image/png', buffer: PIXEL });
    await send(page, { by: 'Email', subject: 'My knee', text: 'Here is a picture for the front desk. What are the visiting hours?' });
    await page.locator('.items .mine.mail').filter({ hasText: 'With knee.png' }).waitFor();
    await page.locator('.items .theirs.mail').first().frameLocator('iframe').getByText(/10:00.*20:00/u).first().waitFor();

    const texts = page.locator('.items .theirs.sms');
    await send(page, { by: 'Text message', text: 'How do I prepare for a colonoscopy? What can I eat the day before, which medicines do I stop, and who drives me home?' });
    const link = texts.getByRole('link', { name: /\/m\/[\w-]{24}$/u }).first();
    const behind = await newPage(new URL((await link.getAttribute('href'))!).pathname, { width: 360, height: 740 });
    await behind.getByRole('button', { name: 'Send me a code' }).click();
    const code = /\d{6}/u.exec(await texts.filter({ hasText: 'is your code for' }).innerText())![0];
    await behind.getByLabel('Code of six digits').fill(code);
    await behind.getByRole('button', { name: 'Open', exact: true }).click();
    await behind.getByRole('listitem').getByText(/clear liquids/u).first().waitFor();

    await send(page, { by: 'Text message', text: 'What did I write by email yesterday?' });
    await texts.filter({ hasText: 'I find nothing else that you wrote to us' }).waitFor();
    await send(page, { by: 'Text message', text: 'STOP' });
    await texts.filter({ hasText: 'no more texts' }).waitFor();

    const nurse = await newPage('/inbox');
    await signIn(nurse);
    await nurse.getByRole('link', { name: /^All/u }).first().click();
    await nurse.getByRole('link', { name: /picture for the front desk/u }).first().click();
    await nurse.getByRole('log', { name: 'Messages' }).getByText('knee.png').first().waitFor();
    await nurse.getByRole('link', { name: /STOP|colonoscopy/u }).first().click();
    await nurse.getByRole('textbox', { name: /^Reply to/u }).fill('Are you there?');
    await nurse.keyboard.press('Control+Enter');
    await nurse.getByText('they have texted STOP').first().waitFor();
    await nurse.getByText('They can text START').first().waitFor();
    expect(errors).toEqual([]);
  });

  it('is for this machine alone, and takes JSON alone', async () => {
    const post = (headers: Record<string, string>) => fetch(`${demo.url}/demo/mailbox/api/texts`, { method: 'POST', headers, body: JSON.stringify({ from: '5550142', text: 'x' }) });
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415);
    const page = await fetch(`${demo.url}/demo/gateway/2010-04-01/Accounts/AC1.json`);
    expect(page.status).toBe(401);
  });
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Email').fill('nurse@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('toniq-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Log a call' }).waitFor();
}

describe('a call', () => {
  it('is written down in seconds, and danger shows while it is typed', { timeout: 90_000 }, async () => {
    const page = await newPage('/inbox');
    await signIn(page);
    // By keys alone, as with a phone in the other hand.
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Log a call' });
    await dialog.waitFor();
    await page.keyboard.type('ruth');
    await dialog.getByRole('option', { name: /Ruth Meyer/u }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('On record.').waitFor();
    await dialog.getByLabel('Part of').waitFor();
    for (const key of ['Tab', 'Space', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('Linda');
    for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('She has crushing chest pain');
    await dialog.getByRole('alert').filter({ hasText: 'Emergency:' }).waitFor();
    await dialog.getByText('Call 911 now').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByLabel('What they said').fill('Asks whether the blood test needs fasting');
    await dialog.getByRole('alert').filter({ hasText: 'Emergency:' }).waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await page.getByRole('button', { name: 'Log a call' }).click();
    await dialog.getByText('Taken up where you left off').waitFor();
    expect(await dialog.getByLabel('Who called').inputValue()).toBe('Linda');
    await dialog.getByText('Send the patient a summary').click();
    await dialog.getByLabel('Email address or phone number').fill('+15555550199');
    await dialog.getByText('only the reference number goes out').waitFor();
    await dialog.getByLabel('Email address or phone number').fill('');
    await dialog.getByLabel('What they said').press('Control+Enter');
    await page.getByText(/Written down in RH-/u).waitFor();
    const log = page.getByRole('log', { name: 'Messages' });
    await log.getByText('Asks whether the blood test needs fasting').waitFor();
    await log.getByText('Call from Linda, child of the patient. Answered.').waitFor();
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('dialog', { name: 'Correct the call' }).getByLabel('What they said').fill('Asks whether the blood test needs fasting. Told: yes, water only.');
    await page.keyboard.press('Control+Enter');
    await log.getByText('Told: yes, water only.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** Adds ways to reach whoever the open conversation belongs to, as staff do in the record. */
async function addContacts(staff: Page, conversationId: string, contacts: string[]): Promise<{ caseId: string }> {
  return staff.evaluate(async ([id, wanted]) => {
    const api = '/api/v1';
    const { csrfToken } = await (await fetch(`${api}/staff/session`)).json();
    const { patient, case: theirs } = await (await fetch(`${api}/conversations/${id}`)).json();
    const record = await fetch(`${api}/patients/${patient.id}`);
    await fetch(`${api}/patients/${patient.id}`, {
      method: 'PATCH', headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'if-match': record.headers.get('etag')! }, body: JSON.stringify({ contacts: (wanted as string[]).map((value) => ({ value })) }),
    });
    return { caseId: theirs.id as string };
  }, [conversationId, contacts] as const);
}

async function goOnBy(staff: Page, way: RegExp): Promise<void> {
  const chooser = staff.getByLabel('Go on by');
  const option = chooser.locator('option').filter({ hasText: way });
  await option.waitFor({ state: 'attached' });
  await chooser.selectOption((await option.getAttribute('value'))!);
  const before = staff.url();
  await staff.getByRole('button', { name: 'Go on there' }).click();
  // What is typed before the other conversation is open stays in this one.
  await staff.waitForURL((url) => url.href !== before);
}

describe('one case', () => {
  it('starts in the chat, goes on by email and ends by text', { timeout: 240_000 }, async () => {
    const visitor = await newPage('/');
    const chat = visitor.locator('toniq-chat');
    await chat.locator('.launcher').click();
    await chat.locator('textarea').fill('Who can help me with a form for my employer?');
    await chat.locator('textarea').press('Enter');
    await chat.getByRole('log', { name: 'Conversation' }).getByText('form for my employer').first().waitFor();

    const nurse = await newPage('/inbox');
    await signIn(nurse);
    await nurse.getByRole('link', { name: /^All/u }).first().click();
    await nurse.getByRole('link', { name: /form for my employer/u }).first().click();
    await nurse.getByRole('button', { name: /^Take over/u }).first().click();
    await chat.getByText('Noor, nurse, has joined').first().waitFor();
    const { caseId } = await addContacts(nurse, nurse.url().match(/\/c\/([\da-f-]{36})/u)![1]!, ['pat@home.example', '+15555550177']);
    await nurse.reload();

    const answer = async (text: string): Promise<void> => {
      await nurse.getByRole('textbox', { name: /^Reply to/u }).fill(text);
      await nurse.keyboard.press('Control+Enter');
    };
    const log = nurse.getByRole('log', { name: 'Messages' });
    await goOnBy(nurse, /^email, pat@home/u);
    await answer('Please send me the form by answering this mail.');

    const patient = await newPage('/demo/mailbox');
    await patient.getByLabel('Patient').selectOption({ label: 'Somebody else' });
    await patient.getByLabel('Email address').fill('pat@home.example');
    await patient.getByLabel('Phone number').fill('+1 555 555 0177');
    await patient.getByLabel('Phone number').blur();
    // That she has joined may have gone out by itself before she wrote.
    const mail = patient.locator('.items .theirs.mail').filter({ hasText: /has answered you/u }).first();
    await mail.frameLocator('iframe').getByText(/has answered you/u).filter({ visible: true }).first().waitFor();
    await send(patient, { by: 'Email', text: 'Here is what it asks. I have little time for mail, please text me.' });
    await log.getByText('please text me').first().waitFor();

    await goOnBy(nurse, /^text message, .*0177/u);
    await answer('The form is ready at the front desk from noon.');
    await patient.locator('.items .theirs.sms').filter({ hasText: 'has answered you' }).first().waitFor();
    await send(patient, { by: 'Text message', text: 'Thank you, I will come at one.' });
    await log.getByText('I will come at one').first().waitFor();

    const channels = await nurse.evaluate(async (id) => ((await (await fetch(`/api/v1/cases/${id}/conversations`)).json()) as { items: { channel: string }[] }).items.map(({ channel }) => channel), caseId);
    expect(channels).toEqual(['chat', 'email', 'sms']);
    expect(errors).toEqual([]);
  });
});

