import { z } from 'zod';
import { Attachment, MOST_FILES } from './attachment.ts';
import { ACUITIES, AUTHORS, MESSAGE_KINDS, MESSAGE_STATES } from '../../domain/terms.ts';

/** The longest text a patient or staff member may send, in characters. Longer ones are refused with a way on. */
export const MESSAGE_MAX_LENGTH = 8_000;

/** The highest sequence number: the database counts messages in four bytes. */
export const SEQ_MAX = 2_147_483_647;

export const SendMessage = z
  .object({
    /** Chosen by the sender, one per message: a repeat is answered like the first and stored once. */
    clientId: z.string().min(8).max(64).regex(/^[\w-]+$/),
    /** Longer than `MESSAGE_MAX_LENGTH` is refused too, unless it tells of danger: then what fits is stored. */
    text: z.string().max(200_000),
    /** Files uploaded before; the text may be empty then. */
    attachmentIds: z.array(z.uuid()).max(MOST_FILES).optional(),
  })
  .meta({ id: 'SendMessage' });
export type SendMessage = z.infer<typeof SendMessage>;
/** The same from staff and programs. */
export const StaffMessage = z.strictObject(SendMessage.shape).meta({ id: 'StaffMessage' });

/** A numbered pointer from a sentence to the passage that supports it. */
export const Citation = z
  .object({ n: z.int().min(1), articleId: z.string(), passageId: z.string(), title: z.string() })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof Citation>;

/** One checked sentence. `n` counts from 1 within its message; `citations` holds citation numbers. */
export const Sentence = z
  .object({
    n: z.int().min(1),
    text: z.string(),
    /** How it joins what came before: in the same paragraph, a new one, or as a list item. */
    joins: z.enum(['inline', 'paragraph', 'item']),
    citations: z.array(z.int()),
  })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof Sentence>;

/** A button under the last message; pressing it sends `text` as the patient's own words, or opens the form that `action` names. */
export const QuickReply = z.object({ label: z.string(), text: z.string(), action: z.enum(['verify']).optional() }).meta({ id: 'QuickReply' });
export type QuickReply = z.infer<typeof QuickReply>;

/** Composed by code from the safety rules, never by a model. */
export const EmergencyCard = z
  .object({
    title: z.string(),
    acuity: z.enum(ACUITIES),
    crisis: z.boolean(),
    calls: z.array(z.object({ label: z.string(), number: z.string(), kind: z.enum(['call', 'text']) })),
    lines: z.array(z.string()),
  })
  .meta({ id: 'EmergencyCard' });
export type EmergencyCard = z.infer<typeof EmergencyCard>;

/** The parts of a mail: `shown` of what the sender wrote stands in the thread; quoted words and signature are folded away. */
export const Aside = z
  .object({
    /** The sender as the mail names them; unproved. */
    from: z.string(),
    subject: z.string(),
    shown: z.string(),
    quoted: z.string(),
    signature: z.string(),
    /** Files that came with it and were not kept, and why. */
    refused: z.array(z.object({ name: z.string(), reason: z.string() })),
    /** The sender's domain disowns the mail. */
    disowned: z.boolean(),
    /** Why it is taken for a program's, in words for staff: nobody answers it by itself. */
    machine: z.string().nullish(),
  })
  .meta({ id: 'Aside' });
export type Aside = z.infer<typeof Aside>;

export const Message = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    /** Position in the conversation, from 1, without gaps; given by the server. */
    seq: z.int().min(1),
    clientId: z.string().nullable(),
    author: z.enum(AUTHORS),
    /** Only for staff: the first name and role that the patient sees. */
    staff: z.object({ name: z.string(), role: z.string() }).nullable(),
    /** In place of staff: the name of the API key that wrote it. Patients are told that it is the hospital’s, and no name. */
    program: z.string().nullable(),
    kind: z.enum(MESSAGE_KINDS),
    state: z.enum(MESSAGE_STATES),
    /** Plain text of patient and staff messages and notices; the agent's is the join of its sentences. */
    text: z.string(),
    sentences: z.array(Sentence),
    citations: z.array(Citation),
    quickReplies: z.array(QuickReply),
    card: EmergencyCard.nullable(),
    /** Only of a mail. `text` is all that the sender wrote. */
    aside: Aside.nullable(),
    attachments: z.array(Attachment),
    feedback: z.enum(['up', 'down']).nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;
