import { z } from 'zod';
import { HINDRANCES } from '../../domain/conversations/ways.ts';
import { CONTACT_KINDS } from '../../domain/patients/contact.ts';
import { DELIVERY_PURPOSES, DELIVERY_STATES } from '../../domain/deliveries/delivery.ts';

/** How far something got that left a conversation by mail or text. */
export const DeliveryView = z
  .object({
    id: z.uuid(),
    channel: z.enum(['email', 'sms']),
    to: z.object({ kind: z.enum(CONTACT_KINDS), value: z.string() }),
    purpose: z.enum(DELIVERY_PURPOSES),
    /** The messages it carries: those of us after `fromSeq` up to `toSeq`. Null for what carries none, such as a code. */
    fromSeq: z.int().nullable(),
    toSeq: z.int().nullable(),
    state: z.enum(DELIVERY_STATES),
    /** What the other side said, in its own words, when it did not take it. */
    error: z.object({ code: z.string(), text: z.string() }).nullable(),
    tries: z.int(),
    createdAt: z.iso.datetime(),
    /** When the state was reached. */
    at: z.iso.datetime(),
  })
  .meta({ id: 'DeliveryView' });
export type DeliveryView = z.infer<typeof DeliveryView>;

/** A contact of the patient, and why a conversation cannot go on there; null: it can. */
export const WayView = z
  .object({ kind: z.enum(CONTACT_KINDS), value: z.string(), channel: z.enum(['email', 'sms']), verified: z.boolean(), hindrance: z.enum(HINDRANCES).nullable() })
  .meta({ id: 'WayView' });
export type WayView = z.infer<typeof WayView>;

/** A conversation goes on at one of the patient's contacts. */
export const MoveConversation = z.strictObject({ contact: z.string().min(3).max(254) }).meta({ id: 'MoveConversation' });
export const Moved = z.object({ conversationId: z.uuid(), begun: z.boolean().meta({ description: 'It was begun for this: it can be taken back while nothing is written there' }) }).meta({ id: 'Moved' });
export const MovedBack = z.object({ conversationId: z.uuid() }).meta({ id: 'MovedBack' });
