import { z } from 'zod';
import { LANGUAGES } from '../../domain/terms.ts';

/** A phone that has ended our texts, from one of our numbers or the pool they come from. */
export const OptOutView = z.object({
  phone: z.string(),
  ourNumber: z.string(),
  language: z.enum(LANGUAGES),
  word: z.string().meta({ description: 'The word they sent, or 21610 when the gateway knew before us' }),
  at: z.iso.datetime(),
  conversationId: z.uuid().nullable().meta({ description: 'The newest conversation between the two numbers' }),
  patientName: z.string().nullable(),
}).meta({ id: 'OptOut' });
export type OptOutView = z.infer<typeof OptOutView>;
