import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../danger.ts';
import { ConfigError, loadConfig } from './config.ts';
import { DemoExposed, refuseExposedDemo } from './demo-exposure.ts';
import { ALL_SETTINGS, CONFIG_SETTINGS, SECRET_SETTINGS } from './settings.ts';
import { settingsTable } from './table.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing: an empty environment is a complete configuration', () => {
    const { config, secrets, warnings } = loadConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, dataDir: './data', aiModel: null, embedded: true, demo: true, hospital: { name: 'Riverbend Health', nurseLine: '555-0111' } });
    expect(secrets.databaseUrl).toBeNull();
    expect(warnings).toEqual([]);
  });

  it('that are set to nothing count as unset', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '  ' }).config).toMatchObject({ port: 3000, embedded: true });
  });

  it('that are wrong are all named at once, with what each got and wants', () => {
    expect(problemsOf({ PORT: 'abc', LOG_LEVEL: 'loud' })).toEqual([
      'PORT: got "abc", wants a whole number from 1 to 65535 (or 0 for any free port), for example PORT=3000',
      'LOG_LEVEL: got "loud", wants one of fatal, error, warn, info, debug, trace, silent, for example LOG_LEVEL=fatal',
    ]);
  });

  it.each([
    ['PORT', '65536'], ['PORT', '-1'], ['PORT', '3000.5'], ['PORT', '0x10'],
    ['HOST', 'http://localhost'], ['HOST', 'two words'],
    ['PUBLIC_URL', 'hospital.example'], ['PUBLIC_URL', 'https://hospital.example/chat'], ['PUBLIC_URL', 'ftp://hospital.example'],
    ['TRUST_PROXY', 'true'], ['TRUST_PROXY', '10.0.0.0/33'], ['TRUST_PROXY', 'everyone'],
    ['WIDGET_ORIGINS', 'https://a.example/path'], ['WIDGET_ORIGINS', 'https://a.example, nonsense'],
    ['DATABASE_URL', 'mysql://127.0.0.1/toniq'], ['DATABASE_URL', 'localhost:5432'],
    ['DATA_DIR', 'postgres://127.0.0.1/toniq'],
    ['AI_MODEL', 'gpt 4'], ['OPENAI_BASE_URL', 'localhost:11434'], ['OPENAI_API_KEY', 'sk a'],
    ['AI_TOKENS_PER_DAY', '5M'], ['AI_TOKENS_PER_DAY', '0'], ['AI_TOKENS_PER_CONVERSATION', '-1'], ['AI_PRICE_INPUT', '0,40'], ['AI_COST_PER_DAY', '$20'], ['AI_CURRENCY', 'dollars'], ['AI_HIDE_IDENTIFIERS', 'maybe'],
    ['ONCALL_WEBHOOK', 'pager'], ['ONCALL_WEBHOOK_SECRET', 'short'], ['METRICS_TOKEN', 'short'],
    ['EMERGENCY_NUMBER', 'call us'], ['TIME_ZONE', 'Chicago'], ['WORKERS', '0'], ['TONIQ_DEMO', 'maybe'],
  ])('%s refuses %j', (name, value) => {
    expect(problemsOf({ [name]: value }).some((problem) => problem.startsWith(`${name}: got`))).toBe(true);
  });

  it('accept what their own messages give as an example', () => {
    for (const { name, kind } of ALL_SETTINGS) {
      if (kind.example.startsWith('$(') || kind.example.includes('…')) continue;
      expect([name, kind.read(kind.example)]).not.toEqual([name, null]);
    }
  });

  it('are read into what the server uses', () => {
    const { config, secrets } = loadConfig({
      PUBLIC_URL: 'https://Toniq.Hospital.example/', TRUST_PROXY: '10.0.0.0/8, loopback', WIDGET_ORIGINS: 'https://a.example, https://a.example:443 *',
      OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/', AI_MODEL: 'llama3.2:3b', DATABASE_URL: 'postgres://u:p@db/toniq', HOSPITAL_NAME: 'St Mary', TIME_ZONE: 'europe/berlin',
    });
    expect(config).toMatchObject({
      publicUrl: 'https://toniq.hospital.example', trustProxy: ['10.0.0.0/8', 'loopback'], widgetOrigins: ['https://a.example', '*'],
      openaiBaseUrl: 'http://127.0.0.1:11434/v1', aiModel: 'llama3.2:3b', embedded: false, hospital: { name: 'St Mary', timeZone: 'Europe/Berlin' },
    });
    expect(secrets.databaseUrl).toBe('postgres://u:p@db/toniq');
  });

  it('that are secret are neither in a message nor in the part that may be shown', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' }).join()).not.toContain('hunter2');
    const { config } = loadConfig({ DATABASE_URL: 'postgres://u:hunter2@db/x', OPENAI_API_KEY: 'sk-hunter2', METRICS_TOKEN: 'hunter2-hunter2-hunter2' });
    expect(JSON.stringify(config)).not.toContain('hunter2');
  });

  it('that contradict each other are refused', () => {
    expect(problemsOf({ AI_MODEL: 'gpt-4.1-mini' })[0]).toContain('wants OPENAI_API_KEY');
    expect(problemsOf({ EMBEDDING_MODEL: 'nomic-embed-text' })[0]).toContain('wants EMBEDDING_API_KEY');
    expect(problemsOf({ EMBEDDING_BASE_URL: 'http://127.0.0.1:11434/v1' })[0]).toContain('wants EMBEDDING_MODEL');
    expect(problemsOf({ AI_PRICE_INPUT: '0.4' })[0]).toContain('AI_PRICE_OUTPUT: got nothing');
    expect(problemsOf({ AI_COST_PER_DAY: '20' })[0]).toContain('wants AI_PRICE_INPUT and AI_PRICE_OUTPUT');
    expect(problemsOf({ TONIQ_DEMO: 'on', DATABASE_URL: 'postgres://127.0.0.1/toniq' })[0]).toContain('wants off');
  });
});

