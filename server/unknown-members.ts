/** Members of a body or query that an operation does not know. Ignored, a misspelt filter would find everything and a misspelt change do nothing. */
import type { z } from 'zod';
import { editDistance } from '../kb/edit-distance.ts';

/** An `unrecognized_keys` issue with what the object would have known. */
type Unrecognized = z.core.$ZodIssueUnrecognizedKeys & { known?: string[] };
type Flaw = { path: string; message: string };

/** More are not listed: who is that far off looks into the description. */
const LISTED = 40;
const NAME_LENGTH = 60;

/** Given to `parse` as its `error`: notes on the issue what the object knows. An issue itself names only what was unknown. */
export const whatIsKnown: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') Object.assign(issue, { known: Object.keys((issue.inst as z.ZodObject | undefined)?.shape ?? {}) });
  return undefined;
};

/** Each unknown member by its path, with the one that was most likely meant. */
export function unknownMembers({ path, keys, known = [] }: Unrecognized): Flaw[] {
  return keys.map((key) => {
    const name = key.slice(0, NAME_LENGTH);
    const meant = nearest(key, known);
    const other = known.length ? `It takes ${known.slice(0, LISTED).join(', ')}${known.length > LISTED ? ' …' : ''}.` : 'It takes none.';
    return { path: [...path, name].join('.'), message: `There is no "${name}" here. ${meant ? `Did you mean "${meant}"?` : other}` };
  });
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/** The known name that is one or two typing errors away, or differs in capitals and dashes alone. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > NAME_LENGTH) return undefined;
  const far = (one: string): number => editDistance(plain(name), plain(one), 2);
  const near = known.filter((one) => far(one) <= (one.length > 5 ? 2 : 1));
  return near.toSorted((a, b) => far(a) - far(b))[0];
}
