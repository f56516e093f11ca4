import { z } from 'zod';

/** A message that was put aside: nobody has answered it. */
export const QuarantinedView = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  from: z.string().nullable().meta({ description: 'Whom it says it is from. Nothing vouches for that' }),
  because: z.enum(['suspicious', 'unreadable', 'automatic']).meta({ description: '`suspicious`: the domain of the sender disowns it; `unreadable`: it could not be taken apart three times, or names no sender; `automatic`: a program sent it, and it tells of danger' }),
  about: z.string().nullable(),
  danger: z.string().nullable().meta({ description: 'What the safety screen finds in it' }),
  conversationId: z.uuid().nullable().meta({ description: 'Where its words stand already, since they told of danger' }),
  size: z.int(),
}).meta({ id: 'Quarantined' });

export type QuarantinedView = z.infer<typeof QuarantinedView>;

/** Its words as plain text: nothing of it is run or fetched. */
export const QuarantinedMail = QuarantinedView.extend({
  subject: z.string(),
  text: z.string(),
  files: z.array(z.string()).meta({ description: 'Names of the files in it; they are kept and given to nobody before it is let in' }),
  source: z.string().meta({ description: 'Its begin as it came' }),
}).meta({ id: 'QuarantinedMail' });

export type QuarantinedMail = z.infer<typeof QuarantinedMail>;

/** The conversation that it has become, held by whoever answers. */
export const AnsweredQuarantine = z.object({ conversationId: z.uuid() }).meta({ id: 'AnsweredQuarantine' });

export const byReceived = z.object({ receivedId: z.uuid() });
