import { z } from 'zod';

/** A message that was put aside: nobody has answered it, and it belongs to no conversation yet. */
export const QuarantinedView = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  from: z.string().nullable().meta({ description: 'Whom it says it is from. Nothing vouches for that' }),
  because: z.enum(['suspicious', 'unreadable']).meta({ description: '`suspicious`: the domain of the sender disowns it; `unreadable`: it could not be taken apart three times, or names no sender' }),
  about: z.string().nullable(),
  size: z.int(),
}).meta({ id: 'Quarantined' });

export type QuarantinedView = z.infer<typeof QuarantinedView>;

/** Its words as plain text: nothing of it is run or fetched. */
export const QuarantinedMail = QuarantinedView.extend({
  subject: z.string(),
  text: z.string(),
  danger: z.string().nullable().meta({ description: 'What the safety screen finds in it' }),
  files: z.array(z.string()).meta({ description: 'Names of the files in it; they are kept and given to nobody before it is let in' }),
  source: z.string().meta({ description: 'Its begin as it came' }),
}).meta({ id: 'QuarantinedMail' });

export type QuarantinedMail = z.infer<typeof QuarantinedMail>;

export const byReceived = z.object({ receivedId: z.uuid() });
