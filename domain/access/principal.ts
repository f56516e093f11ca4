import type { Actor } from '../terms.ts';
import type { Grants } from './permissions.ts';

/** Somebody or something that holds permissions: a staff member or an API key. */
export type Principal = {
  kind: 'staff' | 'api_key';
  id: string;
  grants: Grants;
  teams: readonly string[];
  locations: readonly string[];
  /** Cases opened beyond the scope for a reason and a time; who did so is asked about it later. */
  brokenGlass: readonly string[];
};

export const actorOf = ({ kind, id }: Principal): Actor => ({ kind, id });
