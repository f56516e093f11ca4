import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { describeError, exitCodeOf } from './exit-code.ts';
import { createProgram } from './program.ts';

type Called = { code: number; printed: string; complained: string; ran: [string, unknown][] };

/** Reads a command line without running the command. */
async function call(...words: string[]): Promise<Called> {
  const called: Called = { code: 0, printed: '', complained: '', ran: [] };
  const program = createProgram(async (command, args) => void called.ran.push([command.name, args]), {
    writeOut: (text) => (called.printed += text),
    writeErr: (text) => (called.complained += text),
  });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    called.code = exitCodeOf(error);
    if (!(error instanceof CommanderError)) called.complained += describeError(error);
  }
  return called;
}

describe('help', () => {
  it.each(['', 'ask', 'kb', 'kb import', 'kb search', 'kb status', 'kb gaps', 'staff', 'staff add', 'rules', 'rules status', 'rules sign-off', 'doctor', 'migrate'])('is printed for "toniq %s"', async (words) => {
    const { code, printed, complained, ran } = await call(...words.split(' ').filter(Boolean), '--help');
    expect({ code, complained, ran }).toEqual({ code: 0, complained: '', ran: [] });
    expect(printed).toContain(`Usage: ${`toniq ${words}`.trim()}`);
  });
});

describe('wrong usage exits with 2 and says why', () => {
  it.each<[string, RegExp]>([
    ['', /Commands:/u],
    ['kb', /Commands:/u],
    ['nonsense', /unknown command 'nonsense'/u],
    ['ask', /Give a question/u],
    ['ask one two', /too many arguments/u],
    ['ask --jsonl text', /not both/u],
    ['ask --loud text', /unknown option '--loud'/u],
    ['kb import', /missing required argument 'path'/u],
    ['kb search', /Give a question/u],
    ['kb search --limit 0 parking', /whole number from 1 to 1000/u],
    ['kb search --limit ten parking', /whole number from 1 to 1000/u],
    ['staff add noor --name Noor --role nurse', /address such as/u],
    ['staff add noor@hospital.example --name Noor --role Queen', /It wants doctor, nurse/u],
    ['staff add noor@hospital.example --role nurse', /--name/u],
    ['rules sign-off --name Noor', /--role/u],
  ])('toniq %s', async (words, complaint) => {
    const { code, printed, complained, ran } = await call(...words.split(' ').filter(Boolean));
    expect({ code, printed, ran }).toEqual({ code: 2, printed: '', ran: [] });
    expect(complained).toMatch(complaint);
  });

  it('toniq ask with nothing but blanks', async () => {
    expect((await call('ask', '  ')).code).toBe(2);
  });
});

describe('a command gets its arguments', () => {
  it.each<[string, string, unknown]>([
    ['ask Hello', 'ask', { text: 'Hello', json: false, email: false }],
    ['ask --email Hello', 'ask', { text: 'Hello', json: false, email: true }],
    ['ask --jsonl', 'ask', { text: null, json: false, email: false }],
    ['kb search parking --limit 3 --json', 'kb search', { query: 'parking', limit: 3, json: true }],
    ['kb search --jsonl', 'kb search', { query: null, limit: 10, json: false }],
    ['kb import /srv/articles', 'kb import', { path: '/srv/articles', json: false }],
    ['staff add a@b.example --name A --role nurse', 'staff add', { email: 'a@b.example', name: 'A', role: 'nurse', teams: [], locations: [], passwordFromInput: false, json: false }],
    ['doctor --json', 'doctor', { json: true }],
    ['migrate', 'migrate', { json: false }],
  ])('toniq %s', async (words, name, args) => {
    expect((await call(...words.split(' '))).ran).toEqual([[name, args]]);
  });
});
