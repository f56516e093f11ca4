import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations, launchBrowser } from '../tests/browser.ts';
import { startFakeServer, type FakeServer } from './testing/fake-server.ts';

let browser: Browser;
let fake: FakeServer;
let context: BrowserContext;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeServer({ dist: join(import.meta.dirname, '../dist') });
  errors = [];
});
afterEach(async () => {
  await context.close();
  await fake.close();
  // A breach of the content security policy is an error of the page too.
  expect(errors).toEqual([]);
});

type Visit = { page: Page; chat: Locator; open: () => Promise<void>; say: (text: string) => Promise<void> };

async function newTab(): Promise<Visit> {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && line.text().includes('Content Security Policy')) errors.push(line.text());
  });
  await page.goto(fake.url);
  const chat = page.locator('toniq-chat');
  await chat.locator('.launcher').waitFor({ state: 'attached' });
  return {
    page,
    chat,
    open: async () => {
      await chat.locator('.launcher').click();
      await chat.locator('.greeting .strong').waitFor();
    },
    say: async (text) => {
      await chat.locator('textarea').fill(text);
      await chat.locator('textarea').press('Enter');
    },
  };
}

async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  context = await browser.newContext({ viewport: { width: 1100, height: 760 }, ...options });
  return newTab();
}

/** The panel moves for 150 ms when it opens; axe would measure half-transparent colours. */
async function settled(chat: Locator): Promise<void> {
  await chat.locator('.panel').evaluate((panel) => Promise.all(panel.getAnimations().map((animation) => animation.finished)));
}

const thread = (chat: Locator) => chat.locator('.thread');
const answers = (chat: Locator) => chat.locator('.item.agent');

