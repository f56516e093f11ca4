/** Mails that say nothing about their characters, or something untrue: they are read once more as what they most likely are. */

const SAYS_LITTLE = /(content-type:\s*text\/(?:plain|html)(?:;(?:[^\r\n]|\r?\n[ \t])*?)?)(;\s*charset="?(?:us-ascii|ascii|utf-?8|unknown[\w-]*|default|x-unknown)"?)/giu;
const SAYS_NOTHING = /(content-type:\s*text\/(?:plain|html))(?=\s*(?:\r?\n|;(?!(?:[^\r\n]|\r?\n[ \t])*charset)))/giu;
const IN_HTML = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/iu;

/**
 * The same mail with another charset said, for one whose words came out with replacement characters. The HTML's own word
 * counts first, else Windows-1252, in which nearly all such mails are written. Null when there is nothing to change.
 */
export function repairedCharset(raw: Buffer): Buffer | null {
  const text = raw.toString('latin1');
  const said = IN_HTML.exec(text)?.[1];
  const charset = said && !/^(?:utf-?8|us-ascii)$/iu.test(said) ? said : 'windows-1252';
  const changed = text.replace(SAYS_LITTLE, `$1; charset=${charset}`).replace(SAYS_NOTHING, `$1; charset=${charset}`);
  if (changed !== text) return Buffer.from(changed, 'latin1');
  return /^content-type:/imu.test(text.slice(0, 100_000)) ? null : Buffer.from(`Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n${text}`, 'latin1');
}
