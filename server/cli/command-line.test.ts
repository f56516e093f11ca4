import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../db/open.ts';
import { ended, startServerProcess, startToniq, toniq } from './testing.ts';

// One directory with the demo hospital for all tests, for it takes seconds to make.
let home: string;
let env: Record<string, string>;
let first: Awaited<ReturnType<typeof toniq>>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'toniq-cli-'));
  env = { DATA_DIR: join(home, 'data'), PORT: '0' };
  first = await toniq(['ask', 'When are visiting hours?', '--json'], { env });
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const RESULT = {
  id: expect.anything(),
  reply: expect.any(String),
  citations: expect.any(Array),
  acuity: null,
  emergency: false,
  crisis: false,
  intent: expect.any(String),
  specialty: null,
  abstained: false,
  handoff: null,
  toolCalls: expect.any(Array),
  ms: expect.any(Number),
};

/** How many rows patients have caused. */
async function traces(): Promise<unknown> {
  const db = await openDb({ dataDir: env.DATA_DIR! });
  try {
    return await db.one(
      // What the demo hospital brings is no trace.
      `SELECT (SELECT count(*)::int FROM conversations c JOIN patients p ON p.id = c.patient_id WHERE NOT p.demo) AS conversations,
              (SELECT count(*)::int FROM messages m JOIN conversations c ON c.id = m.conversation_id JOIN patients p ON p.id = c.patient_id WHERE NOT p.demo) AS messages,
              (SELECT count(*)::int FROM cases k JOIN patients p ON p.id = k.patient_id WHERE NOT p.demo) AS cases, (SELECT count(*)::int FROM pages) AS pages, (SELECT count(*)::int FROM knowledge_gaps) AS gaps`);
  } finally {
    await db.close();
  }
}

