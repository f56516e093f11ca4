/** Questions that no article answered, settled in a browser on the product as `npm start` starts it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

async function signIn(email: string, { width, dark }: { width: number; dark: boolean }): Promise<Page> {
  const page = await demo.newPage({ viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(`${demo.url}/inbox/`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill('toniq-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /^Waiting/u }).first().waitFor({ state: 'attached' });
  return page;
}
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

/** As a patient asks it, until it is answered. */
async function ask(text: string): Promise<void> {
  const api = `${demo.url}/api/v1`;
  const json = { 'content-type': 'application/json' };
  const { token } = (await (await fetch(`${api}/patient/sessions`, { method: 'POST', headers: json, body: JSON.stringify({ language: 'en' }) })).json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  await fetch(`${api}/patient/messages`, { method: 'POST', headers, body: JSON.stringify({ clientId: crypto.randomUUID(), text }) });
  await expect.poll(async () => {
    const { messages } = (await (await fetch(`${api}/patient/conversation?after=0`, { headers })).json()) as { messages: { author: string; state: string }[] };
    return messages.some(({ author, state }) => author === 'agent' && state === 'complete');
  }, { timeout: 30_000 }).toBe(true);
}

it('are settled with an article or dismissed by keyboard, and put back', { timeout: 180_000 }, async () => {
  await ask('Do you offer hyperbaric chambers?');
  await ask('do you offer hyperbaric chambers');
  await ask('Is there a falconry club at the hospital? My name is Ottilie Brandvold');
  const page = await signIn('admin@demo.test', { width: 1280, dark: false });
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Unanswered questions' });
  await dialog.getByText('Asked 2 times in 2 conversations').waitFor();
  const rows = dialog.getByRole('listitem');
  expect(await dialog.innerText()).not.toContain('Brandvold');
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'questions');
  // Down to the first row, then along to its button.
  await page.keyboard.press('j');
  expect(await rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
  await rows.first().getByRole('button', { name: 'Link' }).press('Enter');
  await dialog.getByText('Choose the article that answers it.').waitFor();
  const before = await rows.count();
  await rows.first().getByLabel('Article that answers it').selectOption({ index: 1 });
  await rows.first().getByRole('button', { name: 'Link' }).press('Enter');
  await dialog.getByText('Linked. Should it be asked in vain again').waitFor();
  await expect.poll(() => rows.count()).toBe(before - 1);
  // The row that took its place has the focus: nobody begins at the top again.
  if (before > 1) await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
  await ask('Do you offer hyperbaric chambers?');
  await dialog.getByRole('button', { name: 'Answered' }).click();
  await dialog.getByText('No question was settled with an article yet.').waitFor();
  await dialog.getByRole('button', { name: 'To do' }).click();
  await dialog.getByText('and asked in vain once since').waitFor();
  await shot(page, 'questions-again');
  for (let left = await rows.count(); left > 0; left -= 1) {
    await rows.first().getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => rows.count()).toBe(left - 1);
  }
  await dialog.getByText('No question waits for an article.').waitFor();
  await shot(page, 'questions-empty');
  await dialog.getByRole('button', { name: 'Dismissed' }).click();
  await rows.filter({ hasText: 'hyperbaric' }).getByRole('button', { name: 'Put back' }).click();
  await dialog.getByText('Put back on the list.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('fit a small dark screen', { timeout: 120_000 }, async () => {
  const page = await signIn('admin@demo.test', { width: 360, dark: true });
  await page.locator('summary').filter({ hasText: 'Administrator' }).click();
  await page.getByRole('button', { name: 'Unanswered questions' }).click();
  await page.getByRole('dialog').getByText('hyperbaric').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await shot(page, 'questions-360-dark');
  expect(errors).toEqual([]);
});

it('are in the menu of nobody whose role does not settle them', { timeout: 60_000 }, async () => {
  const page = await signIn('nurse@demo.test', { width: 1280, dark: false });
  await page.locator('summary').filter({ hasText: 'Noor' }).click();
  expect(await page.getByRole('button', { name: 'Unanswered questions' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