describe('a first question', () => {
  test('is answered sentence by sentence, with citations that open the passage', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    fake.holdStream();
    await say('When can I visit?');
    await thread(chat).getByText('Intensive care has shorter hours:').waitFor();
    expect(await thread(chat).getByText('11:00 to 13:00').count()).toBe(0);
    expect(await chat.locator('.feedback').count()).toBe(0);
    fake.releaseStream();
    await chat.locator('.feedback').waitFor();
    expect(await answers(chat).locator('li').getByText('11:00 to 13:00').count()).toBe(1);

    const number = chat.getByRole('button', { name: 'Source 2: Visiting someone in intensive care' }).first();
    await number.click();
    await chat.getByText('Not yet reviewed by a clinician').waitFor();
    expect(await chat.getByText('source not checked').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await chat.locator('.passage').waitFor({ state: 'detached' });
    expect(await number.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
  });

  test('may be a starter, and a quick reply follows', async () => {
    const { chat, open } = await visit();
    await open();
    await chat.getByRole('button', { name: 'When can I visit?' }).click();
    await chat.getByRole('button', { name: 'Parking' }).click();
    await thread(chat).getByText('You wrote').waitFor();
    expect(await chat.locator('.item.patient .bubble').allTextContents()).toEqual(['When can I visit?', 'Where can I park?']);
    expect(await chat.getByRole('button', { name: 'Parking' }).count()).toBe(0);
  });

  test('may come from the page, which fills the composer and sends nothing', async () => {
    const { page, chat } = await visit();
    await page.getByRole('button', { name: 'Ask about visits' }).click();
    await chat.locator('.greeting .strong').waitFor();
    await expect.poll(() => chat.locator('textarea').inputValue()).toBe('When can I visit?');
    expect(fake.received).toEqual([]);
  });
});

describe('nothing is lost or doubled', () => {
  test('the conversation, the draft and the open panel survive a page change', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('When can I visit?');
    await chat.locator('.feedback').waitFor();
    await chat.locator('textarea').fill('And may I bring');
    await page.getByRole('link', { name: 'Next page' }).click();
    await chat.locator('.feedback').waitFor();
    expect(await chat.locator('textarea').inputValue()).toBe('And may I bring');
    expect(await chat.locator('.item.patient .bubble').allTextContents()).toEqual(['When can I visit?']);
  });

  test('a reload before the acknowledgement sends the message again under the same id', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('First');
    await thread(chat).getByText('You wrote 5 characters.').waitFor();
    fake.setConfirming(false);
    await say('Hello there');
    await expect.poll(() => fake.received.length).toBe(2);
    fake.setConfirming(true);
    await page.reload();
    await expect.poll(() => fake.received.length).toBe(3);
    expect(new Set(fake.received).size).toBe(2);
    await thread(chat).getByText('You wrote 11 characters.').waitFor();
    expect(await chat.locator('.item.patient').count()).toBe(2);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':out:')))).toEqual([]);
  });

  test('a connection cut in the middle of an answer is caught up exactly', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('cut the line please');
    await chat.locator('.feedback').waitFor();
    expect(await answers(chat).locator('li:not(.sources li)').allInnerTexts()).toEqual(['11:00 to 13:002', '17:00 to 19:002']);
    expect(await answers(chat).count()).toBe(1);
  });

  test('what is written while the server is down is sent when it is back', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('First');
    await thread(chat).getByText('You wrote 5 characters.').waitFor();
    await fake.goDown();
    await say('Second message');
    await chat.getByText('The connection was lost.').waitFor();
    expect(await chat.getByText('Waits for the connection').count()).toBe(1);
    await settled(chat);
    expect(await axeViolations(page)).toEqual([]);
    await fake.comeBack();
    await thread(chat).getByText('You wrote 14 characters.').waitFor();
    await chat.locator('.banner').waitFor({ state: 'detached' });
    expect(await chat.locator('.item.patient .bubble').allTextContents()).toEqual(['First', 'Second message']);
  });

  test('two tabs show the same', async () => {
    const one = await visit();
    const two = await newTab();
    await one.open();
    await two.open();
    await one.say('When can I visit?');
    await two.chat.locator('.feedback').waitFor();
    await two.say('Thank you');
    await thread(one.chat).getByText('You wrote 9 characters.').waitFor();
    for (const { chat } of [one, two]) {
      await thread(chat).getByText('You wrote 9 characters.').waitFor();
      expect(await chat.locator('.item.patient .bubble').allTextContents()).toEqual(['When can I visit?', 'Thank you']);
    }
    expect(fake.talks.size).toBe(1);
  });

  test('a refused message says why and can be sent again or deleted', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('please refuse this');
    await chat.getByText('Not sent. This text cannot be taken.').waitFor();
    await chat.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => fake.received.length).toBe(2);
    await chat.getByRole('button', { name: 'Delete' }).click();
    expect(await chat.locator('.item.patient').count()).toBe(0);
  });

  test('a session that the server has forgotten is replaced, and the message still arrives', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('First');
    await thread(chat).getByText('You wrote 5 characters.').waitFor();
    fake.talks.clear();
    await page.reload();
    await chat.locator('.greeting .choice').first().waitFor();
    await say('Second message');
    await thread(chat).getByText('You wrote 14 characters.').waitFor();
    expect(fake.talks.size).toBe(1);
  });

  test('it works where the browser blocks storage', async () => {
    context = await browser.newContext();
    await context.addInitScript(() => {
      const denied = { get: () => { throw new DOMException('denied', 'SecurityError'); } };
      Object.defineProperty(window, 'localStorage', denied);
      Object.defineProperty(window, 'sessionStorage', denied);
    });
    const { chat, open, say } = await newTab();
    await open();
    await say('Hello there');
    await thread(chat).getByText('You wrote 11 characters.').waitFor();
  });

  test('it works where the network lets no WebSocket through', async () => {
    context = await browser.newContext();
    await context.addInitScript(() => {
      window.WebSocket = class {
        static OPEN = 1;
        readyState = 3;
        onclose: (() => void) | null = null;
        constructor() {
          queueMicrotask(() => this.onclose?.());
        }
        close() {}
        send() {}
      } as unknown as typeof WebSocket;
    });
    const { chat, open, say } = await newTab();
    await open();
    await say('When can I visit?');
    await chat.locator('.feedback').waitFor();
  });
});

