/** The whole story, in one browser with two people, on the product as `npm start` starts it. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

async function newPage(path: string): Promise<Page> {
  const page = await demo.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(demo.url + path);
  return page;
}

const say = async (chat: Locator, text: string): Promise<void> => {
  await chat.locator('textarea').fill(text);
  await chat.locator('textarea').press('Enter');
};

describe('a visitor and a nurse', () => {
  it('play it through: cited answer, emergency, handoff, a live answer, a reload that loses nothing', async () => {
    const visitor = await newPage('/');
    const chat = visitor.locator('toniq-chat');
    const thread = chat.getByRole('log', { name: 'Conversation' });
    await chat.locator('.launcher').click();

    await say(chat, 'What are the visiting hours?');
    await chat.locator('.item.agent').getByText(/10:00.*20:00/).first().waitFor();
    await chat.getByRole('button', { name: /^Source 1: Visiting hours/ }).first().click();
    await chat.getByText('Back to the chat').waitFor();
    expect(await axeViolations(visitor)).toEqual([]);
    await chat.getByText('Back to the chat').click();

    await say(chat, 'I have crushing chest pain and my left arm feels numb');
    const call = chat.locator('a[href="tel:911"]').first();
    await call.waitFor();
    expect(await axeViolations(visitor)).toEqual([]);

    await say(chat, 'Can I talk to a person please');

    const nurse = await newPage('/inbox');
    await nurse.getByRole('button', { name: /Noor, nurse/ }).click();
    const signIn = nurse.getByRole('button', { name: 'Sign in', exact: true });
    if (await signIn.isVisible()) await signIn.click();
    // The page rings, and says where.
    await nurse.getByRole('button', { name: 'I am on it' }).first().click();
    await nurse.getByRole('link', { name: /Visitor/ }).first().click();
    await nurse.getByRole('log', { name: 'Messages' }).getByText('crushing chest pain').first().waitFor();
    await nurse.getByText('Situation').first().waitFor();
    expect(await axeViolations(nurse)).toEqual([]);

    await nurse.getByRole('button', { name: /^Take over/ }).first().click();
    await thread.getByText('Noor, nurse, has joined').waitFor();
    await nurse.getByRole('textbox', { name: /^Reply to/ }).fill('This is Noor. Is the ambulance on its way?');
    await nurse.keyboard.press('Control+Enter');
    await thread.getByText('This is Noor. Is the ambulance on its way?').waitFor();

    await say(chat, 'Yes, they are at the door');
    await nurse.getByRole('log', { name: 'Messages' }).getByText('Yes, they are at the door').waitFor();

    const before = await thread.locator('.item').count();
    await visitor.reload();
    await thread.getByText('Yes, they are at the door').waitFor();
    await thread.getByText('This is Noor. Is the ambulance on its way?').waitFor();
    await chat.locator('a[href="tel:911"]').first().waitFor();
    expect(await thread.locator('.item').count()).toBe(before);
    expect(errors).toEqual([]);
  }, 120_000);
});
