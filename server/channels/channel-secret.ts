import { randomBytes } from 'node:crypto';
import type { Db } from '../../db/db.ts';

/** What the reply tokens of this installation are signed with: made by the first server that starts, the same for all that follow. */
export async function channelSecretOf(db: Db): Promise<string> {
  await db.query(`INSERT INTO installation (key, value) VALUES ('channel-secret', to_jsonb($1::text)) ON CONFLICT (key) DO NOTHING`, [randomBytes(32).toString('base64url')]);
  return (await db.one<{ value: string }>(`SELECT value FROM installation WHERE key = 'channel-secret'`)).value;
}
