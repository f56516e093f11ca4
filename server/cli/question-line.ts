import type { InputLine } from './input-lines.ts';

export type QuestionId = string | number;

/** A line of questions, read; or why it cannot be, with its id where that much is plain. */
export type Question = { id: QuestionId; turns: string[] } | { id: QuestionId | null; error: string };

const MOST_TURNS = 100;

/** Reads `{"id","text"}` or, when `manyTurns`, `{"id","turns":["…","…"]}`. Other fields are passed over. */
export function readQuestion({ number, text: line }: InputLine, manyTurns: boolean): Question {
  const wrong = (id: QuestionId | null, what: string): Question => ({ id, error: `Line ${number}: ${what}` });
  if (line === null) return wrong(null, 'the line is too long.');
  let fields: unknown;
  try {
    fields = JSON.parse(line);
  } catch {
    return wrong(null, 'this is not JSON. Write one {"id","text"} a line.');
  }
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return wrong(null, 'wants an object {"id","text"}.');
  const { id, text, turns } = fields as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return wrong(null, '"id" wants a string or a number.');
  if (turns === undefined || !manyTurns) return typeof text === 'string' ? { id, turns: [text] } : wrong(id, '"text" wants a string.');
  if (text !== undefined) return wrong(id, 'give "text" or "turns", not both.');
  const sound = Array.isArray(turns) && turns.length > 0 && turns.length <= MOST_TURNS && turns.every((turn) => typeof turn === 'string');
  return sound ? { id, turns: turns as string[] } : wrong(id, `"turns" wants 1 to ${MOST_TURNS} strings.`);
}
