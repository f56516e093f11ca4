/** What came by mail and nobody answered, as staff see it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeReceived } from '../server/channels/store-received.ts';
import { arrive, openMailbox, rawMail, type Mailbox } from '../server/testing/mailbox.ts';
import { eventually, newStaff, startTestServer, type TestServer, type TestStaff } from '../server/testing/test-server.ts';
import { axeViolations, launchBrowser } from './browser.ts';

let mailbox: Mailbox;
let server: TestServer;
let browser: Browser;
let nurse: TestStaff;

beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startTestServer({ env: { ...mailbox.env, MAIL_MAILBOXES: 'imap://care:x@127.0.0.1:1?address=care@hospital.test&authserv=mx.hospital.test' } });
  nurse = await newStaff(server, 'admin', { email: 'noor@staff.test' });
  browser = await launchBrowser();
  await storeReceived(server.context, {
    channel: 'email', source: 'imap:care@127.0.0.1/INBOX;1', sourceId: '1',
    bytes: rawMail({ from: 'Bank <vera@patients.test>', subject: 'Your account', text: '<script>alert(1)</script><img src="https://tracker.test/p.gif"> Pay at once', headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Authentication-Results': 'mx.hospital.test; dmarc=fail (p=REJECT)' } }),
  });
  await arrive(server, { from: '', subject: 'No name', text: 'Who am I?' });
  await eventually(async () => (await server.db.query(`SELECT 1 FROM received WHERE state = 'quarantined'`)).length === 2, 'both to be put aside');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
});

const LOOKS = [['wide', 1200, 'light'], ['wide', 1200, 'dark'], ['narrow', 360, 'light']] as const;

describe('the quarantine', () => {
  it.each(LOOKS)('is read as plain text, %s (%i), %s', async (name, width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    await context.addCookies([{ name: nurse.cookie.split('=')[0]!, value: nurse.cookie.slice(nurse.cookie.indexOf('=') + 1), url: server.url }]);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}/inbox`);
    await page.locator('summary', { hasText: nurse.name }).click();
    await page.getByRole('button', { name: 'Quarantine' }).click();
    const dialog = page.getByRole('dialog', { name: 'Quarantine' });
    const spoofed = dialog.getByRole('listitem').filter({ hasText: 'vera@patients.test' });
    await spoofed.getByText('Sender not genuine').waitFor();
    await spoofed.getByRole('button', { name: 'Read' }).click();
    await spoofed.getByText('<script>alert(1)</script>', { exact: false }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/quarantine-${name}-${colorScheme}.png` });
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await dialog.getByRole('listitem').filter({ hasText: 'Unknown sender' }).getByRole('button', { name: 'Read' }).click();
    await dialog.getByText('Who am I?', { exact: true }).waitFor();
    await context.close();
  });

  it('lets one in as a conversation of its own, and leaves one out', async () => {
    const listed = async () => (await nurse.call<{ items: { id: string; because: string }[] }>('GET', '/quarantine')).body.items;
    const [spoofed, nameless] = ['suspicious', 'unreadable'].map((why) => listed().then((items) => items.find(({ because }) => because === why)!.id));
    expect((await nurse.call('POST', `/quarantine/${await nameless}/discard`)).status).toBe(204);
    expect((await nurse.call('POST', `/quarantine/${await spoofed}/release`)).status).toBe(204);
    const { id } = await eventually(() => server.db.maybe<{ id: string }>(`SELECT conversation_id AS id FROM messages WHERE text LIKE '%Pay at once%'`), 'the conversation');
    expect(id).toBeTruthy();
    expect(await listed()).toEqual([]);
    expect((await nurse.call('POST', `/quarantine/${await nameless}/release`)).status).toBe(409);
  });
});
