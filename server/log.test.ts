import { Writable } from 'node:stream';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

/** What one entry looks like in the log. */
function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let out = '';
  write(createLog('trace', new Writable({ write: (chunk: Buffer, _encoding, done) => ((out += chunk.toString()), done()) })));
  return out;
}

function databaseError(fields: Partial<pg.DatabaseError>, message: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), fields);
}

describe('an error in the log', () => {
  it.each([
    ['a broken constraint', databaseError({ code: '23514', constraint: 'messages_check', table: 'messages', detail: 'Failing row contains (Quibblewort).' }, 'new row violates check "Quibblewort"')],
    ['a value that does not fit', databaseError({ code: '22P02' }, 'invalid input syntax for type uuid: "Quibblewort"')],
    ['a message of several lines', databaseError({ code: '22P02' }, 'invalid input syntax\nfor "Quibblewort"\nand Quibblewort')],
    ['what came with it', Object.assign(new Error('The model failed.', { cause: new Error('Quibblewort') }), { requestBodyValues: { prompt: 'Quibblewort' }, responseBody: 'Quibblewort', text: 'Quibblewort' })],
    ['a thing thrown that is no error', { text: 'Quibblewort' }],
  ])('keeps its place and drops the patient’s words: %s', (_what, error) => {
    const line = logged((log) => log.error({ error }, 'It broke.'));
    expect(line).toContain('It broke.');
    expect(line).not.toContain('Quibblewort');
    if (error instanceof Error) expect(line).toMatch(/log\.test\.ts/);
  });
});

it('cuts fields by name wherever they turn up', () => {
  const line = logged((log) => log.info({ text: 'Quibblewort', message: { text: 'Quibblewort' }, a: { b: { email: 'Quibblewort', name: 'Quibblewort', token: 'Quibblewort' } } }, 'Said.'));
  expect(line).not.toContain('Quibblewort');
});
