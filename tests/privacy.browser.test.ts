/** A case opened beyond one's scope, its review and the audit, in a browser on the product as `npm start` starts it. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const REASON = 'The patient phoned me about this case';
let conversationId: string;
const demo = demoInBrowser();
const { errors } = demo;
beforeAll(async () => {
  conversationId = await foreignConversation();
}, 120_000);

/** A conversation of another team than the doctor's, in no danger, which everybody would see. */
async function foreignConversation(): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: demo.url };
  const signedIn = await fetch(`${demo.url}/api/v1/staff/session`, { method: 'POST', headers, body: JSON.stringify({ email: 'nurse@demo.test', password: 'toniq-demo' }) });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  const { items } = (await (await fetch(`${demo.url}/api/v1/queue?view=all&team=Pharmacy&team=Nurse%20triage`, { headers: { cookie } })).json()) as { items: { conversationId: string; emergency: boolean; caseId: string | null }[] };
  return items.find(({ emergency, caseId }) => !emergency && caseId !== null)!.conversationId;
}

type Look = { path?: string; width?: number; height?: number; dark?: boolean };
async function as(email: RegExp | 'privacy@demo.test', { path = '/inbox/', width = 1280, height = 900, dark = false }: Look = {}): Promise<Page> {
  const page = await demo.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(demo.url + path);
  if (typeof email === 'string') {
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill('toniq-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  } else await page.getByRole('button', { name: email }).click();
  return page;
}
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

describe('a case beyond one’s scope', () => {
  it('is opened with a reason, shows how long, and leaves the screen when it is closed', { timeout: 120_000 }, async () => {
    const page = await as(/Dr Silva/, { path: `/inbox/c/${conversationId}` });
    await page.getByRole('button', { name: 'Open with a reason' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Reason').fill('because');
    await page.getByRole('button', { name: 'Open for an hour' }).click();
    await page.getByText('Say why in a sentence').waitFor();
    await shot(page, 'glass-ask');
    await page.getByLabel('Why').selectOption('patient_request');
    await page.getByLabel('Reason').fill(REASON);
    await page.getByRole('button', { name: 'Open for an hour' }).click();
    await page.getByRole('log', { name: 'Messages' }).waitFor();
    await page.getByText(/is open beyond your scope/).waitFor();
    await page.getByRole('timer').filter({ hasText: /^(59|60):\d\d$/ }).waitFor();
    await page.getByText('You opened this to read.').waitFor();
    // The case beside it is read as well, and says so.
    const panel = page.getByRole('complementary', { name: 'Case' });
    await panel.getByText('To read, not to change').waitFor();
    expect(await panel.getByLabel('Status', { exact: true }).isDisabled()).toBe(true);
    expect(await panel.getByLabel('Assigned to').isDisabled()).toBe(true);
    expect(await panel.getByLabel('Add an item').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: /^Reply to/ }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'glass-open');
    await page.getByRole('button', { name: 'Close it now' }).click();
    await page.getByText('No conversation open').waitFor();
    // The band goes with the list of what is open, which may come a moment after the conversation has left.
    await page.getByText(/is open beyond your scope/).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('is offered to nobody whose role does not let them', { timeout: 60_000 }, async () => {
    const page = await as(/Kim, front desk/, { path: `/inbox/c/${conversationId}` });
    await page.getByText('This conversation is not here').waitFor();
    expect(await page.getByRole('button', { name: 'Open with a reason' }).count()).toBe(0);
  });

  it.each([{ width: 1280, dark: false }, { width: 360, dark: true }])('is judged by the privacy officer at $width px', { timeout: 120_000 }, async ({ width, dark }) => {
    const page = await as('privacy@demo.test', { width, height: 780, dark });
    if (width > 1000) {
      await page.getByRole('button', { name: /Opened beyond scope/ }).click();
      await page.getByText(REASON).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await shot(page, 'glass-review');
      await page.getByLabel('Note').fill('The call is on record');
      await page.getByRole('button', { name: 'Appropriate', exact: true }).click();
      await page.getByText('Nothing waits for a review.').waitFor();
    } else {
      await page.locator('summary').filter({ hasText: 'Privacy officer' }).click();
      await page.getByRole('button', { name: 'Opened beyond scope' }).click();
    }
    await page.getByRole('button', { name: 'Reviewed' }).click();
    await page.getByText('The call is on record').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, `glass-reviewed-${width}`);
    // What was read under it is one step away, and marked.
    await page.getByRole('button', { name: 'Show in the audit' }).click();
    await page.getByText('read conversation').first().waitFor();
    await page.getByRole('list', { name: 'Entries' }).getByText(/beyond scope/).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, `audit-${width}`);
    expect(errors).toEqual([]);
  });
});

describe('the audit', () => {
  it('is narrowed, and taken along with its signed heads', { timeout: 120_000 }, async () => {
    const page = await as('privacy@demo.test', { dark: true });
    await page.locator('summary').filter({ hasText: 'Privacy officer' }).click();
    await page.getByRole('button', { name: 'Audit' }).click();
    await page.getByLabel('Action').fill('glass-opened');
    await page.getByRole('button', { name: 'Search' }).click();
    const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem');
    await entries.filter({ hasText: 'Dr Silva' }).waitFor();
    expect(await entries.count()).toBe(1);
    await entries.getByText('What changed').click();
    await page.getByText(REASON).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shot(page, 'audit-dark');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export as CSV' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^toniq-audit-.*\.csv$/);
    const [heads] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the signed heads' }).click()]);
    expect(heads.suggestedFilename()).toBe('toniq-audit-heads.json');
    expect(errors).toEqual([]);
  });
});