describe('an emergency', () => {
  test('shows whom to call at once, reads it out, and stays in sight', async () => {
    const { page, chat, open, say } = await visit({ viewport: { width: 360, height: 640 } });
    await open();
    await say('My dad has crushing chest pain');
    const card = chat.locator('.thread .emergency');
    await card.waitFor();
    expect(await card.getByRole('link').first().getAttribute('href')).toBe('tel:911');
    await expect.poll(() => chat.locator('[data-live=assertive]').textContent()).toContain('This may be a heart attack. Call 911 now.');
    fake.append(fake.token(), { author: 'agent', text: 'Call 911 now.', sentences: [{ n: 1, text: 'Call 911 now. '.repeat(30), joins: 'paragraph', citations: [] }] });
    await answers(chat).waitFor();
    await chat.getByRole('button', { name: 'New messages' }).waitFor();
    expect(await card.getByRole('link').first().evaluate((link) => link.getBoundingClientRect().top > 0)).toBe(true);
    expect(await chat.locator('.feedback').count()).toBe(0);
    for (let n = 0; n < 6; n++) fake.append(fake.token(), { author: 'staff', staff: { name: 'Noor', role: 'nurse' }, text: `Line ${n}\n\nmore` });
    await thread(chat).getByText('Line 5').waitFor();
    const call = chat.locator('.emergency-bar').getByRole('link', { name: 'Call 911' });
    // What lies at its middle is the button itself, and nothing that covers it.
    const inSight = () =>
      call.evaluate((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        const at = (link.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
        return height >= 44 && link.contains(at);
      });
    expect(await inSight()).toBe(true);
    await settled(chat);
    expect(await axeViolations(page)).toEqual([]);
    await say('When can I visit?');
    await chat.locator('.cite').first().click();
    await chat.locator('.facts').waitFor();
    expect(await inSight()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('opens a minimised panel without taking the focus, and ends when staff clear it', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('Hello there');
    await thread(chat).getByText('You wrote').waitFor();
    await page.keyboard.press('Escape');
    await chat.locator('.launcher').waitFor();
    const talk = fake.talks.get(fake.token());
    if (!talk) throw new Error('There is no conversation.');
    const card = { title: 'Call 911 now.', acuity: 'emergency' as const, crisis: false, calls: [{ label: 'Call 911', number: '911', kind: 'call' as const }], lines: [] };
    talk.conversation.emergency = true;
    fake.emit('emergency-raised', { conversationId: talk.conversation.id, seq: 3, card });
    await chat.locator('.emergency-bar').waitFor();
    expect(await chat.locator('textarea').evaluate((area) => (area.getRootNode() as ShadowRoot).activeElement === area)).toBe(false);
    talk.conversation.emergency = false;
    fake.emit('conversation-changed', { conversation: talk.conversation });
    await chat.locator('.emergency-bar').waitFor({ state: 'detached' });
  });
});

describe('people', () => {
  test('a person is asked for in the menu, takes over by name, and reads', async () => {
    const { chat, open, say } = await visit();
    await open();
    expect(await chat.locator('.who p').textContent()).toBe('Assistant, a computer program');
    await say('Hello there');
    await thread(chat).getByText('You wrote').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).click();
    await chat.getByRole('menuitem', { name: 'Talk to a person' }).click();
    await thread(chat).getByText('Someone will answer here within 15 minutes.').waitFor();
    expect(await chat.locator('.who p').textContent()).toBe('Waiting for a person');
    fake.staffTakes(fake.token());
    await expect.poll(() => chat.locator('.who p').textContent()).toBe('Noor, nurse');
    const { conversation } = fake.talks.get(fake.token()) ?? {};
    fake.emit('typing', { conversationId: conversation?.id ?? '', who: 'staff', name: 'Noor', active: true });
    await chat.getByRole('img', { name: 'Noor is writing' }).waitFor();
    fake.append(fake.token(), { author: 'staff', staff: { name: 'Noor', role: 'nurse' }, text: 'Hello. <b>How</b> can I help? [Map](javascript:alert(1))' });
    await thread(chat).getByText('Hello. <b>How</b> can I help? [Map](javascript:alert(1))').waitFor();
    expect(await chat.getByRole('img', { name: 'Noor is writing' }).count()).toBe(0);
    fake.staffReads(fake.token());
    await chat.locator('.item.patient').getByText('Read', { exact: true }).waitFor();
  });

  test('an answer while the panel is minimised shows on the button, and opening reads it', async () => {
    const { page, chat, open, say } = await visit();
    await open();
    await say('Hello there');
    await thread(chat).getByText('You wrote').waitFor();
    await page.keyboard.press('Escape');
    const launcher = chat.locator('.launcher');
    await launcher.waitFor();
    expect(await page.evaluate(() => document.querySelector('toniq-chat')?.shadowRoot?.activeElement?.className)).toBe('launcher');
    fake.append(fake.token(), { author: 'staff', staff: { name: 'Noor', role: 'nurse' }, text: 'One more thing.' });
    await chat.getByRole('button', { name: 'Chat with us 1 new' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await launcher.click();
    await expect.poll(() => fake.talks.get(fake.token())?.conversation.patientReadSeq).toBe(3);
  });

  test('a bad mark is kept, offers a person and can be undone', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('Hello there');
    await chat.getByRole('button', { name: 'No', exact: true }).click();
    await chat.getByText('Thank you. A person can help you further.').waitFor();
    await chat.getByRole('button', { name: 'Talk to a person' }).waitFor();
    const feedback = () => fake.talks.get(fake.token())?.messages.at(-1)?.feedback;
    await expect.poll(feedback).toBe('down');
    await chat.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(feedback).toBeNull();
  });

  test('a new conversation is begun after a question', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('Hello there');
    await thread(chat).getByText('You wrote').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).click();
    await chat.getByRole('menuitem', { name: 'Start a new conversation' }).click();
    await chat.getByRole('button', { name: 'Start new' }).click();
    await chat.locator('.greeting .choice').first().waitFor();
    expect(await chat.locator('.item').count()).toBe(0);
    await say('Again');
    await thread(chat).getByText('You wrote 5 characters.').waitFor();
  });

  test('a new conversation begun in one tab moves the other', async () => {
    const one = await visit();
    const two = await newTab();
    await one.open();
    await one.say('Hello there');
    await two.open();
    await thread(two.chat).getByText('You wrote').waitFor();
    await one.chat.getByRole('button', { name: 'Menu' }).click();
    await one.chat.getByRole('menuitem', { name: 'Start a new conversation' }).click();
    await one.chat.getByRole('button', { name: 'Start new' }).click();
    await expect.poll(() => two.chat.locator('.item').count()).toBe(0);
    await two.say('Again');
    await thread(one.chat).getByText('You wrote 5 characters.').waitFor();
  });
});

describe('everybody can use it', () => {
  test('by keyboard alone: open, ask, reach a source, leave', async () => {
    const { page, chat } = await visit();
    const focused = () => page.evaluate(() => document.querySelector('toniq-chat')?.shadowRoot?.activeElement?.className);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await chat.locator('.greeting .choice').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.querySelector('toniq-chat')?.shadowRoot?.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('When can I visit?');
    await page.keyboard.press('Enter');
    await chat.locator('.feedback').waitFor();
    for (let n = 0; n < 12 && (await focused()) !== 'source'; n++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await chat.locator('.facts').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('source');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('launcher');
  });

  test('a screen reader hears each sentence once and the patient’s words never', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('When can I visit?');
    await chat.locator('.feedback').waitFor();
    const polite = chat.locator('[data-live=polite] p');
    await expect.poll(() => polite.allTextContents()).toEqual([
      'You can visit a ward from 10:00 to 20:00 every day.',
      'Intensive care has shorter hours:',
      '11:00 to 13:00',
      '17:00 to 19:00',
      'Please wash your hands when you come in.',
    ]);
  });

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['360 px', { viewport: { width: 360, height: 640 } }],
    ['200 % zoom', { viewport: { width: 640, height: 400 } }],
    ['forced colours', { forcedColors: 'active' }],
    ['reduced motion', { reducedMotion: 'reduce' }],
  ] satisfies [string, BrowserContextOptions][])('axe finds nothing: %s', async (_name, options) => {
    const { page, chat, open, say } = await visit(options);
    expect(await axeViolations(page)).toEqual([]);
    await open();
    await settled(chat);
    expect(await axeViolations(page)).toEqual([]);
    await say('When can I visit?');
    await chat.locator('.feedback').waitFor();
    await chat.getByRole('button', { name: 'Menu' }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('right-to-left words run right to left, and a patient’s link is no link', async () => {
    const { chat, open, say } = await visit();
    await open();
    await say('مرحبا https://evil.example');
    const bubble = chat.locator('.item.patient .bubble').first();
    await chat.locator('.item.patient').getByText('Sent').waitFor();
    await expect.poll(() => bubble.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await bubble.locator('a').count()).toBe(0);
  });

  test('a text that is too long is kept and says by how much', async () => {
    const { chat, open } = await visit();
    await open();
    await chat.locator('textarea').fill('x'.repeat(8_001));
    await chat.getByText('1 characters too long; the limit is 8000.').waitFor();
    await chat.locator('textarea').press('Enter');
    expect(await chat.locator('textarea').inputValue()).toHaveLength(8_001);
    expect(fake.received).toEqual([]);
  });
});

describe('on a page of its own kind', () => {
  test('speaks Spanish when the page does', async () => {
    await fake.close();
    fake = await startFakeServer({
      dist: join(import.meta.dirname, '../dist'),
      hostPage: '<!doctype html><html lang="es-MX"><head><title>Hospital</title><script async src="/widget.js"></script></head><body><main><h1>Hospital</h1></main></body></html>',
    });
    const { page, chat, open } = await visit();
    await open();
    await chat.getByText('Soy el asistente de Riverbend Health').waitFor();
    await chat.getByRole('button', { name: '¿Cuándo puedo visitar?' }).waitFor();
    await settled(chat);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('from another origin, as an element, left, in the hospital’s colour', async () => {
    const host = await startFakeServer({
      dist: join(import.meta.dirname, '../dist'),
      hostPage: `<!doctype html><html lang="en"><head><title>Hospital</title></head><body><main><h1>Hospital</h1></main>
        <toniq-chat position="left" accent="#5b2a86" theme="light"></toniq-chat><script async src="${fake.url}/widget.js"></script></body></html>`,
    });
    try {
      context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(host.url);
      const chat = page.locator('toniq-chat');
      expect(await chat.count()).toBe(1);
      await chat.locator('.launcher').click();
      await chat.getByRole('button', { name: 'When can I visit?' }).click();
      await chat.locator('.feedback').waitFor();
      const send = chat.locator('.send');
      await chat.locator('textarea').fill('x');
      expect(await send.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(91, 42, 134)');
      expect(await send.evaluate((button) => getComputedStyle(button).color)).toBe('rgb(255, 255, 255)');
      expect(await chat.locator('.panel').evaluate((panel) => panel.getBoundingClientRect().left)).toBe(16);
      expect(fake.talks.size).toBe(1);
      expect(host.talks.size).toBe(0);
    } finally {
      await host.close();
    }
  });
});
