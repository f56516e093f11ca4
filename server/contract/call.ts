import { z } from 'zod';
import { ACUITIES, LANGUAGES, LOCATIONS, SPECIALTIES } from '../../domain/terms.ts';

export const CALL_DIRECTIONS = ['call_in', 'call_out', 'walk_in'] as const;
export const CALL_OUTCOMES = ['answered', 'advice', 'appointment', 'message_taken', 'passed_on', 'emergency_services', 'voicemail', 'no_answer'] as const;

/** What a member of staff writes down of a call or a visit at the desk. */
export const LogCall = z.strictObject({
  /** Of one of these it becomes a part; without either, of a new record. */
  caseId: z.uuid().optional(),
  patientId: z.uuid().optional(),
  direction: z.enum(CALL_DIRECTIONS),
  who: z.string().trim().min(1).max(200).meta({ description: 'Who was spoken to, in words' }),
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
}).meta({ id: 'LoggedCall' });

export const ScreenText = z.strictObject({ text: z.string().max(4_000) }).meta({ id: 'ScreenText' });

/** What the safety screen finds in words that are not stored. */
export const Screened = z.object({
  acuity: z.enum(ACUITIES).nullable(), emergency: z.boolean(), crisis: z.boolean(),
  findings: z.array(z.object({ title: z.string(), acuity: z.enum(ACUITIES), reason: z.string(), quote: z.string() })),
}).meta({ id: 'Screened' });
