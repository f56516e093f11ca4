import type { Inbound } from '../../channels/inbound.ts';
import type { Aside } from '../../domain/messages/message.ts';
import { screen } from '../../agent/safety/screen.ts';
import { cleanText } from '../clean-text.ts';

/** The longest text that is stored of one message; of a longer one the begin and the end are, and what the screen finds between. */
const MOST_TEXT = 60_000;
/** Pieces of the middle that are screened by themselves, each over the end of the one before. */
const PIECE = 8_000;
const OVERLAP = 500;
const MOST_PIECES = 3;

/** All that the sender wrote, the subject too where it says something of its own. */
export function wordsOf({ channel, subject, triage }: Pick<Inbound, 'channel' | 'subject' | 'triage'>): string {
  const said = cleanText(triage);
  const topic = cleanText(subject).replace(/\s+/gu, ' ');
  const own = channel === 'email' && topic !== '' && !/^(?:(?:re|aw|rv|fwd?|wg)\s*:|[([]?(?:no subject|sin asunto)[)\]]?$)/iu.test(topic) && !said.startsWith(topic);
  return bounded(own ? `${topic}\n\n${said}`.trim() : said);
}

/** Nobody hides danger by writing much around it. */
function bounded(whole: string): string {
  if (whole.length <= MOST_TEXT) return whole;
  const end = (MOST_TEXT - MOST_PIECES * PIECE) / 2;
  const middle = whole.slice(end, -end);
  const found: string[] = [];
  for (let at = 0; at < middle.length && found.length < MOST_PIECES; at += PIECE - OVERLAP) {
    const piece = middle.slice(at, at + PIECE);
    if (screen([piece]).emergency) found.push(piece);
  }
  return [whole.slice(0, end), ...found, whole.slice(-end)].join('\n[…]\n');
}

/** What of a mail stands folded away beside its message. */
export function asideOf({ from, subject, text, quoted, signature, verdict, machine }: Inbound, refused: Aside['refused'] = []): Aside {
  return {
    from: from?.name ? `${cleanText(from.name).slice(0, 200)} <${from.value}>` : (from?.value ?? ''), subject: cleanText(subject).slice(0, 300), shown: cleanText(text).slice(0, MOST_TEXT),
    quoted: cleanText(quoted).slice(0, MOST_TEXT), signature: cleanText(signature).slice(0, 2_000), refused, disowned: verdict.sender === 'failed', machine: machine?.because ?? null,
  };
}

/** Files of strangers and machines are not kept beside what was raised; staff see that there were some. */
export const leftOut = ({ files }: Pick<Inbound, 'files'>): { name: string; reason: string }[] =>
  files.slice(0, 50).map(({ name }, at) => ({ name: cleanText(name).slice(0, 200) || `file ${at + 1}`, reason: 'It came with a message that nobody answers by itself. Ask for it again where it is needed.' }));
