/** A colleague is invited, sets up a second factor and signs in with it: in a real browser, on the product as it starts. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeAt, stepAt } from '../domain/staff/totp.ts';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const PASSWORD = 'kangaroo teapot seven';

let page: Page;
const demo = demoInBrowser();
const { errors } = demo;

beforeAll(async () => {
  // A small phone in the dark: what fits there fits everywhere.
  page = await demo.newPage({ viewport: { width: 360, height: 760 }, colorScheme: 'dark' });
}, 120_000);

/** What the admin of the demo gets for an invitation. */
async function invitationLink(email: string): Promise<string> {
  const api = `${demo.url}/api/v1/staff`;
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${api}/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: 'admin@demo.test', password: 'toniq-demo' }) });
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const invited = await fetch(`${api}/invitations`, { method: 'POST', headers: { ...json, cookie, 'x-csrf-token': csrfToken }, body: JSON.stringify({ email, role: 'nurse' }) });
  return ((await invited.json()) as { link: string }).link;
}

/** The secret as it is shown for apps without a camera. */
function secretOf(text: string): Buffer {
  const bits = [...text.replace(/\s/g, '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const openAccount = async () => {
  await page.locator('summary', { hasText: 'Ines' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Your account' }).press('Enter');
  await page.getByRole('dialog', { name: 'Your account' }).waitFor();
};

describe('an invited colleague', () => {
  let secret: Buffer;
  let codes: string[];
  let enrolledAt: number;

  it('chooses a name and a password, and is in; the link is gone from the address and works no more', async () => {
    const link = await invitationLink('ines@demo.test');
    await page.goto(link);
    await page.getByRole('heading', { name: /^Welcome to/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect([await axeViolations(page), await fits()]).toEqual([[], true]);
    await page.keyboard.type('Ines');
    await page.getByLabel('Password').fill('password123');
    await page.keyboard.press('Enter');
    await page.getByText('among the first that attackers try').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('summary', { hasText: 'Ines' }).waitFor();
    const again = await demo.newPage();
    await again.goto(link);
    await again.getByText('This invitation does not work any more').waitFor();
    await again.context().close();
  });

  it('sets up a second factor by keyboard alone, with a QR code and recovery codes', async () => {
    await openAccount();
    expect([await axeViolations(page), await fits()]).toEqual([[], true]);
    await page.getByRole('button', { name: 'Set up a second factor' }).press('Enter');
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await page.getByText('No camera?').click();
    secret = secretOf((await page.locator('code.secret').textContent())!);
    expect([await axeViolations(page), await fits()]).toEqual([[], true]);
    enrolledAt = stepAt(Date.now());
    await page.getByRole('textbox', { name: 'Code' }).fill(codeAt(secret, enrolledAt));
    await page.keyboard.press('Enter');
    await page.getByText('Keep these recovery codes').waitFor();
    codes = await page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have kept them' }).press('Enter');
    await page.getByText('A code from your phone is asked for besides your password.').waitFor();
    await page.getByText('this browser').waitFor();
    await page.keyboard.press('Escape');
  });

  it('signs in with password and code; a used code is refused, a recovery code opens', async () => {
    const signIn = async (code: string) => {
      await page.getByLabel('Email address').fill('ines@demo.test');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Code' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Code' }).evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
    };
    const signOut = async () => {
      await page.locator('summary', { hasText: 'Ines' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
    };
    await signOut();
    await signIn(codeAt(secret, enrolledAt));
    await page.getByText('was used before').waitFor();
    expect([await axeViolations(page), await fits()]).toEqual([[], true]);
    await page.getByRole('textbox', { name: 'Code' }).fill(codes[0]!);
    await page.keyboard.press('Enter');
    await page.locator('summary', { hasText: 'Ines' }).waitFor();
  });

  it('changes the password and signs another browser out', async () => {
    const other = await demo.newPage();
    await other.goto(`${demo.url}/inbox/`);
    await other.getByLabel('Email address').fill('ines@demo.test');
    await other.getByLabel('Password').fill(PASSWORD);
    await other.keyboard.press('Enter');
    await other.getByRole('textbox', { name: 'Code' }).fill(codes[1]!);
    await other.keyboard.press('Enter');
    await other.locator('summary', { hasText: 'Ines' }).waitFor();
    await openAccount();
    await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: /^Sign out .+ on / }).click();
    await other.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Change your password' }).click();
    await page.getByLabel('Password now').fill(PASSWORD);
    await page.getByLabel('New password').fill('teapot seven kangaroo');
    await page.keyboard.press('Enter');
    await page.getByText('Your password is changed.').waitFor();
    expect(errors).toEqual([]);
  });
});
