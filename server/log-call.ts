import type { z } from 'zod';
import { screen } from '../agent/safety/screen.ts';
import type { Tx } from '../db/db.ts';
import { sendJob } from '../db/jobs.ts';
import { openCase } from '../domain/cases/open-case.ts';
import { updateCaseIn, type Changer } from '../domain/cases/update-case.ts';
import { findConversation, lockConversation } from '../domain/conversations/conversation.ts';
import type { StaffMember } from '../domain/conversations/control.ts';
import { openConversation } from '../domain/conversations/open-conversation.ts';
import { queueDelivery } from '../domain/deliveries/delivery.ts';
import { InvalidFields } from '../domain/errors.ts';
import { recordEvent } from '../domain/events/record-event.ts';
import { newId } from '../domain/ids/new-id.ts';
import { appendMessage } from '../domain/messages/append-message.ts';
import { recentPatientWords } from '../domain/messages/recent-patient-words.ts';
import { parseContact, type ContactPoint } from '../domain/patients/contact.ts';
import type { ProxyRelation } from '../domain/patients/proxies.ts';
import { newWriter } from '../domain/patients/writer.ts';
import type { Language } from '../domain/terms.ts';
import { cleanText } from './clean-text.ts';
import { sendDeliveryJob } from './channels/deliver-job.ts';
import { queueText } from './channels/sms/queue-text.ts';
import type { Context } from './context.ts';
import { CONTEXT_MESSAGES, latchDanger } from './latch-danger.ts';
import type { LogCall, LoggedCall } from './contract/call.ts';

const DIRECTION = { call_in: 'Call from', call_out: 'Call to', walk_in: 'At the desk:' } as const;
const RELATION: Record<ProxyRelation, string> = { parent: 'parent of the patient', guardian: 'guardian of the patient', carer: 'carer of the patient', partner: 'partner of the patient', child: 'child of the patient', other: 'for the patient' };
const OUTCOME = {
  answered: 'Answered', advice: 'Advice given', appointment: 'Appointment made', message_taken: 'Message taken', passed_on: 'Passed on', emergency_services: 'Emergency services called', voicemail: 'Left a voicemail', no_answer: 'No answer',
} as const;

/**
 * Keeps a call or a visit at the desk as a conversation of a case, in one transaction: what was said as the patient's words, screened as if they
 * had written them; who, how it ended and what comes next as a note. The summary, where one is asked for, leaves as a delivery of its own: whole to
 * a contact that is proved to be the patient's, else the reference number alone.
 */
export function logCall(context: Context, staff: StaffMember, call: z.output<typeof LogCall>, changer: Changer): Promise<z.input<typeof LoggedCall>> {
  const what = cleanText(call.what);
  const who = cleanText(call.who);
  const to = call.summary && contactOf(context, call.summary.to);
  return context.db.tx(async (tx) => {
    const actor = { kind: 'staff', id: staff.id } as const;
    const id = await openFor(tx, call);
    const conversation = await lockConversation(tx, id);
    await tx.query(`UPDATE conversations SET control = 'staff', handoff = 'taken', holder_id = $2 WHERE id = $1`, [id, staff.id]);
    const opened = await openCase(tx, conversation, { subject: call.subject ?? what.split('\n')[0]!, acuity: screen([what]).acuity, specialty: call.specialty ?? null, location: call.location ?? null, actor });
    await tx.query('UPDATE cases SET assignee_id = coalesce(assignee_id, $2) WHERE id = $1', [opened.id, staff.id]);
    await appendMessage(tx, { conversationId: id, author: 'patient', actor, text: what });
    const danger = await latchDanger(context, tx, (await recentPatientWords(tx, [id], CONTEXT_MESSAGES)).get(id)!, () => screen([what]));
    // Who logs it has heard it: nobody waits, unless it is danger.
    await tx.query('UPDATE conversations SET staff_read_seq = last_seq, waiting_since = CASE WHEN emergency THEN waiting_since END WHERE id = $1', [id]);
    await tx.query('INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq) SELECT $1, id, $3, $4, $5, last_seq FROM conversations WHERE id = $2',
      [newId(), id, staff.id, `call-${id}`, `${DIRECTION[call.direction]} ${who}${call.relation ? `, ${RELATION[call.relation]}` : ''}. ${OUTCOME[call.outcome]}.`]);
    await recordEvent(tx, { type: 'call-logged', actor, conversationId: id, caseId: opened.id, after: { direction: call.direction, outcome: call.outcome } });
    const summary = !to ? null : (await isProved(context, tx, id, to)) ? 'whole' : 'reference';
    const words = summary === 'reference' ? BY_REFERENCE[call.language](opened.reference, context.config.hospital.mainLine) : cleanText(call.summary?.text ?? '');
    const summaryId = to ? await sendSummary(tx, id, to, words, context) : null;
    if (call.followUpAt && !danger) await updateCaseIn(tx, opened.id, null, { status: 'follow_up', followUpAt: new Date(call.followUpAt) }, changer);
    if (call.done && !danger) await resolve(tx, id, opened.id, opened.opened, changer);
    return { conversationId: id, caseId: opened.id, reference: opened.reference, danger, summaryId, summary };
  });
}

