/** A text message gateway of the hospital's own: a modem in the cellar that speaks a few lines of JSON. */
import type { Inbound } from '../../../channels/inbound.ts';
import type { Deliver } from '../../../channels/outbound.ts';

/** What the modem posts: `{"id": "7", "number": "+15555550142", "to": "+15555550100", "words": "…"}`. Throws when it is none. */
export function readModem(raw: Buffer): Inbound {
  const { id, number, to, words } = JSON.parse(raw.toString()) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof number !== 'string' || typeof to !== 'string' || typeof words !== 'string') throw new Error('A modem’s message has id, number, to and words.');
  return {
    channel: 'sms', kind: 'message', from: { kind: 'phone', value: number, name: null }, to,
    subject: '', text: words, triage: words, quoted: '', signature: '', files: [], bounce: null, sentAt: null,
    thread: { tokens: [], messageId: id, inReplyTo: [], references: [] },
    verdict: { sender: 'aligned', detail: {} },
  };
}

/** Hands one text to the modem. The delivery's id goes along, so that a modem which has it already sends nothing. */
export function modemDeliver(baseUrl: string): Deliver {
  return async ({ id, to, text }, signal) => {
    try {
      const response = await fetch(`${baseUrl}/send`, { method: 'POST', body: JSON.stringify({ id, number: to.value, words: text }), signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
      if (response.ok) return { result: 'accepted', providerId: id };
      return { result: response.status === 422 ? 'permanent' : 'temporary', code: String(response.status), text: 'The modem refused the text.' };
    } catch {
      return { result: 'temporary', code: 'network', text: 'The modem did not answer.' };
    }
  };
}
