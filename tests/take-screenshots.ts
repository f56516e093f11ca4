/** Takes the pictures in `docs/screenshots` from the product as it starts: `npm run screenshots`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { newDataPlace, startProduct } from './start-product.ts';

const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

const place = await newDataPlace();
const product = await startProduct(place.dataDir);
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  // First, while the queue is the demo's own.
  await inboxPictures(browser);
  await patientPictures(browser);
} finally {
  await browser.close();
  await product.stop();
  await place.remove();
}

type Look = { name: string; options: BrowserContextOptions };

async function patientPictures(of: Browser): Promise<void> {
  const looks: Look[] = [
    { name: 'desktop', options: { viewport: { width: 1200, height: 800 } } },
    { name: 'desktop-dark', options: { viewport: { width: 1200, height: 800 }, colorScheme: 'dark' } },
    { name: 'phone', options: { viewport: PHONE, deviceScaleFactor: 2 } },
    { name: 'phone-dark', options: { viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'dark' } },
  ];
  for (const { name, options } of looks) {
    const { page, chat } = await openChat(of, options);
    await shot(page, `widget-empty-${name}`);
    await ask(chat, 'What are the visiting hours, and can children come?', 1);
    await shot(page, `widget-answer-${name}`);
    await chat.getByRole('button', { name: /^Source 1/ }).first().click();
    await chat.getByText('Back to the chat').waitFor();
    await shot(page, `widget-citation-${name}`);
    await chat.getByText('Back to the chat').click();
    await ask(chat, 'My father has sudden crushing chest pain and is sweating', 2);
    await shot(page, `widget-emergency-${name}`);
    await page.context().close();
  }
}

async function inboxPictures(of: Browser): Promise<void> {
  const waiting = await openChat(of, { viewport: PHONE });
  await ask(waiting.chat, 'How much is parking at Lakeshore?', 1);
  await waiting.chat.getByRole('button', { name: 'Talk to a person' }).last().click();
  await waiting.chat.getByText('Waiting for a person').first().waitFor();
  const ill = await openChat(of, { viewport: PHONE });
  await ask(ill.chat, 'My father has sudden crushing chest pain and is sweating', 1);
  const looks = [['desktop', { viewport: WIDE }], ['desktop-dark', { viewport: WIDE, colorScheme: 'dark' }], ['phone', { viewport: PHONE, deviceScaleFactor: 2 }]] as const;
  for (const [name, options] of looks) {
    const page = await (await of.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    await page.goto(`${product.url}/inbox`);
    await page.getByRole('button', { name: /Noor, nurse/ }).waitFor();
    await shot(page, `inbox-sign-in-${name}`);
    await page.getByRole('button', { name: /Noor, nurse/ }).click();
    const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
    if (await signIn.isVisible()) await signIn.click();
    await page.getByRole('button', { name: 'Not here' }).click();
    await page.getByRole('link', { name: /Visitor/ }).first().waitFor();
    await shot(page, `inbox-queue-${name}`);
    const onIt = page.getByRole('button', { name: 'I am on it' });
    if (await onIt.isVisible()) {
      await onIt.click();
      await page.getByRole('log', { name: 'Messages' }).waitFor();
    }
    await page.getByLabel('Search everything').fill('Okafr');
    await page.getByRole('region', { name: 'Patients' }).waitFor();
    await shot(page, `inbox-search-${name}`);
    await page.getByLabel('Search everything').fill('');
    await page.getByRole('link', { name: /Joe Park/ }).first().click();
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    await page.locator('.message img').first().evaluate((image: HTMLImageElement) => image.decode());
    await shot(page, `inbox-conversation-${name}`);
    const pane = page.getByRole('complementary', { name: 'Case' });
    const open = page.getByRole('button', { name: 'Case', exact: true });
    if (await open.isVisible()) await open.click();
    await pane.getByRole('button', { name: /Letter/ }).waitFor();
    await shot(page, `inbox-case-${name}`);
    await pane.getByRole('tab', { name: 'Patient' }).click();
    await pane.getByRole('heading', { name: 'History' }).waitFor();
    await shot(page, `inbox-patient-${name}`);
    await page.context().close();
  }
  await Promise.all([waiting, ill].map((chat) => chat.page.context().close()));
}

async function openChat(of: Browser, options: BrowserContextOptions): Promise<{ page: Page; chat: Locator }> {
  const page = await (await of.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(product.url);
  const chat = page.locator('toniq-chat');
  await chat.locator('.launcher').click();
  await chat.locator('textarea').waitFor();
  return { page, chat };
}

/** Sends a text and waits until answer number `answers` is whole. */
async function ask(chat: Locator, text: string, answers: number): Promise<void> {
  await chat.locator('textarea').fill(text);
  await chat.locator('textarea').press('Enter');
  await chat.locator('.item.agent').nth(answers - 1).waitFor();
  await chat.page().waitForLoadState('networkidle').catch(() => undefined);
}

async function shot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
