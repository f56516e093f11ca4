import { describe, expect, it } from 'vitest';
import { renderHtml, renderText, type MailContent } from './render-mail.ts';

const content: MailContent = {
  language: 'en', subject: 'Your message', hospital: 'Riverbend', opening: 'Thank you.', sourcesTitle: 'Where this comes from',
  parts: [
    { kind: 'text', heading: null, paragraphs: [{ item: false, sentences: [{ text: 'Visit from 10 to 20.', sources: [1] }, { text: 'Bring:', sources: [] }] }, { item: true, sentences: [{ text: 'a mask', sources: [2] }] }, { item: true, sentences: [{ text: 'a card', sources: [] }] }] },
    { kind: 'link', text: 'A file for you:', link: { label: 'Open', url: 'https://h.test/m/abc' } },
  ],
  sources: [{ n: 1, title: 'Visiting', url: 'https://h.test/read/visiting' }, { n: 2, title: 'Masks', url: null }],
  closing: ['Your reference number is RH-1.', 'Call 911.'], foot: ['Written by a program.'], unsubscribe: null,
};

describe('a mail', () => {
  it('as text', () => {
    expect(renderText(content)).toBe(`Thank you.

Visit from 10 to 20. [1] Bring:

- a mask [2]
- a card

A file for you:
https://h.test/m/abc

Your reference number is RH-1.
Call 911.

Where this comes from:
[1] Visiting
https://h.test/read/visiting
[2] Masks

-- 
Riverbend
Written by a program.
`);
  });

  it('as HTML, with links and lists, and nothing that is fetched', () => {
    const html = renderHtml(content);
    expect(html).toContain('<p>Visit from 10 to 20. <a href="https://h.test/read/visiting">[1]</a> Bring:</p><ul><li>a mask [2]</li><li>a card</li></ul>');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(/iu);
  });

  it('heads each answer where it gives several', () => {
    const several: MailContent = { ...content, parts: content.parts.map((part) => (part.kind === 'text' ? { ...part, heading: 'Visiting & children' } : part)) };
    expect(renderText(several)).toContain('\n\nVisiting & children\n-------------------\nVisit from 10 to 20.');
    expect(renderHtml(several)).toContain('<h2>Visiting &#38; children</h2><p>Visit from 10 to 20.');
  });

  it('shows an emergency first, with numbers to tap', () => {
    const urgent: MailContent = { ...content, opening: null, parts: [...content.parts, { kind: 'alarm', title: 'Call 911 now', calls: [{ label: 'Emergency', number: '911', text: false }, { label: 'Text', number: '988', text: true }], lines: ['Do not drive.'] }] };
    expect(renderText(urgent).startsWith('CALL 911 NOW\nEmergency: 911\nText: 988\nDo not drive.')).toBe(true);
    expect(renderHtml(urgent)).toMatch(/<h1>Riverbend<\/h1>\n<div class="alarm" role="alert"><h2>Call 911 now<\/h2><ul class="calls"><li>Emergency: <a href="tel:911">911<\/a>/u);
  });

  it('keeps what people wrote as words', () => {
    const html = renderHtml({ ...content, parts: [{ kind: 'person', who: '<b>Ana</b>', text: '<script>alert(1)</script> & "so on"\'' }], subject: '</title><script>' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;so on&#34;&#39;');
  });
});
