import { z } from 'zod';
import { ATTACHMENT_TYPES, SCAN_STATES } from '../../domain/attachments/kinds.ts';

/** A file as a message or case carries it; its bytes are read by its id. */
export const Attachment = z
  .object({
    id: z.uuid(),
    /** As it is saved: no path, and the ending of what the file really is. */
    name: z.string(),
    type: z.enum(ATTACHMENT_TYPES),
    /** Bytes. */
    size: z.int(),
    /** Pixels; null for what is no picture. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** `none`: no scanner is set up. While `pending` it cannot be opened, when `infected` never. */
    scan: z.enum(SCAN_STATES),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/** One of a case's files: its own, or carried by a message of one of its conversations. */
export const CaseAttachment = Attachment.extend({ conversationId: z.uuid().nullable(), from: z.enum(['patient', 'staff', 'api_key']), addedAt: z.iso.datetime() }).meta({ id: 'CaseAttachment' });
export type CaseAttachment = z.infer<typeof CaseAttachment>;

/** The headers of an upload. The body is the file's bytes; its address never holds the name, which may tell of the patient. */
export const FileUpload = z.object({
  'x-client-id': z.string().min(8).max(64).regex(/^[\w-]+$/).meta({ description: 'Chosen by the sender, one per file: a repeat is answered like the first and stored once' }),
  'x-file-name': z.string().max(2_000).default('file').meta({ description: 'The file’s name, percent-encoded' }),
});

/** What an upload may be at most; the server refuses more. */
export const FileLimits = z.object({ maxBytes: z.int(), perMessage: z.int() }).meta({ id: 'FileLimits' });
export type FileLimits = z.infer<typeof FileLimits>;

/** The most files of one message that any setting allows. */
export const MOST_FILES = 20;
