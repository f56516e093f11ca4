import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where Debian puts its own. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/**
 * Starts a headless Chromium: the system's when there is one, else the one that npm brought. Of the latter's default
 * arguments none is taken, since they switch web security off.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
}

async function findChromium(): Promise<string> {
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  // Without this the package leaves out the libraries that a bare server lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export type AxeViolation = { id: string; impact: string; help: string; targets: string[] };

/**
 * Runs axe on the page as it stands, shadow roots included, against WCAG 2.2 A and AA and its best practices.
 *
 * @returns an empty list when nothing was found; otherwise what and where, for a readable failure.
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated from outside the page, so a strict content security policy stays on.
  await page.evaluate(source);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; impact: string; help: string; nodes: { target: unknown[] }[] }[] };
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Found> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, targets: nodes.map(({ target }) => JSON.stringify(target)) }));
  });
}
