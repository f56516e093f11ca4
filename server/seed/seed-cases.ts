import { createHash } from 'node:crypto';
import type { Db, Queryable } from '../../db/db.ts';
import { newToken } from '../../domain/ids/token.ts';
import type { FileStore } from '../files/file-store.ts';
import { DEMO_CASES, DEMO_LINKS, VISITOR, type DemoCase, type DemoConversation, type DemoFile } from './demo-cases.ts';
import { demoFile } from './demo-files.ts';

type People = ReadonlyMap<string, string>;
/** The id that a row gets whose place in the demo is known: the same at every start. */
const idOf = (...place: (string | number)[]): string => {
  const hex = createHash('sha256').update(place.join(' ')).digest('hex');
  return `01900000-0000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
};
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/** Fills the demo's inbox. Each case comes with all that hangs on it or not at all; one that is there stays as it is. */
export async function seedCases(db: Db, files: FileStore | null): Promise<void> {
  const staff = await db.query<{ email: string; id: string }>('SELECT email, id FROM staff WHERE demo');
  const people: People = new Map(staff.map(({ email, id }) => [email, id]));
  await db.query('INSERT INTO patients (id, demo) VALUES ($1, true) ON CONFLICT DO NOTHING', [VISITOR]);
  for (const one of DEMO_CASES) {
    if (await db.maybe('SELECT id FROM cases WHERE id = $1', [one.id])) continue;
    const stored = files ? await storeFiles(one, files) : new Map<DemoFile, string>();
    await db.tx(async (tx) => {
      await addCase(tx, one, people);
      for (const conversation of one.conversations) await addConversation(tx, one, conversation, people);
      await addNotes(tx, one, people);
      for (const which of one.files ?? []) await addFile(tx, stored, which, { caseId: one.id }, people.get(one.watchers[0]!)!);
      for (const conversation of one.conversations) {
        for (const [at, [, author, , which]] of conversation.lines.entries()) {
          if (which) await addFile(tx, stored, which, { conversationId: conversation.id, messageId: idOf(conversation.id, at) }, author === 'patient' ? one.patientId : people.get(conversation.holder!)!, author === 'patient' ? 'patient' : 'staff');
        }
      }
    });
  }
  for (const link of DEMO_LINKS) await db.query('INSERT INTO case_links (id, from_id, to_id, kind) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', link);
}

async function addCase(tx: Queryable, one: DemoCase, people: People): Promise<void> {
  const begun = ago(Math.max(...one.conversations.map(({ minutesAgo }) => minutesAgo)));
  const followUp = one.followUpDays ? ago(-one.followUpDays * 24 * 60) : null;
  const answered = one.conversations.flatMap(({ minutesAgo, lines }) => lines.filter(([, author]) => author === 'staff').map(([after]) => minutesAgo - after));
  await tx.query(
    `INSERT INTO cases (id, reference, patient_id, subject, status, priority, acuity, specialty, location, team, assignee_id, tags, custom_fields, watchers, follow_up_at, asleep, created_at, updated_at, first_response_at, resolved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15::timestamptz IS NOT NULL, $16, $16, $17, CASE WHEN $18 THEN now() - interval '5 days' END)`,
    [one.id, one.reference, one.patientId, one.subject, one.status, one.priority, one.acuity, one.specialty, one.location, one.team, one.assignee ? people.get(one.assignee) : null, one.tags, JSON.stringify(one.fields),
      one.watchers.map((email) => people.get(email)), followUp, begun, answered.length ? ago(Math.max(...answered)) : null, one.status === 'resolved']);
  for (const [at, [text, done = false]] of one.checklist.entries()) {
    await tx.query('INSERT INTO checklist_items (id, case_id, text, position, done_at, done_by) VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN $6::timestamptz END, CASE WHEN $5 THEN $7::uuid END)',
      [idOf(one.id, 'item', at), one.id, text, at + 1, done, ago(20), people.get(one.assignee ?? one.watchers[0] ?? 'nurse@demo.test')]);
  }
}

async function addConversation(tx: Queryable, one: DemoCase, of: DemoConversation, people: People): Promise<void> {
  const { id, lines, minutesAgo } = of;
  const holder = of.holder ? (people.get(of.holder) ?? null) : null;
  const last = lines.length;
  const seqOf = (wanted: 'patient' | 'staff' | 'agent'): number => lines.findLastIndex(([, author]) => author === wanted) + 1;
  const waits = !of.resolved && !one.followUpDays && (holder === null || seqOf('patient') > seqOf('staff'));
  const since = lines.find(([, author], at) => author === 'patient' && at + 1 > seqOf('staff'))?.[0] ?? 0;
  const changed = ago(minutesAgo - lines.at(-1)![0]);
  await tx.query(
    `INSERT INTO conversations (id, patient_id, case_id, channel, language, location, specialty, control, handoff, handoff_reason, summary, holder_id, acuity, last_seq, answered_seq, last_patient_seq,
       patient_read_seq, staff_read_seq, first_words, waiting_since, resolved_at, created_at, updated_at, assurance, proxy_grant_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, left($18, 160), $19, $20, $21, $22, $23, $24)`,
    [id, one.patientId, one.id, of.channel, of.language, one.location, one.specialty, holder ? 'staff' : 'agent', holder ? 'taken' : 'waiting', of.reason ?? null, of.summary ? JSON.stringify(of.summary) : null, holder,
      one.acuity, last, seqOf('patient'), seqOf('staff') || seqOf('agent'), seqOf('staff'), lines[0]![2], waits ? ago(minutesAgo - since) : null, of.resolved ? changed : null, ago(minutesAgo), changed, of.assurance, of.proxy ?? null]);
  for (const [at, [after, author, text]] of lines.entries()) {
    await tx.query('INSERT INTO messages (id, conversation_id, seq, author, staff_id, text, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [idOf(id, at), id, at + 1, author, author === 'staff' ? holder : null, text, ago(minutesAgo - after)]);
    // What the assistant says is kept in sentences.
    if (author === 'agent') await tx.query(`INSERT INTO sentences (message_id, n, text, joins) VALUES ($1, 1, $2, 'paragraph')`, [idOf(id, at), text]);
  }
}

async function addNotes(tx: Queryable, one: DemoCase, people: People): Promise<void> {
  for (const [at, [conversation, after, by, text, mentions]] of one.notes.entries()) {
    const of = one.conversations[conversation]!;
    const id = idOf(one.id, 'note', at);
    const minutes = of.minutesAgo - (of.lines[after - 1]?.[0] ?? 0) - 4;
    await tx.query('INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, of.id, people.get(by), `demo-${id}`, text, after, ago(minutes)]);
    for (const who of mentions) await tx.query('INSERT INTO note_mentions (note_id, staff_id) VALUES ($1, $2)', [id, people.get(who)]);
  }
}

const filesOf = ({ files = [], conversations }: DemoCase): DemoFile[] => [...files, ...conversations.flatMap(({ lines }) => lines.flatMap(([, , , which]) => which ?? []))];

/** Bytes before rows: a row never names what is not there. */
async function storeFiles(one: DemoCase, files: FileStore): Promise<Map<DemoFile, string>> {
  const stored = new Map<DemoFile, string>();
  for (const which of filesOf(one)) {
    if (stored.has(which)) continue;
    stored.set(which, newToken());
    await files.put(stored.get(which)!, demoFile(which).bytes);
  }
  return stored;
}

type At = { caseId: string } | { conversationId: string; messageId: string };
async function addFile(tx: Queryable, stored: ReadonlyMap<DemoFile, string>, which: DemoFile, at: At, uploader: string, kind: 'patient' | 'staff' = 'staff'): Promise<void> {
  const key = stored.get(which);
  if (!key) return;
  const { name, type, bytes, width, height } = demoFile(which);
  const id = idOf('file', which, ...Object.values(at));
  await tx.query(
    `INSERT INTO attachments (id, conversation_id, case_id, message_id, position, uploader_kind, uploader_id, client_id, digest, name, type, size, width, height, storage_key, state, scan)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'stored', 'none')`,
    [id, 'conversationId' in at ? at.conversationId : null, 'caseId' in at ? at.caseId : null, 'messageId' in at ? at.messageId : null, 'messageId' in at ? 1 : null, kind, uploader, `demo-${id}`,
      createHash('sha256').update(bytes).digest(), name, type, bytes.length, width, height, key]);
}
