import type { Inbound } from '../../../channels/inbound.ts';
import { keywordAnswer, keywordOf, readKeyword } from '../../../channels/sms/keywords.ts';
import type { Tx } from '../../../db/db.ts';
import { hasStopped, startTexts, stopTexts } from '../../../domain/opt-outs/opt-out.ts';
import type { ReceivedOutcome } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';
import { queueText } from './queue-text.ts';
import { smsSetup } from './sms-setup.ts';

/**
 * Obeys STOP, START and HELP, and answers them once, unless the gateway has. The word itself goes nowhere else: no assistant answers
 * "STOP". Null for every other text.
 */
export async function takeKeyword(context: Context, tx: Tx, { from, to, text, files, verdict }: Inbound): Promise<{ outcome: ReceivedOutcome; conversationId: string | null } | null> {
  const setup = smsSetup(context);
  if (!setup || !from || !to || files.length > 0) return null;
  const ourNumber = setup.listOf(to);
  const phone = from.value;
  const stopped = await hasStopped(tx, phone, ourNumber);
  const told = keywordOf(verdict.detail.optOutType ?? null);
  const found = readKeyword(text, stopped);
  const keyword = told ?? found?.keyword;
  if (!keyword) return null;
  const known = await tx.maybe<{ id: string; language: 'en' | 'es' }>(
    `SELECT id, language FROM conversations WHERE channel = 'sms' AND contact_kind = 'phone' AND contact_value = $1 AND our_address = $2 ORDER BY updated_at DESC LIMIT 1`, [phone, to]);
  const language = found?.language === 'es' ? 'es' : (known?.language ?? 'en');
  const conversationId = known?.id ?? null;
  const changed = keyword === 'stop' ? await stopTexts(tx, { phone, ourNumber, language, word: found?.word ?? keyword }, conversationId)
    : keyword === 'start' ? await startTexts(tx, phone, ourNumber, conversationId) : !stopped;
  // A second STOP is obeyed like the first and answered by silence.
  const answered = context.config.smsKeywordAnswers && !told && changed;
  const { name: hospital, emergencyNumber, mainLine } = context.config.hospital;
  if (answered) await queueText(tx, { conversationId, to: phone, from: to, purpose: 'notice', text: keywordAnswer({ keyword, language }, { hospital, emergencyNumber, mainLine }), keyword: true });
  return { outcome: 'keyword', conversationId };
}
