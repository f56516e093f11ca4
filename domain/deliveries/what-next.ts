/**
 * When something of ours leaves a conversation, as a rule without a database: one considered mail for all that was said since the last,
 * an emergency at once, and never a chain of mails between two machines.
 */
import type { Author, Channel, Control, MessageKind } from '../terms.ts';
import type { DeliveryPurpose } from './delivery.ts';

/** What goes to one contact in an hour that no person wrote. Texts are a talk; two machines that talk end here. */
export const MOST_PER_HOUR: Record<Channel, number> = { chat: 3, email: 3, sms: 30, phone: 3 };
/** And within a minute: nobody types as fast as a machine that answers ours. */
const MOST_PER_MINUTE = 10;
/** A turn that has not ended by then is not waited for any longer, in seconds. */
const TURN_PATIENCE = 180;

export type Waiting = {
  channel: Channel;
  control: Control;
  /** What was said since, in order, without the patient's. */
  messages: { seq: number; author: Author; kind: MessageKind; quiet: boolean; ageSeconds: number }[];
  /** A turn of the agent runs, or must still come, for what the patient wrote. */
  turnToCome: boolean;
  /** In a chat: how long an answer may stand unread there before it goes out, and up to where it was read. */
  deliverAfterSeconds: number | null;
  patientReadSeq: number;
  /** Deliveries to this contact that no person wrote, in the last hour: how old each is, in seconds. */
  recentAges: number[];
  /** An acknowledgement went out since the last answer. */
  acknowledged: boolean;
};

export type Next =
  | { do: 'nothing' }
  | { do: 'wait'; seconds: number }
  /** Counts as dealt with up to `toSeq`, and nothing is sent: it was read in the chat, or would be a second acknowledgement. */
  | { do: 'skip'; toSeq: number }
  | { do: 'send'; toSeq: number; purpose: DeliveryPurpose };

/** What to do now. */
export function whatNext(waiting: Waiting): Next {
  const { messages, channel, patientReadSeq, deliverAfterSeconds } = waiting;
  const last = messages.at(-1);
  const loud = messages.filter((message) => !message.quiet);
  if (!last || loud.length === 0) return { do: 'nothing' };
  const toSeq = last.seq;
  const inChat = channel === 'chat';
  if (inChat && loud.every(({ seq }) => seq <= patientReadSeq)) return { do: 'skip', toSeq };
  const cards = loud.filter(({ kind, seq }) => kind === 'emergency' && !(inChat && seq <= patientReadSeq));
  if (cards.length > 0 && !inChat) return { do: 'send', toSeq, purpose: 'emergency' };
  const oldest = Math.max(...loud.map(({ ageSeconds }) => ageSeconds));
  if (waiting.turnToCome && oldest < TURN_PATIENCE) return { do: 'wait', seconds: Math.ceil(TURN_PATIENCE - oldest) };
  if (inChat) {
    const unread = Math.max(...loud.filter(({ seq }) => seq > patientReadSeq).map(({ ageSeconds }) => ageSeconds));
    const left = (deliverAfterSeconds ?? 0) - unread;
    if (left > 0) return { do: 'wait', seconds: Math.ceil(left) };
  }
  const answers = loud.some(({ kind }) => kind === 'text');
  if (!answers && cards.length === 0 && waiting.acknowledged) return { do: 'skip', toSeq };
  const byPerson = loud.some(({ author }) => author === 'staff');
  if (!byPerson && cards.length === 0) {
    const seconds = Math.max(untilFewer(waiting.recentAges, MOST_PER_HOUR[channel], 3_600), untilFewer(waiting.recentAges, MOST_PER_MINUTE, 60));
    if (seconds > 0) return { do: 'wait', seconds };
  }
  return { do: 'send', toSeq, purpose: cards.length > 0 ? 'emergency' : answers ? 'answer' : 'notice' };
}

/** In how many seconds fewer than `most` are younger than `span`. */
function untilFewer(ages: readonly number[], most: number, span: number): number {
  const oldest = ages.filter((age) => age < span).toSorted((a, b) => a - b)[most - 1];
  return oldest === undefined ? 0 : Math.max(1, Math.ceil(span - oldest));
}

const PAUSES = [30, 120, 600, 1_800, 3_600, 3 * 3_600];
const LONGEST_PAUSE = 6 * 3_600;

/** How long to wait after a try that failed for now, in seconds: `tries` were made. `random` from 0 to 1 spreads what failed together. */
export function pauseAfter(tries: number, random = Math.random()): number {
  return Math.round((PAUSES[tries - 1] ?? LONGEST_PAUSE) * (0.8 + 0.4 * random));
}
