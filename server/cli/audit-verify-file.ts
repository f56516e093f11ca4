import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { verifyExport } from '../../domain/audit/verify-export.ts';
import { keptHeads, ownKey, readKeptHeads } from '../audit-heads.ts';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine, type Io } from './io.ts';
import { plural } from './plural.ts';

const Args = z.object({ file: z.string(), heads: z.string().nullable(), key: z.string().nullable(), json: z.boolean() });
type Args = z.infer<typeof Args>;

/** Checks an exported file without a database: whoever was given one can do so anywhere. */
export async function verifyFile(dataDir: string, { file, heads, key, json }: Args, io: Io): Promise<number> {
  const given = heads === null ? null : await readFile(heads, 'utf8');
  const keyText = key === null ? (given && readKeptHeads(given).publicKey) : await readFile(key, 'utf8');
  const pem = keyText ? (readKeptHeads(keyText).publicKey ?? keyText) : await ownKey(dataDir);
  const kept = await keptHeads(dataDir, given, pem);
  const verdict = await verifyExport(createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity }), { heads: kept.heads, key: pem });
  const flaws = [...kept.flaws, ...verdict.flaws];
  if (json) await io.out(jsonLine({ ...verdict, flaws, heads: kept.heads.length }));
  else {
    for (const { seq, what } of flaws) await io.out(`${seq === null ? '' : `Entry ${seq}: `}${what}\n`);
    if (verdict.about) await io.out(`Exported ${verdict.about.at} by ${verdict.about.by}; ${verdict.about.complete ? 'the whole record' : `only ${JSON.stringify(verdict.about.filter)}`}.\n`);
    if (verdict.withheld) await io.out(`${plural(verdict.withheld, 'entry', 'entries')} came without patients' words: the signature of the file covers them, their own hashes cannot be made again.\n`);
    if (!verdict.signatureChecked) await io.out('The signature of the file was not checked: give the key with --key, or the kept heads with --heads.\n');
    await io.out(`${plural(verdict.entries, 'entry', 'entries')} and ${plural(kept.heads.length, 'signed head')} checked: ${flaws.length ? `${plural(flaws.length, 'flaw')} found` : 'nothing is wrong'}.\n`);
  }
  return flaws.length ? EXIT.failed : EXIT.done;
}

export const auditVerifyFileCommand = command({ name: 'audit verify --file', args: Args, run: (app, args, io) => verifyFile(app.config.dataDir, args, io) });