describe('warnings', () => {
  it.each([
    ['PROT', 'PORT'], ['DATABSE_URL', 'DATABASE_URL'], ['DATABASE_URI', 'DATABASE_URL'], ['OPENAI_APIKEY', 'OPENAI_API_KEY'], ['WIDGET_ORIGIN', 'WIDGET_ORIGINS'],
  ])('%s is taken for a misspelt %s', (written, meant) => {
    expect(loadConfig({ [written]: 'x' }).warnings).toEqual([`${written} is not known; did you mean ${meant}? It is ignored.`]);
  });

  it('leave the names of other programs alone', () => {
    const others = ['HOME', 'PATH', 'PWD', 'HOSTNAME', 'LANG', 'TERM', 'SHELL', 'EDITOR', 'PGHOST', 'PGPORT', 'npm_config_port', 'NODE_ENV', 'OPENAI_ORG_ID'];
    expect(loadConfig(Object.fromEntries(others.map((name) => [name, 'x']))).warnings).toEqual([]);
  });

  it('say that a key alone sends nothing anywhere', () => {
    expect(loadConfig({ OPENAI_API_KEY: 'sk-test' }).warnings[0]).toContain('nothing is sent anywhere');
    expect(loadConfig({ OPENAI_API_KEY: 'sk-test', AI_MODEL: 'gpt-4.1-mini' }).warnings).toEqual([]);
  });

  it('say that patients are named to the model when they are', () => {
    expect(loadConfig({ AI_MODEL: 'llama', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', AI_HIDE_IDENTIFIERS: 'off' }).warnings[0]).toContain('go to the language model as they were written');
    expect(loadConfig({ AI_TOKENS_PER_CONVERSATION: '9000', AI_TOKENS_PER_DAY: '8000' }).warnings[0]).toContain('one conversation may use up the day');
  });

  it('say that a hospital of its own still shows the demo hospital\'s numbers', () => {
    expect(loadConfig({ TONIQ_DEMO: 'off', HOSPITAL_NAME: 'St Mary', MAIN_LINE: '555-0199' }).warnings[0]).toContain('NURSE_LINE is not set');
  });
});

describe('the signature of mails', () => {
  const pem = (type: 'pkcs1' | 'pkcs8', modulusLength = 2048): string => generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }).toString();
  const mail = { MAIL_FROM: 'care@hospital.example', SMTP_HOST: 'mail.hospital.example', DKIM_SELECTOR: 'toniq', DKIM_DOMAIN: 'hospital.example' };

  it.each<[string, string]>([['as openssl writes it', pem('pkcs8')], ['as it wrote it once', pem('pkcs1')], ['on one line', pem('pkcs8').replaceAll('\n', '\\n')]])('takes a key %s', (_, key) => {
    expect(loadConfig({ ...mail, DKIM_KEY: key }).secrets.dkimKey).toContain('-----BEGIN ');
  });

  it.each<[string, string]>([
    ['that lost its middle', pem('pkcs8').split('\n').filter((_line, at) => at !== 3).join('\n')], ['of another kind', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['that is too short to count', pem('pkcs8', 512)], ['that is the public one', generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ])('refuses a key %s, without showing it', (_, key) => {
    const [problem] = problemsOf({ ...mail, DKIM_KEY: key });
    expect(problem).toMatch(/^DKIM_KEY: .*wants a private RSA key of at least 1024 bits/u);
    expect(problem).not.toContain(key.split('\n')[1]);
  });

  it('is settled whole, and for the domain that mails come from', () => {
    expect(problemsOf({ ...mail, DKIM_SELECTOR: '', DKIM_KEY: pem('pkcs8') })).toEqual([expect.stringContaining('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY together')]);
    expect(loadConfig({ ...mail, DKIM_KEY: pem('pkcs8'), DKIM_DOMAIN: 'elsewhere.example' }).warnings).toEqual(expect.arrayContaining([expect.stringContaining('MAIL_FROM does not belong to')]));
    expect(loadConfig({ ...mail, MAIL_FROM: 'care@mail.hospital.example', DKIM_KEY: pem('pkcs8') }).warnings.join()).not.toContain('DKIM');
  });
});

describe('numbers of another country', () => {
  const shown = (env: Record<string, string>) => numbersOf(loadConfig(env).config.hospital);

  it('take the place of those of the United States, whose other lines are left out', () => {
    expect(shown({})).toMatchObject({ emergency: '911', crisis: '988', crisisText: '988', domesticViolence: '1-800-799-7233' });
    expect(shown({ EMERGENCY_NUMBER: '112', CRISIS_NUMBER: '116 123', POISON_NUMBER: '0551 19240' })).toMatchObject({ emergency: '112', crisis: '116 123', poison: '0551 19240', crisisText: '', domesticViolence: '' });
  });

  it('may have lines for texts and for domestic violence', () => {
    expect(shown({ EMERGENCY_NUMBER: '999', CRISIS_NUMBER: '116 123', CRISIS_TEXT_NUMBER: '85258', VIOLENCE_NUMBER: '0808 2000 247' })).toMatchObject({ crisisText: '85258', domesticViolence: '0808 2000 247' });
  });

  it('are wanted together', () => {
    expect(loadConfig({ EMERGENCY_NUMBER: '112', CRISIS_NUMBER: '116 123' }).warnings).toEqual([expect.stringContaining('POISON_NUMBER is not set')]);
    expect(loadConfig({ EMERGENCY_NUMBER: '999', CRISIS_NUMBER: '116 123', POISON_NUMBER: '111' }).warnings).toEqual([]);
  });
});

describe('the budget of the language model', () => {
  it('has limits unless they are taken away, and money where there are prices', () => {
    expect(loadConfig({}).config.aiBudget).toEqual({ tokensPerConversation: 200_000, tokensPerDay: 5_000_000, costPerConversation: null, costPerDay: null, prices: null });
    expect(loadConfig({ AI_TOKENS_PER_CONVERSATION: 'off', AI_TOKENS_PER_DAY: '9000', AI_PRICE_INPUT: '0.40', AI_PRICE_OUTPUT: '1.6', AI_COST_PER_DAY: '20' }).config.aiBudget)
      .toEqual({ tokensPerConversation: null, tokensPerDay: 9_000, costPerConversation: null, costPerDay: 20, prices: { input: 0.4, output: 1.6 } });
  });
});

describe('demo content', () => {
  it('is never served beyond this machine', () => {
    const open = { host: '0.0.0.0', dataDir: './data' };
    expect(() => refuseExposedDemo(open, true)).toThrow(DemoExposed);
    expect(() => refuseExposedDemo(open, true)).toThrow(/TONIQ_DEMO=off/);
    expect(() => refuseExposedDemo(open, false)).not.toThrow();
    for (const host of ['127.0.0.1', 'localhost', '::1', '127.8.8.8']) expect(() => refuseExposedDemo({ ...open, host }, true)).not.toThrow();
    for (const host of ['127.0.0.1.evil.example', '128.0.0.1', '::', '192.168.1.4']) expect(() => refuseExposedDemo({ ...open, host }, true)).toThrow(DemoExposed);
  });
});

describe('the table', () => {
  it('has a row for every setting', () => {
    const names = [...Object.values(CONFIG_SETTINGS), ...Object.values(SECRET_SETTINGS)].map(({ name }) => name);
    const rows = settingsTable().split('\n').slice(2);
    expect(rows.map((row) => /`(\w+)`/u.exec(row)?.[1]).toSorted()).toEqual(names.toSorted());
  });
});
