/** The page behind the link of a mail, on a phone, in the dark, in both languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureAssets } from '../server/assets/build.ts';
import { arrive, openMailbox, type Mailbox } from '../server/testing/mailbox.ts';
import { scriptedAgent } from '../server/testing/scripted-agent.ts';
import { newStaff, startTestServer, type TestServer } from '../server/testing/test-server.ts';
import { axeViolations, launchBrowser } from './browser.ts';

let mailbox: Mailbox;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  await ensureAssets({ log: () => undefined });
  [mailbox, browser] = await Promise.all([openMailbox(), launchBrowser()]);
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('De 10 a 20.')), env: { ...mailbox.env, MAIL_CHECK_SENDERS: 'off' } });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
});

describe('the page behind a link', () => {
  it.each([
    ['en', 'pat@patients.test', 'When are visiting hours?', { send: 'Send me a code', code: 'Code of six digits', open: 'Open', answer: 'Write an answer', sendAnswer: 'Send', wrong: 'That is not the code we sent.', short: 'The code has six digits.', close: 'Close these messages', gone: 'This link is not good any more' }],
    ['es', 'ana@patients.test', '¿Cuál es el horario de visita del hospital?', { send: 'Enviarme un código', code: 'Código de seis cifras', open: 'Abrir', answer: 'Escriba una respuesta', sendAnswer: 'Enviar', wrong: 'Ese no es el código que enviamos.', short: 'El código tiene seis cifras.', close: 'Cerrar estos mensajes', gone: 'Este enlace ya no vale' }],
  ] as const)('(%s) shows the answer after the code, and takes one back', async (language, address, question, words) => {
    await arrive(server, { from: address, text: question });
    await mailbox.mailsTo(address);
    const { id } = await server.db.one<{ id: string }>('SELECT id FROM conversations WHERE contact_value = $1', [address]);
    const manager = await newStaff(server, 'manager');
    await manager.call('POST', `/conversations/${id}/messages`, { clientId: 'answer-0001', text: 'Your potassium is 4.1.' });
    const link = /\/m\/[\w-]{24}/.exec((await mailbox.mailsTo(address, 2))[1]!.mail.text!)![0];

    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark', locale: language })).newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}/m/${'x'.repeat(24)}`);
    await page.getByRole('alert').getByText(words.gone).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(server.url + link);
    // Whoever was passed the link learns of nobody, and a second click ends no code that is on its way.
    await page.getByRole('button', { name: words.send }).dblclick();
    const code = /\d{6}/.exec((await mailbox.mailsTo(address, 3))[2]!.mail.text!)![0];
    expect(await page.content()).not.toMatch(/potassium|patients\.test|Manager/u);
    await page.getByLabel(words.code).fill('12');
    await page.keyboard.press('Enter');
    await page.getByText(words.short).waitFor();
    await page.getByLabel(words.code).fill(code === '000000' ? '000001' : '000000');
    await page.keyboard.press('Enter');
    await page.getByText(words.wrong).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel(words.code).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: words.open, exact: true }).click();
    await page.getByText('Your potassium is 4.1.').waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel(words.answer).fill('Thank you!');
    await page.getByRole('button', { name: words.sendAnswer, exact: true }).click();
    await page.getByRole('listitem').getByText('Thank you!').waitFor();
    expect(`${await page.title()} ${page.url().replace(link, '')}`).not.toMatch(/potassium|patients\.test/u);
    await page.getByRole('button', { name: words.close }).click();
    await page.getByRole('button', { name: words.send }).waitFor();
    expect(await page.content()).not.toContain('potassium');
    expect((await mailbox.mailsTo(address)).filter(({ mail }) => /\d{6}/u.test(mail.text!.split('\n')[0]!))).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  }, 120_000);

  it('says what it needs where scripts are off, and is kept by no browser', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const response = await page.goto(`${server.url}/m/${'x'.repeat(24)}`);
    expect(await page.locator('noscript').innerText()).toMatch(/needs JavaScript[\s\S]*necesita JavaScript/u);
    expect([response!.headers()['cache-control'], response!.headers()['referrer-policy']]).toEqual(['no-store', 'no-referrer']);
    await page.context().close();
  });
});