describe('ask', { timeout: 60_000 }, () => {
  it('fills an empty embedded database and answers from it, with the passage', () => {
    expect(first.stderr).toContain('the demo hospital was loaded');
    expect(first.code).toBe(0);
    const [result] = first.lines();
    expect(result).toEqual({ ...RESULT, id: '1', specialty: result!.specialty });
    expect(result!.reply).toContain('10:00');
    expect(result!.citations).toContainEqual({ articleId: 'visiting-hours-main', title: expect.any(String), passage: expect.stringContaining('10:00') });
    expect(result!.toolCalls).toContainEqual({ name: 'search_kb', args: expect.any(Object), awaitingConfirmation: false });
  });

  it('gives one result a line, in order, whatever the lines look like', async () => {
    const input = [
      '\uFEFF{"id":"first","text":"Where can I park?"}\r',
      '{"id":2,"text":"Thank you!"}\r',
      '\r',
      '{"id":"broken","text":',
      '{"id":"none"}',
      '{"id":"empty","text":" \u200B "}',
      `{"id":"long","text":"${'a'.repeat(100_000)}"}`,
      `{"id":"huge","text":"${'a'.repeat(1_100_000)}"}`,
      '{"id":"emoji","text":"🙏"}',
      '{"id":"rtl","text":"متى ساعات الزيارة؟"}',
      '{"id":"html","text":"<script>alert(1)</script> visiting hours?"}',
      '{"id":"binary","text":"\\u0000\\u0007 visiting hours \\ud800"}',
      '{"id":"last","text":"When are visiting hours?"}',
    ].join('\n');
    const { code, lines, stderr } = await toniq(['ask', '--jsonl'], { env, input });
    const results = lines();
    expect(results.map(({ id }) => id)).toEqual(['first', 2, null, 'none', 'empty', 'long', null, 'emoji', 'rtl', 'html', 'binary', 'last']);
    expect(results.filter(({ error }) => error !== undefined).map(({ id }) => id)).toEqual([null, 'none', 'empty', 'long', null]);
    expect(results[2]!.error).toMatch(/^Line 4: this is not JSON/u);
    expect(results.at(-1)!.reply).toContain('10:00');
    expect(results.filter(({ error, reply }) => error === undefined && reply === '')).toEqual([]);
    expect(code).toBe(1);
    expect(stderr).toContain('5 lines were not answered');
  });

  it('latches danger over all turns, describes the last one and lists the tools of all', async () => {
    const turns = ['I have crushing chest pain and I am sweating.', 'When are visiting hours?'];
    const crisis = ['I want to kill myself tonight.', 'Sorry, I am fine. Where can I park?'];
    const { code, lines } = await toniq(['ask', '--jsonl'], { env, input: `${JSON.stringify({ id: 'chest', turns })}\n${JSON.stringify({ id: 'crisis', turns: crisis })}` });
    expect(code).toBe(0);
    const [chest, suicidal] = lines();
    expect(chest).toMatchObject({ id: 'chest', acuity: 'emergency', emergency: true, crisis: false });
    expect(suicidal).toMatchObject({ id: 'crisis', acuity: 'emergency', emergency: true, crisis: true });
  });

  it('shows the card of an emergency before anything else', async () => {
    const { code, stdout } = await toniq(['ask', 'I have crushing chest pain and I am sweating.'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[^\n]*911/u);
    expect(stdout).toContain('Handed to staff: emergency');
  });

  it('keeps what was said before in mind', async () => {
    const { lines } = await toniq(['ask', '--jsonl'], { env, input: JSON.stringify({ id: 1, turns: ['I need an appointment with a cardiologist, please.', 'Sam Okafor'] }) });
    expect(lines()[0]).toMatchObject({ id: 1, intent: 'appointment', specialty: 'cardiology' });
  });

  it('answers nothing when nothing is asked', async () => {
    const { code, stdout } = await toniq(['ask', '--jsonl'], { env, input: '' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('ends quietly when its reader goes away', async () => {
    const child = startToniq(['ask', '--jsonl'], { env });
    const result = ended(child);
    child.stdin!.on('error', () => undefined);
    const more = setInterval(() => child.stdin!.write('{"id":1,"text":"Where can I park?"}\n'.repeat(50)), 20);
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    const { code, stderr } = await result;
    clearInterval(more);
    expect(code).toBe(1);
    expect(stderr).not.toContain('EPIPE');
  });

  it('stops at Ctrl-C and leaves the data to others', async () => {
    const child = startToniq(['ask', '--jsonl'], { env });
    const result = ended(child);
    child.stdin!.write('{"id":1,"text":"Where can I park?"}\n'.repeat(9));
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect((await result).code).toBe(130);
    expect((await toniq(['migrate'], { env })).code).toBe(0);
  });

  it('leaves no trace', async () => {
    expect(await traces()).toEqual({ conversations: 0, messages: 0, cases: 0, pages: 0, gaps: 0 });
  });

  it('works twice at once on the same data', async () => {
    const both = await Promise.all([1, 2].map(() => toniq(['ask', 'Where can I park?', '--json'], { env })));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
  });
});

describe('kb', { timeout: 90_000 }, () => {
  let articles: string;
  let own: Record<string, string>;
  beforeAll(async () => {
    articles = join(home, 'articles');
    await mkdir(articles);
    own = { DATA_DIR: join(home, 'own'), TZ: 'UTC' };
    await writeFile(join(articles, 'garden.md'), '---\nid: roof-garden\ntitle: The roof garden\n---\nThe roof garden is open to patients from 9:00 until sunset.\n');
    await writeFile(join(articles, 'broken.md'), '---\ntitle: [unclosed\n---\nText.\n');
    await writeFile(join(articles, 'more.jsonl'), '{"id":"chapel","title":"The chapel","text":"The chapel is on the ground floor, beside the lift.","url":"#"}\nnot json\n');
  });

  it('imports what is sound, reports the rest with file and line, and loads no demo content', async () => {
    const { code, stderr, lines } = await toniq(['kb', 'import', 'articles', '--json'], { env: own, cwd: home });
    expect(code).toBe(1);
    expect(lines()).toEqual([{ imported: 2, updated: 0, unchanged: 0, failed: expect.any(Array) }]);
    expect(stderr).toMatch(/broken\.md:\d+: /u);
    expect(stderr).toMatch(/more\.jsonl:2: /u);
    const { stdout } = await toniq(['kb', 'status', '--json'], { env: own });
    expect(JSON.parse(stdout)).toMatchObject({ articles: 2, vectors: { done: 2, wanted: 2 } });
  });

  it('finds what was imported, by the ids that were given', async () => {
    const { code, lines } = await toniq(['kb', 'search', '--jsonl', '--limit', '1'], { env: own, input: '{"id":"q1","text":"where is the chapel"}\n{"id":"q2","text":"is there a garden"}\n' });
    expect(code).toBe(0);
    expect(lines()).toEqual([
      { id: 'q1', hits: [{ articleId: 'chapel', title: 'The chapel', score: expect.any(Number) }] },
      { id: 'q2', hits: [{ articleId: 'roof-garden', title: 'The roof garden', score: expect.any(Number) }] },
    ]);
    expect((await toniq(['kb', 'search', 'roof garden'], { env: own })).stdout).toContain('(roof-garden)');
  });

  it('says what is wrong with a path', async () => {
    const { code, stderr } = await toniq(['kb', 'import', join(home, 'missing')], { env: own });
    expect(code).toBe(1);
    expect(stderr).toContain('there is no such file or folder');
  });
});

describe('staff add', { timeout: 60_000 }, () => {
  it('adds an account with a password that is shown once', async () => {
    const args = ['staff', 'add', 'noor@hospital.example', '--name', 'Noor', '--role', 'nurse', '--json'];
    const { code, lines } = await toniq(args, { env });
    expect(code).toBe(0);
    expect(lines()[0]).toMatchObject({ email: 'noor@hospital.example', role: 'nurse', teams: [], password: expect.stringMatching(/^[a-z2-9-]{23}$/u) });
    const again = await toniq(args, { env });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('There is an account for noor@hospital.example already');
  });

  it('reads a password from standard input and refuses a short one', async () => {
    const args = ['staff', 'add', 'kim@hospital.example', '--name', 'Kim', '--role', 'front_desk', '--password-stdin'];
    expect((await toniq(args, { env, input: 'short\n' })).code).toBe(1);
    const { code, stdout } = await toniq(args, { env, input: 'long enough to keep\r\n' });
    expect(code).toBe(0);
    expect(stdout).not.toContain('long enough to keep');
    expect((await toniq(args, { env, input: '' })).code).toBe(2);
  });
});

describe('beside a running server', { timeout: 90_000 }, () => {
  let server: Awaited<ReturnType<typeof startServerProcess>>;
  beforeAll(async () => {
    server = await startServerProcess(env);
  }, 120_000);
  afterAll(() => server?.stop());

  it('every command goes through its socket', async () => {
    const [asked, searched, status, doctor, migrated, added] = await Promise.all([
      toniq(['ask', '--jsonl'], { env, input: '{"id":1,"text":"When are visiting hours?"}\n{"id":2,"text":"Where can I park?"}\n' }),
      toniq(['kb', 'search', 'visiting hours', '--json'], { env }),
      toniq(['kb', 'status', '--json'], { env }),
      toniq(['doctor', '--json'], { env }),
      toniq(['migrate', '--json'], { env }),
      toniq(['staff', 'add', 'ade@hospital.example', '--name', 'Ade', '--role', 'manager', '--password-stdin'], { env, input: 'long enough to keep' }),
    ]);
    expect([asked, searched, status, doctor, migrated, added].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(asked.lines().map(({ id }) => id)).toEqual([1, 2]);
    expect(asked.lines()[0]!.reply).toContain('10:00');
    expect(doctor.lines()[0]!.findings).toContainEqual({ check: 'server', state: 'ok', found: 'running', todo: null });
    expect(migrated.lines()).toEqual([{ applied: [] }]);
  });

  it('an import is found at once by everybody', async () => {
    await writeFile(join(home, 'helipad.md'), '# The helipad\n\nThe helipad on the tower may not be visited.\n');
    const imported = await toniq(['kb', 'import', 'helipad.md', '--json'], { env, cwd: home });
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.lines()).toEqual([{ imported: 1, updated: 0, unchanged: 0, failed: [] }]);
    expect((await toniq(['kb', 'search', 'helipad', '--limit', '1'], { env })).stdout).toContain('(helipad)');
  });

  it('a failure there is a failure here', async () => {
    const { code, stderr } = await toniq(['kb', 'import', join(home, 'missing')], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('there is no such file or folder');
  });

  it('the server stops cleanly, and commands work by themselves again', async () => {
    expect(await server.stop()).toBe(0);
    expect((await toniq(['kb', 'status'], { env })).code).toBe(0);
  });
});
