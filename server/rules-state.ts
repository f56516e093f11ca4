import { readFileSync } from 'node:fs';
import { rulesVersion } from '../agent/rules-version.ts';
import type { Queryable } from '../db/db.ts';
import { listSignOffs, signOffState, type SignOff } from '../domain/sign-offs/sign-off.ts';
import type { RulesState, SignOffView } from './contract/rules.ts';

const { version: PRODUCT_VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

/** What runs here – product, rules, how much of it nobody has compared with its source – and whether it is signed. */
export async function rulesState(db: Queryable): Promise<RulesState> {
  const current = rulesVersion();
  const signOffs = await listSignOffs(db);
  const { state, latest } = signOffState(signOffs, current.version);
  return { product: PRODUCT_VERSION, ...current, state, latest: latest && view(latest), signOffs: signOffs.map(view) };
}

const view = ({ version, name, role, note, signedAt }: SignOff): SignOffView => ({ version, name, role, note, signedAt: signedAt.toISOString() });
