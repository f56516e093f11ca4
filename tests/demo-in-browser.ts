import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { newDataPlace, startProduct, type Product } from './start-product.ts';

/** The demo hospital and a browser to walk through it, for the tests of one file. */
export type Demo = {
  /** Where it listens. Like the rest, there once the tests begin. */
  readonly url: string;
  /** What scripts threw, and what the content security policy stopped, on every page of `newPage`. */
  readonly errors: string[];
  /** An empty page in a browser profile of its own, as another person has one; `patienceMs` is how long it waits for anything. */
  newPage(options?: BrowserContextOptions, patienceMs?: number): Promise<Page>;
};

/** Starts the product as `npm start` does before the file's tests and stops it after them. Called once, at the top of the file. */
export function demoInBrowser(): Demo {
  const errors: string[] = [];
  let place: Awaited<ReturnType<typeof newDataPlace>>;
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    place = await newDataPlace();
    // The demo needs the embedded database, whatever the other suites run on.
    [product, browser] = await Promise.all([startProduct(place.dataDir), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await place?.remove();
  });
  return {
    get url() {
      return product.url;
    },
    errors,
    async newPage(options = {}, patienceMs = 30_000) {
      const page = await (await browser.newContext(options)).newPage();
      page.setDefaultTimeout(patienceMs);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' && /Content Security Policy|Uncaught/.test(line.text())) errors.push(line.text());
      });
      return page;
    },
  };
}
