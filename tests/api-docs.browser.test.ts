/** The pages of the API in a real browser: drawn from this server alone, in both schemes, on a desk and on a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/testing/test-server.ts';
import { launchBrowser } from './browser.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => void ([server, browser] = await Promise.all([startTestServer(), launchBrowser()])), 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('/api/docs', () => {
  it.each([['light', 1400], ['dark', 360]] as const)('in %s at %i px shows the operations and asks nobody else', { timeout: 120_000 }, async (colorScheme, width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const [elsewhere, broken]: [string[], string[]] = [[], []];
    page.on('request', (request) => void (/^(?:data|blob):/.test(request.url()) || request.url().startsWith(server.url) || elsewhere.push(request.url())));
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (line) => void (/script-src|Refused to (?:load|execute|connect)/.test(line.text()) && broken.push(line.text())));
    await page.goto(`${server.url}/api/docs#tag/cases/POST/cases`);
    await page.getByRole('heading', { name: 'Open a case of a patient, or of a conversation that has none' }).waitFor();
    expect(await page.getByText('case:update').count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const background = await page.evaluate<string>('getComputedStyle(document.querySelector(".references-rendered, .scalar-app")).backgroundColor');
    expect([background, broken, elsewhere]).toEqual([expect.stringMatching(colorScheme === 'dark' ? /rgb\((?:22, 32, 30|15, 23, 22)\)/ : /rgb\((?:255, 255, 255|246, 247, 245)\)|rgba\(0, 0, 0, 0\)/), [], []]);
    await context.close();
  });

  it('comes with a policy without unsafe words, and a nonce of its own each time', async () => {
    const [one, two] = await Promise.all([fetch(`${server.url}/api/docs`), fetch(`${server.url}/api/docs`)]);
    const policy = one.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    const nonce = /'nonce-([\w-]+)'/.exec(policy)![1]!;
    expect(await one.text()).toContain(`content="${nonce}"`);
    expect((await fetch(`${server.url}/api/docs/`)).url).toBe(`${server.url}/api/docs`);
  });

  it('keeps its script in the browser', async () => {
    const script = await fetch(`${server.url}/api/docs/scalar.js`);
    expect([script.status, script.headers.get('content-encoding'), script.headers.get('cache-control')]).toEqual([200, 'gzip', 'public, max-age=86400']);
    expect((await script.text()).length).toBeGreaterThan(1_000_000);
  });
});
