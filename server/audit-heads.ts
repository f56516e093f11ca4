/** Signed heads of the audit chain, kept in a file beside the database: `DATA_DIR/audit-heads.jsonl`, and their key. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Head, isSignedBy, newAuditKey, publicKeyOf, signHead } from '../domain/audit/head.ts';
import { sealAudit } from '../domain/audit/seal.ts';
import type { Flaw } from '../domain/audit/verify.ts';
import type { Context } from './context.ts';

const SEAL_MS = 2_000;
const SIGN_MS = 10 * 60_000;

const keyFile = (dataDir: string): string => join(dataDir, 'audit-key.pem');
const headsFile = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

/** Seals the audit every two seconds and signs its head every ten minutes, and once more when stopped. */
export function keepAudit({ db, log, config }: Pick<Context, 'db' | 'log' | 'config'>): { stop: () => Promise<void> } {
  let working: Promise<void> = Promise.resolve();
  let signedAt = -Infinity;
  let lastSeq = '';
  const work = async (): Promise<void> => {
    try {
      await sealAudit(db);
      if (performance.now() - signedAt < SIGN_MS) return;
      const head = await signHead(db, await auditKey(config.dataDir));
      signedAt = performance.now();
      if (head && head.seq !== lastSeq) await appendFile(headsFile(config.dataDir), `${JSON.stringify(head)}\n`, { mode: 0o600 });
      lastSeq = head?.seq ?? lastSeq;
    } catch (error) {
      log.warn({ error }, 'The audit could not be sealed or signed; it is tried again in two seconds. Nothing is lost.');
    }
  };
  const next = (): Promise<void> => (working = working.then(work));
  const timer = setInterval(() => void next(), SEAL_MS);
  return {
    async stop() {
      clearInterval(timer);
      signedAt = -Infinity;
      await next();
    },
  };
}

/** The key of this installation where there is one; none is made. */
export const ownKey = (dataDir: string): Promise<string | null> => readFile(keyFile(dataDir), 'utf8').catch(() => null);

/** What the privacy officer keeps elsewhere: the heads of this server, and the public half of the key that signed them. */
export async function headsToKeep(dataDir: string): Promise<{ publicKey: string; heads: Head[] }> {
  const { heads } = await keptHeads(dataDir, null);
  return { publicKey: publicKeyOf(await auditKey(dataDir)), heads };
}

/** What was downloaded to be kept, or the lines of the file in DATA_DIR; the key is null where only lines are. */
export function readKeptHeads(text: string): { publicKey: string | null; lines: string } {
  const kept = z.object({ publicKey: z.string(), heads: z.array(Head) }).safeParse(parsed(text)).data;
  return kept ? { publicKey: kept.publicKey, lines: kept.heads.map((head) => JSON.stringify(head)).join('\n') } : { publicKey: null, lines: text };
}

/** The heads of DATA_DIR and of another file's text, checked with the given key or that of DATA_DIR; those with a wrong signature named as flaws. */
export async function keptHeads(dataDir: string, file: string | null, publicKey: string | null = null): Promise<{ heads: Head[]; flaws: Flaw[] }> {
  const more = file === null ? null : readKeptHeads(file).lines;
  const own = await readFile(headsFile(dataDir), 'utf8').catch(() => '');
  const key = publicKey ?? (await ownKey(dataDir));
  const lines = [...new Set(`${own}\n${more ?? ''}`.split('\n').filter((line) => line.trim() !== ''))];
  const flaws: Flaw[] = [];
  const heads = lines.flatMap((line): Head[] => {
    const head = Head.safeParse(parsed(line)).data;
    if (head && (key === null || isSignedBy(head, key))) return [head];
    flaws.push({ seq: head?.seq ?? null, what: head ? `The head of ${head.at} is not signed with this installation's key.` : 'A line among the signed heads is no head.' });
    return [];
  });
  if (heads.length && key === null) flaws.push({ seq: null, what: 'The key of the signed heads (audit-key.pem in DATA_DIR) is missing, so their signatures were not checked.' });
  return { heads, flaws };
}

/** The key of this installation (PEM), made when there is none. */
export async function auditKey(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(keyFile(dataDir), newAuditKey(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(keyFile(dataDir), 'utf8');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
