import { z } from 'zod';
import type { Db, Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { caseCandidates, patientCandidates, textCandidates, type Place } from './candidates.ts';
import { searchWords, snippet, type SnippetPart } from './snippet.ts';

export const SEARCH_TYPES = ['case', 'patient', 'message', 'note'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

export type SearchHit = {
  type: SearchType;
  /** Of the case, patient, message or note itself. */
  id: string;
  caseId: string | null;
  /** Where to read on: the newest conversation of a case or patient. */
  conversationId: string | null;
  reference: string | null;
  patientName: string | null;
  snippet: SnippetPart[];
  at: Date;
};
export type SearchGroup = { type: SearchType; items: SearchHit[]; next: string | null };
/** `cursor` is the `next` of a group and goes on with that group alone. */
export type SearchAsk = { q: string; types: readonly SearchType[]; limit: number; cursor?: string | undefined; principal: Principal };

const Cursor = z.tuple([z.enum(SEARCH_TYPES), z.number(), z.uuid()]);

/**
 * Searches cases, patients, messages and notes: a group each, best or newest first. References and names may be misspelt; messages and
 * notes hold every word. `past` finds candidates by the indexes with the permission in the query, `behind` reads them behind the wall:
 * what either leaves out is not shown.
 */
export function search(past: Db, behind: Db, { q, types, limit, cursor, principal }: SearchAsk): Promise<SearchGroup[]> {
  const place = readCursor('search', cursor, Cursor);
  const wanted = place ? [place[0]] : SEARCH_TYPES.filter((type) => types.includes(type));
  return Promise.all(wanted.map(async (type): Promise<SearchGroup> => {
    const ask = { q: q.trim(), principal, limit: limit + 1, after: place ? ([place[1], place[2]] as Place) : null };
    const found = await candidates(past, type, ask);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const rows = page.length ? await behind.query<Row>(READ[type], [page.map(({ id }) => id)]) : [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    const words = searchWords(q);
    return {
      type,
      items: page.flatMap(({ id }) => {
        const row = byId.get(id);
        if (!row) return [];
        const { text, ...hit } = row;
        return [{ type, ...hit, snippet: snippet(text, words) }];
      }),
      next: found.length > limit && last ? writeCursor('search', [type, Number(last.score), last.id]) : null,
    };
  }));
}

function candidates(past: Db, type: SearchType, ask: Parameters<typeof caseCandidates>[1]): Promise<{ id: string; score: number }[]> {
  switch (type) {
    case 'case': return caseCandidates(past, ask);
    case 'patient': return past.tx((tx: Queryable) => patientCandidates(tx, ask));
    case 'message': return textCandidates(past, 'messages', ask);
    case 'note': return textCandidates(past, 'notes', ask);
  }
}

type Row = Omit<SearchHit, 'type' | 'snippet'> & { text: string };
const OF_TEXT = `c.case_id AS "caseId", c.id AS "conversationId", k.reference, p.name AS "patientName", m.text, m.created_at AS at`;
const JOINS = 'JOIN conversations c ON c.id = m.conversation_id JOIN patients p ON p.id = c.patient_id LEFT JOIN cases k ON k.id = c.case_id WHERE m.id = ANY($1)';
const READ: Record<SearchType, string> = {
  // A merged case has none of its own: its reference leads to where they went.
  case: `SELECT k.id, k.id AS "caseId", k.reference, p.name AS "patientName", k.subject AS text, k.updated_at AS at,
           (SELECT c.id FROM conversations c WHERE c.case_id IN (k.id, k.merged_into) ORDER BY c.case_id = k.id DESC, c.updated_at DESC LIMIT 1) AS "conversationId"
         FROM cases k JOIN patients p ON p.id = k.patient_id WHERE k.id = ANY($1)`,
  patient: `SELECT p.id, c.case_id AS "caseId", c.id AS "conversationId", k.reference, p.name AS "patientName", coalesce(p.name, '') AS text, p.created_at AS at
            FROM patients p LEFT JOIN LATERAL (SELECT c.id, c.case_id FROM conversations c WHERE c.patient_id = p.id ORDER BY c.updated_at DESC LIMIT 1) c ON true
            LEFT JOIN cases k ON k.id = c.case_id WHERE p.id = ANY($1)`,
  message: `SELECT m.id, ${OF_TEXT} FROM messages m ${JOINS}`,
  note: `SELECT m.id, ${OF_TEXT} FROM notes m ${JOINS}`,
};
