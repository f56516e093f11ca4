/** One mail in its two forms, from the same parts: plain text, and HTML that reads well on a phone, in the dark and by a screen reader. */

export type MailLink = { label: string; url: string };
export type MailPart =
  /** Sentences with the numbers of their sources. `items` make a list. A mail that answers several questions has a heading for each answer. */
  | { kind: 'text'; heading: string | null; paragraphs: { sentences: { text: string; sources: number[] }[]; item: boolean }[] }
  /** What a person wrote: as it stands, with their name above. */
  | { kind: 'person'; who: string; text: string }
  | { kind: 'notice'; text: string }
  /** What must be seen before anything else. */
  | { kind: 'alarm'; title: string; calls: { label: string; number: string; text: boolean }[]; lines: string[] }
  /** Something that is not in the mail, and the way there. */
  | { kind: 'link'; text: string; link: MailLink };

export type MailContent = {
  language: 'en' | 'es';
  subject: string;
  /** Whose mail it is. */
  hospital: string;
  opening: string | null;
  parts: MailPart[];
  sources: { n: number; title: string; url: string | null }[];
  sourcesTitle: string;
  /** What happens next, whom to call, the reference: a line each. */
  closing: string[];
  /** In small letters. */
  foot: string[];
  unsubscribe: MailLink | null;
};

