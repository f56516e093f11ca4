/** What mails look like: on the narrowest phones, by day and by night, in both languages, with nothing fetched. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml, type MailContent, type MailPart } from '../channels/email/render-mail.ts';
import { MAIL_WORDS } from '../server/channels/email/mail-words.ts';
import { axeViolations, launchBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

const HOSPITAL = { name: 'Riverbend Health', emergencyNumber: '911', mainLine: '555-0100' };
const PAGE = `https://care.hospital.example/m/${'Ab3_'.repeat(6)}`;
const LONG = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);

function mail(language: 'en' | 'es', parts: MailPart[], more: Partial<MailContent> = {}): MailContent {
  const words = MAIL_WORDS[language];
  return {
    language, subject: words.subject(HOSPITAL.name, 'RH-4F7K-2MX'), hospital: HOSPITAL.name, opening: words.thanks, parts, sources: [], sourcesTitle: words.sources,
    closing: [words.reference('RH-4F7K-2MX', HOSPITAL), words.when(48, null), words.replyHere, words.emergency(HOSPITAL)], foot: [words.written(HOSPITAL.name)], unsubscribe: null, ...more,
  };
}

const answer = (n: number): MailPart => ({
  kind: 'text', heading: `Visiting hours and what to bring, part ${n}`,
  paragraphs: [{ item: false, sentences: [{ text: 'Visitors park in Garage A, and the entrance is on River Road. Call 555-0120 for more.', sources: [] }, { text: 'Bring:', sources: [n] }] }, ...['a photo ID', LONG, 'your insurance card'].map((text) => ({ item: true, sentences: [{ text, sources: [n] }] }))],
});
const sources = [1, 2, 3].map((n) => ({ n, title: `Visiting hours, ${LONG}`, url: `https://hospital.example/read/${'visiting-hours-'.repeat(12)}${n}` }));

const mails = (language: 'en' | 'es'): [string, MailContent][] => {
  const words = MAIL_WORDS[language];
  const link = { label: words.open, url: PAGE };
  return [
    ['an answer of twenty parts', mail(language, Array.from({ length: 20 }, (_, at) => answer((at % 3) + 1)), { sources })],
    ['an emergency', mail(language, [{ kind: 'alarm', title: 'This may be an emergency. Call 911 now.', calls: [{ label: 'Call 911', number: '911', text: false }, { label: 'Text', number: '988', text: true }], lines: ['Do not drive.', LONG] }], { opening: null, foot: [] })],
    ['staff\'s words behind a link', mail(language, [{ kind: 'link', text: words.hasAnswered('Dr. Noor Haddad, nurse'), link }, { kind: 'link', text: words.files(2), link }], { foot: [] })],
    ['staff\'s words', mail(language, [{ kind: 'person', who: 'Noor Haddad, nurse', text: `Your potassium is 4.1.\n\n  ${LONG}\n${PAGE}` }], { foot: [] })],
    ['an acknowledgement, with a way to end such mails', mail(language, [{ kind: 'notice', text: `${words.choices('Yes · No')} ${LONG}` }], { unsubscribe: { label: words.unsubscribe, url: PAGE } })],
    ['a code', mail(language, [{ kind: 'notice', text: '123456 is your code for Riverbend Health.' }], { opening: null, closing: [], foot: [] })],
  ];
};

async function shown(colorScheme: 'light' | 'dark', width: number, html: string): Promise<{ page: Page; fetched: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 740 }, colorScheme })).newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.setContent(html);
  return { page, fetched };
}

// Colours know no language: each is looked at once.
describe.each([['light', 'en'], ['dark', 'es']] as const)('(%s, %s)', (scheme, language) => {
  it.each(mails(language))('%s fits and can be read by everybody', async (_, content) => {
    const { page, fetched } = await shown(scheme, 320, renderHtml(content));
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    expect(fetched).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(content.language);
    await page.context().close();
  });
});

it('is as wide as lines can be read, and no wider', async () => {
  const { page } = await shown('light', 1_400, renderHtml(mails('en')[0]![1]));
  expect(await page.evaluate(`document.querySelector('main').getBoundingClientRect().width`)).toBeLessThan(700);
  await page.context().close();
});
