import { createHash } from 'node:crypto';
import { exportText } from './export-audit.ts';
import { headOf, readLine, writeLine, type ExportAbout, type ExportEnd, type ExportFormat } from './export-line.ts';
import { isSignedText, type Head } from './head.ts';
import { GENESIS, linkHash } from './link.ts';
import type { Flaw } from './verify.ts';

export type ExportVerdict = {
  about: ExportAbout | null;
  entries: number;
  /** Entries whose words were taken out: the file's signature alone covers what they say. */
  withheld: number;
  /** Whether the signature of the file was checked: without a key it cannot be. */
  signatureChecked: boolean;
  flaws: Flaw[];
};

const MOST_FLAWS = 100;

/**
 * Checks an exported audit by itself: each entry against its own link, links that follow each other, signed heads, and the file as
 * a whole against its last line. `key` is the installation's key, private or public.
 */
export async function verifyExport(lines: AsyncIterable<string> | Iterable<string>, { heads = [], key = null }: { heads?: readonly Head[]; key?: string | null } = {}): Promise<ExportVerdict> {
  const flaws: Flaw[] = [];
  const say = (seq: string | null, what: string): void => void (flaws.length < MOST_FLAWS && flaws.push({ seq, what }));
  const kept = new Map(heads.map((head) => [head.seq, head]));
  const digest = createHash('sha256');
  let format: ExportFormat | null = null;
  let about: ExportAbout | null = null;
  let end: ExportEnd | null = null;
  let [entries, withheld] = [0, 0];
  let last = { seq: 0n, hash: GENESIS.toString('hex') };
  for await (const text of lines) {
    if (format === null && `${text}\n` === headOf('csv')) {
      format = 'csv';
      digest.update(`${text}\n`);
      continue;
    }
    format ??= 'jsonl';
    if (end) {
      say(null, 'There are lines behind the end.');
      break;
    }
    const line = readLine(format, text);
    if (line && writeLine(format, line) !== `${text}\n`) say(null, `Line ${entries + 2} is not written as exports are.`);
    if (line && 'end' in line) {
      end = line.end;
      continue;
    }
    digest.update(`${text}\n`);
    if (!line) say(null, `Line ${entries + 2} is no entry.`);
    else if ('about' in line) {
      if (about || entries) say(null, 'The first line stands in another place.');
      about = line.about;
    } else {
      const { entry } = line;
      const seq = BigInt(entry.seq);
      entries += 1;
      if (entry.withheld) withheld += 1;
      else if (linkHash(Buffer.from(entry.before, 'hex'), seq, entry).toString('hex') !== entry.hash) say(entry.seq, `The ${entry.kind} ${entry.id} was changed.`);
      if (seq <= last.seq) say(entry.seq, 'Entries were moved or doubled.');
      else if (seq === last.seq + 1n && entry.before !== last.hash) say(entry.seq, 'It does not follow from the entry before it.');
      else if (about?.complete && seq !== last.seq + 1n) say(entry.seq, `Entries ${last.seq + 1n} to ${seq - 1n} are missing.`);
      const head = kept.get(entry.seq);
      if (head && head.hash !== entry.hash) say(entry.seq, `The chain is another one than the one signed on ${head.at}.`);
      last = { seq, hash: entry.hash };
    }
  }
  if (!about) say(null, 'The first line, which says what was exported, is missing.');
  if (!end) say(null, 'The end is missing: the file was cut.');
  else checkEnd(end, entries, digest.digest('hex'), key, say);
  return { about, entries, withheld, signatureChecked: end !== null && key !== null, flaws };
}

function checkEnd({ entries: counted, digest, signature }: ExportEnd, entries: number, found: string, key: string | null, say: (seq: null, what: string) => void): void {
  if (counted !== entries) say(null, `The end speaks of ${counted} entries, and there are ${entries}.`);
  if (digest !== found) say(null, 'The file is not the one that its end speaks of.');
  if (key !== null && !isSignedText(exportText(counted, digest), signature, key)) say(null, 'The end is not signed with this installation’s key.');
}