/** The plain form. Lines are left long: mail programs break them where the screen ends. */
export function renderText({ hospital, opening, parts, sources, sourcesTitle, closing, foot, unsubscribe }: MailContent): string {
  const blocks = [
    ...parts.filter(({ kind }) => kind === 'alarm').map(partText),
    ...(opening ? [opening] : []),
    ...parts.filter(({ kind }) => kind !== 'alarm').map(partText),
    closing.join('\n'),
    ...(sources.length ? [[`${sourcesTitle}:`, ...sources.map(({ n, title, url }) => `[${n}] ${title}${url ? `\n${url}` : ''}`)].join('\n')] : []),
    [`-- `, hospital, ...foot, ...(unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.url}`] : [])].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partText(part: MailPart): string {
  switch (part.kind) {
    case 'text':
      return [...(part.heading ? [underlined(part.heading)] : []), joinParagraphs(part.paragraphs.map(({ sentences, item }) => ({ item, text: sentences.map(({ text, sources }) => `${text}${sources.map((n) => ` [${n}]`).join('')}`).join(' ') })))].join('\n');
    case 'person':
      return `${part.who}:\n${part.text}`;
    case 'notice':
      return part.text;
    case 'alarm':
      return [part.title.toUpperCase(), ...part.calls.map(({ label, number }) => (label.includes(number) ? label : `${label}: ${number}`)), ...part.lines].join('\n');
    case 'link':
      return `${part.text}\n${part.link.url}`;
  }
}

const underlined = (heading: string): string => `${heading}\n${'-'.repeat(Math.min(heading.length, 60))}`;

/** Items of a list stand close together. */
const joinParagraphs = (paragraphs: { text: string; item: boolean }[]): string =>
  paragraphs.map(({ text, item }, at) => `${at === 0 ? '' : item && paragraphs[at - 1]!.item ? '\n' : '\n\n'}${item ? '- ' : ''}${text}`).join('');

const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#ffffff;color:#1c2430}
main{max-width:36rem;margin:0 auto;padding:1.25rem 1rem;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.125rem;margin:0 0 1rem;color:#0b4f6c}
h2{font-size:1rem;margin:1.5rem 0 .25rem;color:#0b4f6c}
p,ul{margin:0 0 1rem}
ul{padding-inline-start:1.25rem}
a{color:#0b5cad}
.alarm{border:2px solid #b3261e;border-radius:.5rem;padding:.875rem 1rem;margin:0 0 1.25rem;background:#fdeceb;color:#410e0b}
.alarm h2{margin:0 0 .5rem;font-size:1.125rem;color:#8c1d18}
.calls{list-style:none;padding:0}
.calls li{margin:0 0 .5rem}
.calls a{display:inline-block;padding:.7rem 1.1rem;border-radius:.5rem;background:#8c1d18;color:#ffffff!important;text-decoration:none;font-weight:700}
.one{white-space:nowrap}
.who{font-weight:600;margin:0 0 .25rem}
.said{white-space:pre-wrap}
.go{display:inline-block;padding:.7rem 1.1rem;border-radius:.5rem;background:#0b5cad;color:#ffffff!important;text-decoration:none;font-weight:600}
.sources,.foot{font-size:.875rem}
.foot{border-top:1px solid #c9d1da;padding-top:.75rem;color:#4a5563}
@media (prefers-color-scheme:dark){
body{background:#12161c!important;color:#e6eaf0!important}h1,h2{color:#8fd0ee!important}a{color:#8ec5ff}
.alarm{background:#3a1210!important;color:#ffdad6!important;border-color:#ff8a80!important}.alarm h2{color:#ffb4ab!important}.calls a{background:#ffb4ab!important;color:#410e0b!important}
.go{background:#8ec5ff!important;color:#0a1a2b!important}.foot{color:#b4bfcc!important;border-color:#39424e!important}}`.trim();

/** The HTML form. Nothing in it is fetched from anywhere, and nothing counts who opens it. */
export function renderHtml({ language, subject, hospital, opening, parts, sources, sourcesTitle, closing, foot, unsubscribe }: MailContent): string {
  const urls = new Map(sources.map(({ n, url }) => [n, url]));
  const body = [
    `<h1>${escape(hospital)}</h1>`,
    ...parts.filter(({ kind }) => kind === 'alarm').map((part) => partHtml(part, urls)),
    opening ? `<p>${escape(opening)}</p>` : '',
    ...parts.filter(({ kind }) => kind !== 'alarm').map((part) => partHtml(part, urls)),
    ...closing.map((line) => `<p>${unbroken(line)}</p>`),
    sources.length ? `<p class="sources" id="sources"><strong>${escape(sourcesTitle)}</strong><br>${sources.map(({ n, title, url }) => `[${n}] ${url ? anchor(url, title) : escape(title)}`).join('<br>')}</p>` : '',
    foot.length || unsubscribe ? `<p class="foot">${[...foot.map(escape), ...(unsubscribe ? [anchor(unsubscribe.url, unsubscribe.label)] : [])].join('<br>')}</p>` : '',
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title><style>${STYLE}</style></head>
<body><main role="main">
${body.filter(Boolean).join('\n')}
</main></body></html>
`;
}

function partHtml(part: MailPart, urls: ReadonlyMap<number, string | null>): string {
  switch (part.kind) {
    case 'text':
      return `${part.heading ? `<h2>${escape(part.heading)}</h2>` : ''}${textHtml(part.paragraphs, urls)}`;
    case 'person':
      return `<p class="who">${escape(part.who)}</p><p class="said">${escape(part.text)}</p>`;
    case 'notice':
      return `<p>${unbroken(part.text)}</p>`;
    case 'alarm':
      return `<div class="alarm" role="alert"><h2>${escape(part.title)}</h2>${part.calls.length ? `<ul class="calls">${part.calls.map(({ label, number, text }) => `<li>${label.includes(number) ? '' : `${escape(label)}: `}${anchor(`${text ? 'sms' : 'tel'}:${number.replace(/[^\d+]/gu, '')}`, label.includes(number) ? label : number)}</li>`).join('')}</ul>` : ''}${part.lines.map((line) => `<p>${escape(line)}</p>`).join('')}</div>`;
    case 'link':
      return `<p>${escape(part.text)}</p><p><a class="go" href="${escape(part.link.url)}">${escape(part.link.label)}</a></p>`;
  }
}

function textHtml(paragraphs: Extract<MailPart, { kind: 'text' }>['paragraphs'], urls: ReadonlyMap<number, string | null>): string {
  let html = '';
  let inList = false;
  for (const { sentences, item } of paragraphs) {
    if (item !== inList) html += item ? '<ul>' : '</ul>';
    inList = item;
    const words = sentences.map(({ text, sources }) => `${unbroken(text)}${sources.map((n) => ` ${urls.get(n) ? anchor(urls.get(n)!, `[${n}]`) : `[${n}]`}`).join('')}`).join(' ');
    html += item ? `<li>${words}</li>` : `<p>${words}</p>`;
  }
  return inList ? `${html}</ul>` : html;
}

const anchor = (url: string, label: string): string => `<a href="${escape(url)}">${escape(label)}</a>`;

/** Escaped, and numbers of cases and phones kept on one line. */
const unbroken = (text: string): string => escape(text).replace(/(?<![\w-])[\dA-Z]{2,4}(?:-[\dA-Z]{3,4}){1,3}(?![\w-])/gu, '<span class="one">$&</span>');

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (one) => `&#${one.charCodeAt(0)};`);
}
