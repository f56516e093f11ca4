import { z } from 'zod';
import { PROXY_RELATIONS } from '../../domain/patients/proxies.ts';
import { ACUITIES, LANGUAGES, LOCATIONS, SPECIALTIES } from '../../domain/terms.ts';

export const CALL_DIRECTIONS = ['call_in', 'call_out', 'walk_in'] as const;
export const CALL_OUTCOMES = ['answered', 'advice', 'appointment', 'message_taken', 'passed_on', 'emergency_services', 'voicemail', 'no_answer'] as const;

/** What a member of staff writes down of a call or a visit at the desk. */
export const LogCall = z.strictObject({
  /** Of one of these it becomes a part; without either, of a new record. */
  caseId: z.uuid().optional(),
  patientId: z.uuid().optional(),
  /** How a new record is called. */
  patientName: z.string().trim().min(1).max(120).optional(),
  direction: z.enum(CALL_DIRECTIONS),
  who: z.string().trim().min(1).max(200).meta({ description: 'Who was spoken to, in words' }),
  /** Somebody else than the patient called: what they are to the patient. */
  relation: z.enum(PROXY_RELATIONS).optional(),
  what: z.string().trim().min(1).max(4_000).meta({ description: 'What they said. It is screened like a message of theirs' }),
  outcome: z.enum(CALL_OUTCOMES),
  subject: z.string().trim().min(1).max(200).optional(),
  specialty: z.enum(SPECIALTIES).optional(),
  location: z.enum(LOCATIONS).optional(),
  language: z.enum(LANGUAGES).default('en'),
  followUpAt: z.iso.datetime({ offset: true }).optional(),
  /** Nothing is left to do: conversation and case are resolved. */
  done: z.boolean().default(false),
  summary: z.strictObject({ to: z.string().trim().min(3).max(254).meta({ description: 'An email address or phone number' }), text: z.string().trim().min(1).max(1_200) }).optional(),
}).refine(({ done, followUpAt }) => !done || !followUpAt, { message: 'What is done has no follow-up.', path: ['followUpAt'] }).meta({ id: 'LogCall' });

export const LoggedCall = z.object({
  conversationId: z.uuid(), caseId: z.uuid(), reference: z.string(),
  danger: z.boolean().meta({ description: 'The words mean danger: it is an emergency as if the patient had written it' }),
  summaryId: z.uuid().nullable().meta({ description: 'The delivery that carries the summary' }),
  summary: z.enum(['whole', 'reference']).nullable().meta({ description: '`reference`: the contact is not proved to be the patient’s, so that only the reference number went there' }),
}).meta({ id: 'LoggedCall' });

/** What a logged call says anew; what it said before stays in the case's history. */
export const CorrectCall = z.strictObject({ what: z.string().trim().min(1).max(4_000), note: z.string().trim().min(1).max(400).meta({ description: 'Who it was and how it ended' }) }).meta({ id: 'CorrectCall' });
export const CorrectedCall = z.object({ conversationId: z.uuid(), danger: z.boolean() }).meta({ id: 'CorrectedCall' });

export const ScreenText = z.strictObject({ text: z.string().max(4_000) }).meta({ id: 'ScreenText' });

/** What the safety screen finds in words that are not stored. */
export const Screened = z.object({
  acuity: z.enum(ACUITIES).nullable(), emergency: z.boolean(), crisis: z.boolean(),
  findings: z.array(z.object({ title: z.string(), acuity: z.enum(ACUITIES), reason: z.string(), quote: z.string() })),
  tell: z.array(z.string()).meta({ description: 'What to tell whoever called, now' }),
}).meta({ id: 'Screened' });
