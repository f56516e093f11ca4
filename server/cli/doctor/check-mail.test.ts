import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { checkSmtp } from './check-mail.ts';

const servers: SMTPServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function look(env: Record<string, string>): Promise<{ state: string; found: string; todo: string | null }> {
  const { config, secrets } = loadConfig(env);
  return checkSmtp(config, secrets);
}

async function listening(server: SMTPServer): Promise<Record<string, string>> {
  servers.push(server);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { MAIL_FROM: 'care@hospital.test', SMTP_HOST: '127.0.0.1', SMTP_PORT: String((server.server.address() as AddressInfo).port), SMTP_SECURITY: 'none' };
}

describe('doctor › mail out', () => {
  it('is not set up', async () => {
    expect(await look({})).toMatchObject({ state: 'warn' });
  });

  it('works', async () => {
    const env = await listening(new SMTPServer({ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false }));
    expect(await look(env)).toMatchObject({ state: 'ok', found: expect.stringContaining('care@hospital.test') });
  });

  it('has a wrong password, and says what to look at', async () => {
    const env = await listening(new SMTPServer({ allowInsecureAuth: true, disabledCommands: ['STARTTLS'], logger: false, onAuth: (_auth, _session, done) => done(new Error('Invalid login')) }));
    expect(await look({ ...env, SMTP_USER: 'care', SMTP_PASSWORD: 'wrong-password' })).toMatchObject({ state: 'fail', todo: expect.stringContaining('SMTP_PASSWORD') });
  });

  it('is not there', async () => {
    const { state, todo } = await look({ MAIL_FROM: 'care@hospital.test', SMTP_HOST: '127.0.0.1', SMTP_PORT: '1', SMTP_SECURITY: 'none' });
    expect([state, todo]).toEqual(['fail', expect.stringContaining('SMTP_PORT')]);
  });
});
