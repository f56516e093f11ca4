import { randomUUID } from 'node:crypto';
import type { Db, Queryable } from '../../db/db.ts';
import { findConversation } from '../conversations/conversation.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Acuity } from '../terms.ts';
import { scrub, scrubAnswer, type IdentifierKind, type Scrubbed } from './scrub.ts';

/** The suites of `evals/`, in the order of their table. */
export const EVALUATION_SUITES = ['triage', 'crisis', 'grounding', 'abstention', 'tools', 'handoff', 'follow-ups', 'spanish', 'injection', 'red-team'] as const;
export type EvaluationSuite = (typeof EVALUATION_SUITES)[number];

/** What is right, in the judgement of whoever saves the case; what was done at the time may have been wrong. */
export type EvaluationExpectation = {
  /** At least this pressing. */
  acuity?: Acuity;
  emergency?: boolean;
  crisis?: boolean;
  abstained?: boolean;
  handoff?: 'any' | 'none';
  /** Stand in the last reply. */
  says?: string[];
  /** Stand in no reply. */
  neverSays?: string[];
};

/** A conversation as a case: what the patient said, and what is right. It does not know whose conversation it was. */
export type EvaluationCase = { id: string; suite: EvaluationSuite; about: string | null; say: string[]; expect: EvaluationExpectation };

/** What staff see before they save: the patient's messages without identifiers, and how many of each kind were taken out. */
export type EvaluationDraft = { say: string[]; removed: Scrubbed['removed'] };

/** Messages beyond this say nothing more, and nobody would read them through before saving. */
const MOST_TURNS = 30;

/** The patient's messages of a conversation, scrubbed. Throws `NotFound`. */
export async function draftEvaluationCase(db: Queryable, conversationId: string): Promise<EvaluationDraft> {
  const known = await knownOf(db, conversationId);
  const messages = await db.query<{ author: string; text: string }>(
    `SELECT author, text FROM messages WHERE conversation_id = $1 AND kind = 'text' ORDER BY seq`, [conversationId]);
  const removed: Partial<Record<IdentifierKind, number>> = {};
  const say: string[] = [];
  let asked = '';
  for (const { author, text } of messages) {
    if (author !== 'patient') {
      asked = text;
      continue;
    }
    const scrubbed = scrubAnswer(text, asked, known);
    for (const [kind, count] of Object.entries(scrubbed.removed) as [IdentifierKind, number][]) removed[kind] = (removed[kind] ?? 0) + count;
    say.push(scrubbed.text);
  }
  return { say: say.slice(0, MOST_TURNS), removed };
}

/**
 * Keeps a case that staff have read and perhaps changed. It is scrubbed once more, since an edit may bring a name back, and holds
 * no way to the conversation; that somebody made one is in the audit. Throws `NotFound`, or `RuleBroken` when nothing is said or expected.
 */
export async function saveEvaluationCase(db: Db, conversationId: string, given: Omit<EvaluationCase, 'id'>, staffId: string): Promise<EvaluationCase> {
  if (Object.keys(given.expect).length === 0) throw new RuleBroken('Say what is right: an evaluation case needs at least one expectation.');
  return db.tx(async (tx) => {
    const known = await knownOf(tx, conversationId);
    const clean = (text: string): string => scrub(text, known).text.trim();
    const say = given.say.map(clean).filter((text) => text !== '');
    if (say.length === 0) throw new RuleBroken('An evaluation case needs at least one message of the patient.');
    const { says, neverSays, ...rest } = given.expect;
    const expect: EvaluationExpectation = { ...rest, ...(says ? { says: says.map(clean) } : {}), ...(neverSays ? { neverSays: neverSays.map(clean) } : {}) };
    // A random id: the time in our usual ones would say which conversation was open.
    const saved: EvaluationCase = { id: randomUUID(), suite: given.suite, about: given.about === null ? null : clean(given.about), say, expect };
    await tx.query('INSERT INTO evaluation_cases (id, suite, about, say, expect) VALUES ($1, $2, $3, $4, $5)', [saved.id, saved.suite, saved.about, JSON.stringify(say), JSON.stringify(expect)]);
    await recordEvent(tx, { type: 'evaluation-case-saved', actor: { kind: 'staff', id: staffId }, conversationId });
    return saved;
  });
}

/** All cases that staff saved, oldest first. */
export function listEvaluationCases(db: Queryable): Promise<EvaluationCase[]> {
  return db.query<EvaluationCase>('SELECT id, suite, about, say, expect FROM evaluation_cases ORDER BY saved_on, id');
}

/** Everybody whom the records name in this conversation. */
async function knownOf(db: Queryable, conversationId: string): Promise<{ names: string[] }> {
  const { patientId } = await findConversation(db, conversationId);
  const rows = await db.query<{ name: string }>(
    `SELECT name FROM patients WHERE id = $1 AND name IS NOT NULL
     UNION SELECT s.name FROM messages m JOIN staff s ON s.id = m.staff_id WHERE m.conversation_id = $2`, [patientId, conversationId]);
  return { names: rows.map(({ name }) => name) };
}
