import type { Tx } from '../db/db.ts';
import type { Screening } from '../agent/safety/screen.ts';
import { screenMessage } from '../agent/safety/screen-message.ts';
import { besideElsewhere } from '../agent/safety/told-elsewhere.ts';
import { lockConversation } from '../domain/conversations/conversation.ts';
import { raiseEmergency } from '../domain/conversations/raise-emergency.ts';
import type { PatientWords } from '../domain/messages/recent-patient-words.ts';
import { higherAcuity } from '../domain/terms.ts';
import type { Context } from './context.ts';
import { dangerFrom, isNewDanger } from './danger.ts';
import { scheduleCalls } from './jobs/page-calls.ts';
import { recentWords } from './recent-words.ts';

/** How many messages back a danger told in pieces is put together at intake; the turn looks further. Both cost time in every message. */
export const CONTEXT_MESSAGES = 12;
const CONTEXT_CHARACTERS = 10_000;

/**
 * Screens what a patient has said, the newest last, and raises danger that is not latched yet, in the transaction that stored
 * it and holds its conversation. `alone` is the screening of the newest message by itself. Returns whether danger was raised.
 */
export async function latchDanger(context: Context, tx: Tx, said: PatientWords, alone: () => Screening): Promise<boolean> {
  const words = recentWords(said.texts.map((text) => ({ text })), CONTEXT_CHARACTERS).map(({ text }) => text);
  const here = screenSafely(context, () => screenMessage(words, 1, alone));
  const screening = here?.emergency || !said.elsewhere || said.emergency ? here : (screenSafely(context, () => besideElsewhere(words, said.elsewhere!)) ?? here);
  if (!screening?.emergency) {
    if (screening?.acuity && !said.emergency && higherAcuity(screening.acuity, said.acuity) !== said.acuity) {
      tx.send('UPDATE conversations SET acuity = $2, findings = $3 WHERE id = $1', [said.conversationId, screening.acuity, JSON.stringify(screening.findings)]);
    }
    return false;
  }
  if (!isNewDanger(said, screening)) return false;
  const conversation = await lockConversation(tx, said.conversationId);
  const page = await raiseEmergency(tx, conversation, dangerFrom(context, screening, conversation.language));
  if (page.raised) scheduleCalls(tx, page.pageId);
  return true;
}

/** A screen that throws must not cost the message: it is stored, the fault is logged, and the turn hands off. */
export function screenSafely<Found extends Screening | null>({ log }: Context, screening: () => Found): Found | null {
  try {
    return screening();
  } catch (error) {
    log.error({ error }, 'The safety screen failed on a message. The message is stored; report this.');
    return null;
  }
}
