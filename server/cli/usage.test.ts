import { describe, expect, it } from 'vitest';
import { toniq } from './testing.ts';

describe('the process', () => {
  it('prints help and exits with 0', async () => {
    const { code, stdout, stderr } = await toniq(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: toniq <command>');
  });

  it.each([[['nonsense'], "unknown command 'nonsense'"], [['ask'], 'Give a question']])('exits with 2 for %j and prints no result', async (words, complaint) => {
    const { code, stdout, stderr } = await toniq(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(complaint);
  });

  it('exits with 2 for wrong settings, all of them named at once', async () => {
    const { code, stderr } = await toniq(['migrate'], { env: { PORT: 'abc', LOG_LEVEL: 'loud' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/PORT: got "abc", wants .*\nLOG_LEVEL: got "loud", wants /u);
  });
});

describe('an unreachable database', () => {
  const env = { DATABASE_URL: 'postgres://toniq:hunter2@127.0.0.1:1/toniq' };

  it('exits with 3 and does not print the password', async () => {
    const { code, stdout, stderr } = await toniq(['migrate'], { env });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('The database cannot be reached');
    expect(stderr).not.toContain('hunter2');
  });

  it('is what doctor says, with all else that it can look at', async () => {
    const { code, lines } = await toniq(['doctor', '--json'], { env });
    expect(code).toBe(3);
    expect(lines()[0]!.findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ check: 'database', state: 'fail' }), expect.objectContaining({ check: 'public address', state: 'ok' })]),
    );
  });
});

it('doctor names wrong settings', async () => {
  const { code, stdout } = await toniq(['doctor'], { env: { PORT: 'abc' } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/FAIL\s+settings: PORT: got "abc"/u);
});
