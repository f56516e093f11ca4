import type { Inbound } from '../../../channels/inbound.ts';
import { keywordAnswer, keywordOf, readKeyword } from '../../../channels/sms/keywords.ts';
import type { Tx } from '../../../db/db.ts';
import { hasStopped, startTexts, stopTexts } from '../../../domain/opt-outs/opt-out.ts';
import { raisePage } from '../../../domain/pages/page.ts';
import type { Acuity } from '../../../domain/terms.ts';
import type { ReceivedOutcome } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';
import { scheduleCalls } from '../../jobs/page-calls.ts';
import { queueText } from './queue-text.ts';
import { smsSetup } from './sms-setup.ts';

/**
 * Obeys STOP, START and HELP, and answers them once, unless the gateway has. The word itself goes nowhere else: no assistant answers
 * "STOP". Null for every other text. A lone HELP may be a cry: the answer to it begins with the emergency number, and whoever sends it again
 * has not asked for a leaflet: then, and where danger stands already, it goes the way of all words.
 */
export async function takeKeyword(context: Context, tx: Tx, { from, to, text, files, verdict }: Inbound, danger: boolean): Promise<{ outcome: ReceivedOutcome; conversationId: string | null } | null> {
  const setup = smsSetup(context);
  if (!setup || !from || !to || files.length > 0) return null;
  const ourNumber = setup.listOf(to);
  const phone = from.value;
  const told = keywordOf(verdict.detail.optOutType ?? null);
  // Most texts are none, whoever writes.
  if (!told && !readKeyword(text, true)) return null;
  const stopped = await hasStopped(tx, phone, ourNumber);
  const found = readKeyword(text, stopped);
  const keyword = told ?? found?.keyword;
  if (!keyword || (danger && keyword !== 'help')) return null;
  const known = await tx.maybe<{ id: string; language: 'en' | 'es'; emergency: boolean }>(
    `SELECT id, language, emergency FROM conversations WHERE channel = 'sms' AND contact_kind = 'phone' AND contact_value = $1 AND our_address = $2 ORDER BY updated_at DESC LIMIT 1`, [phone, to]);
  const language = found?.language === 'es' ? 'es' : (known?.language ?? 'en');
  const conversationId = known?.id ?? null;
  if (keyword === 'help' && (known?.emergency || (await wasAnswered(tx, phone)))) return null;
  const changed = keyword === 'stop' ? await stopTexts(tx, { phone, ourNumber, language, word: found?.word ?? keyword }, conversationId)
    : keyword === 'start' ? await startTexts(tx, phone, ourNumber, conversationId) : !stopped;
  if (keyword === 'stop' && changed && conversationId) await tellStaff(tx, conversationId);
  // A second STOP is obeyed like the first and answered by silence.
  const answered = context.config.smsKeywordAnswers && !told && changed;
  const { name: hospital, emergencyNumber, mainLine } = context.config.hospital;
  if (answered) await queueText(tx, { conversationId, to: phone, from: to, purpose: 'notice', text: keywordAnswer({ keyword, language }, { hospital, emergencyNumber, mainLine }), keyword: true });
  return { outcome: 'keyword', conversationId };
}

/** Somebody is to know that the patient of an open case is not reached by text any more; where it is urgent, at once. */
async function tellStaff(tx: Tx, conversationId: string): Promise<void> {
  const open = await tx.maybe<{ acuity: Acuity | null }>(
    `UPDATE conversations SET waiting_since = coalesce(waiting_since, now()), updated_at = now() WHERE id = $1 AND resolved_at IS NULL AND case_id IS NOT NULL RETURNING acuity`, [conversationId]);
  if (open?.acuity !== 'emergency' && open?.acuity !== 'urgent') return;
  const page = await raisePage(tx, conversationId, 'A patient with an urgent matter has texted STOP: call them', open.acuity);
  if (page.raised) scheduleCalls(tx, page.id);
}

const AGAIN_WITHIN = '15 minutes';

async function wasAnswered(tx: Tx, phone: string): Promise<boolean> {
  return (await tx.maybe(`SELECT 1 FROM received WHERE channel = 'sms' AND contact_value = $1 AND outcome = 'keyword' AND ended_at > now() - $2::interval AND verdict->'detail'->>'keyword' = 'help' LIMIT 1`, [phone, AGAIN_WITHIN])) !== null;
}
