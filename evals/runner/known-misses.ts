import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

export const KNOWN_MISSES_FILE = fileURLToPath(new URL('../known-misses.yaml', import.meta.url));

/** Cases that the product misses today, each with the reason; counted apart in the table and never as passed. */
export type KnownMisses = ReadonlyMap<string, string>;

const File = z.array(z.strictObject({ why: z.string().min(20), cases: z.array(z.string()).min(1) }));

/** @throws when the file does not hold to its format, or names a case that does not exist */
export function readKnownMisses(caseIds: ReadonlySet<string>, text: string = readFileSync(KNOWN_MISSES_FILE, 'utf8')): KnownMisses {
  const known = new Map((File.parse(parse(text)) ?? []).flatMap(({ why, cases }) => cases.map((id) => [id, why] as const)));
  const gone = [...known.keys()].filter((id) => !caseIds.has(id.split(' ')[0]!));
  if (gone.length > 0) throw new Error(`known-misses.yaml names cases that do not exist: ${gone.join(', ')}. Take them off the list.`);
  return known;
}
