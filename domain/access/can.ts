import type { Permission } from './permissions.ts';
import type { Principal } from './principal.ts';

/** What a permission is asked for: a case, or a conversation with its case if it has one. */
export type Subject = {
  caseId: string | null;
  team: string;
  location: string | null;
  /** Who works on it: assignee, holder of the conversation, watchers. */
  people: readonly string[];
  /** Danger that stands is the business of everybody who is called for it. */
  emergency: boolean;
};

/** What can be done to a case one may read in an emergency only: look, and act on the danger. */
const IN_EMERGENCY: ReadonlySet<Permission> = new Set<Permission>(['conversation:read', 'conversation:reply', 'note:write', 'conversation:take', 'page:acknowledge', 'safety:clear']);
const BEHIND_GLASS: ReadonlySet<Permission> = new Set<Permission>(['conversation:read']);

/** The one place where permission is decided. Without a subject: whether it is held at all, however far it reaches. */
export function can({ id, grants, teams, locations, brokenGlass }: Principal, permission: Permission, subject?: Subject): boolean {
  const scope = grants[permission];
  if (!scope) return false;
  if (!subject || scope === 'all') return true;
  if (subject.people.includes(id)) return true;
  if (subject.emergency && grants['page:acknowledge'] && IN_EMERGENCY.has(permission)) return true;
  if (subject.caseId && brokenGlass.includes(subject.caseId) && BEHIND_GLASS.has(permission)) return true;
  if (scope === 'own') return false;
  if (teams.includes(subject.team)) return true;
  return scope === 'location' && subject.location !== null && locations.includes(subject.location);
}
