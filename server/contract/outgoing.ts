import { z } from 'zod';

/** A channel by which nothing gets out at the moment. What waits goes out by itself once it is put right. */
export const OutgoingTrouble = z.object({
  channel: z.enum(['email', 'sms']),
  code: z.string().meta({ description: 'What the other side answered last, in its own code' }),
  text: z.string(),
  since: z.iso.datetime().meta({ description: 'From when the oldest is that waits' }),
  waiting: z.int(),
}).meta({ id: 'OutgoingTrouble' });
export type OutgoingTrouble = z.infer<typeof OutgoingTrouble>;
