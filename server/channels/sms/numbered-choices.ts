import { choiceIn } from '../../../channels/shape-text.ts';
import type { Queryable } from '../../../db/db.ts';
import type { QuickReply } from '../../../domain/messages/message.ts';
import type { ContactPoint } from '../../../domain/patients/contact.ts';

/** What can be chosen by a number. An action needs the chat and is left out. */
export const offeredBy = (replies: readonly QuickReply[]): QuickReply[] => replies.filter(({ action }) => !action);

/** What a text says: a number alone stands for the choice with that number, when the last thing we wrote offered choices. */
export async function chosen(db: Queryable, { value }: ContactPoint, ourNumber: string, text: string): Promise<string> {
  if (choiceIn(text, 9) === null) return text;
  const last = await db.maybe<{ replies: QuickReply[] }>(
    `SELECT m.quick_replies AS replies FROM conversations c JOIN LATERAL (
       SELECT quick_replies FROM messages WHERE conversation_id = c.id AND author <> 'patient' AND kind = 'text' ORDER BY seq DESC LIMIT 1) m ON true
     WHERE c.contact_kind = 'phone' AND c.contact_value = $1 AND c.our_address = $2 AND c.channel = 'sms' ORDER BY c.updated_at DESC LIMIT 1`,
    [value, ourNumber],
  );
  const offered = offeredBy(last?.replies ?? []);
  const choice = choiceIn(text, offered.length);
  return choice === null ? text : offered[choice - 1]!.text;
}
