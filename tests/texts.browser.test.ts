/** Text messages as staff see them: what becomes of what they write, and why nothing goes out after a STOP. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const PHONE = '+15555557654';

async function text(words: string): Promise<void> {
  const response = await fetch(`${demo.url}/demo/mailbox/api/texts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ from: PHONE, text: words }) });
  expect(response.status).toBe(204);
}

async function signedIn(): Promise<Page> {
  const page = await demo.newPage({ viewport: { width: 1280, height: 900 } }, 60_000);
  await page.goto(`${demo.url}/inbox`);
  await page.getByLabel('Email').fill('nurse@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('toniq-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Log a call' }).waitFor();
  return page;
}

it('the composer says what becomes of the words, STOP shows at once and is listed, START takes it away', { timeout: 120_000 }, async () => {
  await text('Please let me talk to a person about my bill');
  const page = await signedIn();
  await page.getByText('talk to a person about my bill').filter({ visible: true }).first().click();
  await page.getByText('By text message, to').waitFor();
  const field = page.getByLabel('Reply to');
  await field.fill('We look into it.');
  await page.getByText('They get a link. Your words open with a code sent to their phone.').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await text('Stop, please');
  const band = page.getByText('This number has ended texts');
  await band.waitFor();
  expect(await band.textContent()).toContain('“stop”');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await band.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });

  await page.locator('summary').filter({ hasText: 'Noor' }).click();
  await page.getByRole('button', { name: 'Texts ended' }).click();
  const list = page.getByRole('dialog', { name: 'Texts ended' });
  await list.getByText('+1 555 555-7654').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await list.getByRole('button', { name: 'Open the conversation' }).first().click();

  await text('START');
  await band.waitFor({ state: 'detached' });
  expect(demo.errors).toEqual([]);
});
