/** Files from a patient's phone to a nurse's screen and back, on the product as `npm start` starts it. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { jpegWithGps, pdf, pngWithGps, webpWithGps } from '../domain/attachments/testing.ts';
import { inspect } from '../domain/attachments/inspect.ts';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

async function newPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await demo.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(demo.url + path);
  return page;
}

const payload = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

describe('a patient on a phone and a nurse', () => {
  it('send each other files: chosen, pasted, refused, taken back, sent, seen, saved', async () => {
    const patient = await newPage('/', { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' });
    const chat = patient.locator('toniq-chat');
    await chat.locator('.launcher').click();
    const picker = chat.locator('input[type=file]');
    await picker.setInputFiles([payload('rash.jpg', 'image/jpeg', jpegWithGps({ orientation: 6 })), payload('page.png', 'image/png', Buffer.from('<html><script>alert(1)</script>'))]);
    await chat.getByText('This kind of file cannot be taken').waitFor();
    await chat.getByText(/^Ready to send/).waitFor();
    expect(await axeViolations(patient)).toEqual([]);
    await chat.getByRole('button', { name: 'Remove page.png' }).press('Enter');
    await chat.locator('textarea').evaluate((area) => {
      const data = new DataTransfer();
      data.items.add(new File(['My medicines: two.'], 'medicines.txt', { type: 'text/plain' }));
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => chat.getByText(/^Ready to send/).count()).toBe(2);
    await chat.getByRole('button', { name: 'Send' }).press('Enter');
    await chat.getByText('I cannot read files').first().waitFor();
    const thumb = chat.locator('.files canvas').first();
    await thumb.waitFor();
    // The phone held it sideways: which way up it is has been kept.
    expect(await thumb.evaluate((canvas: HTMLCanvasElement) => canvas.width < canvas.height)).toBe(true);
    expect(await axeViolations(patient)).toEqual([]);

    const nurse = await newPage('/inbox');
    await nurse.getByRole('button', { name: /Noor, nurse/ }).click();
    const signIn = nurse.getByRole('button', { name: 'Sign in', exact: true });
    if (await signIn.isVisible()) await signIn.click();
    await nurse.getByText('Sent a file').first().click();
    const picture = nurse.getByRole('button', { name: /rash\.jpg/ }).first();
    await picture.locator('img').scrollIntoViewIfNeeded();
    await expect.poll(() => picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(24);
    expect(await axeViolations(nurse)).toEqual([]);
    await picture.click();
    await nurse.getByRole('dialog').getByRole('img').waitFor();
    await nurse.keyboard.press('Escape');

    await nurse.locator('.composer input[type=file]').setInputFiles([payload('After your visit.pdf', 'application/pdf', pdf)]);
    await nurse.getByText(/ready to send$/).waitFor();
    await nurse.getByRole('button', { name: 'Send reply' }).click();
    await nurse.getByRole('button', { name: /After your visit\.pdf/ }).first().click();
    const frame = nurse.locator('iframe.preview');
    await frame.waitFor();
    await nurse.keyboard.press('Escape');
    await nurse.locator('.case-pane input[type=file]').setInputFiles([payload('Referral.pdf', 'application/pdf', pdf)]);
    await nurse.locator('.case-pane').getByRole('button', { name: /Referral\.pdf/ }).waitFor();

    const downloading = patient.waitForEvent('download');
    await chat.getByRole('button', { name: /^Save After your visit\.pdf/ }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('After your visit.pdf');
    expect(await readFile(await download.path(), 'latin1')).toMatch(/^%PDF-1\.4/);
    await expect.poll(() => chat.getByText('Referral.pdf').count()).toBe(0);
    expect(errors).toEqual([]);
  }, 120_000);
});

describe('a picture that was written anew', () => {
  it.each([['image/jpeg', jpegWithGps()], ['image/png', pngWithGps()], ['image/webp', webpWithGps()]])('%s is drawn as it was before', async (type, sent) => {
    const page = await demo.newPage();
    const pixels = (bytes: Buffer) => page.evaluate(async ([base64, mime]) => {
      const picture = await createImageBitmap(await (await fetch(`data:${mime};base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      return [picture.width, picture.height, ...context.getImageData(0, 0, picture.width, picture.height).data];
    }, [bytes.toString('base64'), type] as const);
    const before = await pixels(sent);
    expect(before.slice(0, 2)).toEqual([24, 16]);
    expect(await pixels(inspect(sent, 'x').bytes)).toEqual(before);
    await page.close();
  });
});