function contactOf({ config, channels }: Context, to: string): ContactPoint {
  const contact = parseContact(to, config.phoneCountryCode);
  const flaw = !contact ? 'This is neither an email address nor a phone number.' : !channels[contact.kind === 'email' ? 'email' : 'sms'].deliver ? 'Nothing is set up to send there.' : null;
  if (flaw) throw new InvalidFields([{ path: 'summary.to', message: flaw }]);
  return contact!;
}

/** Others may read a phone or a mailbox: what was talked about goes to nobody who has not proved to be there. */
const BY_REFERENCE: Record<Language, (reference: string, mainLine: string) => string> = {
  en: (reference, mainLine) => `Thank you for your call. Your reference number is ${reference}. If you have questions, call ${mainLine} and give it.`,
  es: (reference, mainLine) => `Gracias por su llamada. Su número de referencia es ${reference}. Si tiene preguntas, llame al ${mainLine} y dígalo.`,
};

async function isProved({ config }: Context, tx: Tx, conversationId: string, { kind, value }: ContactPoint): Promise<boolean> {
  if (config.mailStaffText !== 'proven') return false;
  return (await tx.maybe(
    `SELECT 1 FROM conversations c JOIN patient_contacts p ON p.patient_id = c.patient_id WHERE c.id = $1 AND p.kind = $2 AND p.value = $3 AND p.verified_at IS NOT NULL AND p.disabled_at IS NULL`, [conversationId, kind, value])) !== null;
}

async function openFor(tx: Tx, { caseId, patientId, patientName, language }: Pick<z.output<typeof LogCall>, 'caseId' | 'patientId' | 'patientName' | 'language'>): Promise<string> {
  const owner = caseId ? (await tx.one<{ id: string }>('SELECT patient_id AS id FROM cases WHERE id = $1', [caseId])).id : (patientId ?? (await newWriter(tx, language, patientName ? cleanText(patientName) : null)));
  return openConversation(tx, owner, 'phone', language, { caseId: caseId ?? null });
}

function sendSummary(tx: Tx, conversationId: string, to: ContactPoint, text: string, { config }: Context): Promise<string> {
  if (to.kind === 'phone') return queueText(tx, { conversationId, to: to.value, from: null, purpose: 'summary', text: `${config.hospital.name}: ${text}` });
  return queueDelivery(tx, { conversationId, channel: 'email', to, purpose: 'summary', carries: { content: { subject: `Your call with ${config.hospital.name}`, text } } }).then((id) => {
    sendJob(tx, sendDeliveryJob({ id, channel: 'email', purpose: 'summary' }));
    return id;
  });
}

/** A case that other conversations belong to goes on. */
async function resolve(tx: Tx, conversationId: string, caseId: string, own: boolean, changer: Changer): Promise<void> {
  const { emergency } = await findConversation(tx, conversationId);
  if (emergency) return;
  await tx.query(`UPDATE conversations SET resolved_at = now(), control = 'agent', handoff = 'none', holder_id = NULL, answered_seq = last_seq WHERE id = $1`, [conversationId]);
  if (own) await updateCaseIn(tx, caseId, null, { status: 'resolved' }, changer);
}
