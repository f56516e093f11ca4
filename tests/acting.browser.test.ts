/** A father proves who he is in Spanish and writes for his child: seen by him all the time, and by staff, until he goes back or the hospital ends it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

/** The demo hospital's page as a Spanish one. */
async function spanishPage(): Promise<Page> {
  const page = await demo.newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' }, 20_000);
  await page.addInitScript(() => new MutationObserver(() => {
    const loader = document.querySelector<HTMLElement>('script[data-language="en"]');
    if (loader) loader.dataset.language = 'es';
  }).observe(document, { subtree: true, childList: true }));
  await page.goto(demo.url);
  return page;
}

const lastCode = async (): Promise<string> => {
  const { items } = (await (await fetch(`${demo.url}/api/v1/demo/deliveries`)).json()) as { items: { text: string }[] };
  return /\d{6}/.exec(items[0]!.text)![0];
};

it('from the first word to the way back', async () => {
  const page = await spanishPage();
  const chat = page.locator('toniq-chat');
  await chat.locator('.launcher').click();
  await chat.getByRole('button', { name: 'Menú' }).click();
  await chat.getByRole('menuitem', { name: 'Demostrar quién es usted' }).press('Enter');
  await chat.getByLabel('Su teléfono o correo').fill('555-0143');
  await page.keyboard.press('Enter');
  await chat.getByLabel('Código', { exact: true }).fill('000000');
  await page.keyboard.press('Enter');
  await chat.getByText('Ese no es el código que enviamos.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await chat.getByLabel('Código', { exact: true }).fill(await lastCode());
  await page.keyboard.press('Enter');
  await chat.getByLabel('Fecha de nacimiento').fill('1984-09-12');
  await page.keyboard.press('Enter');
  await chat.getByText('¿En nombre de quién escribe?').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await chat.getByRole('button', { name: 'Mia Chen, como madre o padre' }).press('Enter');
  const bar = chat.locator('.acting');
  await bar.getByText('Usted escribe en nombre de Mia Chen.').waitFor();
  await chat.locator('textarea').fill('Quiero hablar con una persona');
  await chat.locator('textarea').press('Enter');
  await chat.locator('.item.agent').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.reload();
  await bar.getByText('Usted escribe en nombre de Mia Chen.').waitFor();

  const nurse = await demo.newPage({ viewport: { width: 1440, height: 900 } });
  await nurse.goto(`${demo.url}/inbox`);
  await nurse.getByLabel('Email address').fill('nurse@demo.test');
  await nurse.getByLabel('Password').fill('toniq-demo');
  await nurse.keyboard.press('Enter');
  await nurse.getByRole('link', { name: /Quiero hablar/ }).first().click();
  await nurse.getByRole('log', { name: 'Messages' }).getByText('Wei Chen, parent, for Mia Chen').first().waitFor();

  await bar.getByRole('button', { name: 'Escribir en mi nombre' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.reload();
  await chat.locator('textarea').waitFor();
  expect(await bar.count()).toBe(0);
  expect(errors).toEqual([]);
}, 90_000);
