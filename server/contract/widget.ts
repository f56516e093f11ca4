import { z } from 'zod';
import { FileLimits } from './attachment.ts';
import { LANGUAGES } from '../../domain/terms.ts';
import { PatientConversation } from './conversation.ts';

export const WidgetConfig = z
  .object({
    hospital: z.string(),
    demo: z.boolean(),
    languages: z.array(z.enum(LANGUAGES)),
    numbers: z.object({
      emergency: z.string(),
      crisis: z.string(),
      nurseLine: z.string().nullable(),
      mainLine: z.string().nullable(),
    }),
    /** Shown before the first message, per language. */
    starters: z.record(z.enum(LANGUAGES), z.array(z.string())),
    maxLength: z.int(),
    files: FileLimits,
  })
  .meta({ id: 'WidgetConfig' });
export type WidgetConfig = z.infer<typeof WidgetConfig>;

export const OpenSession = z.object({ language: z.enum(LANGUAGES) }).meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof OpenSession>;

/** `token` is unguessable and the only key to the conversation; the browser keeps it, the server only its hash. */
export const PatientSession = z.object({ token: z.string(), conversation: PatientConversation }).meta({ id: 'PatientSession' });
export type PatientSession = z.infer<typeof PatientSession>;
