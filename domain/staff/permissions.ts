import type { StaffRole } from '../terms.ts';

/** What a staff member may do. A later widening adds scopes; the names stay. */
export const PERMISSIONS = [
  'conversation:read', 'conversation:reply', 'conversation:take', 'case:update', 'page:acknowledge', 'safety:clear', 'staff:list',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const CARE: readonly Permission[] = PERMISSIONS;
const DESK = PERMISSIONS.filter((permission) => permission !== 'safety:clear');

const GRANTS: Record<StaffRole, readonly Permission[]> = {
  doctor: CARE,
  nurse: CARE,
  admin: CARE,
  manager: CARE,
  // Danger is judged by clinicians and those responsible for them.
  front_desk: DESK,
  privacy_officer: ['conversation:read', 'staff:list'],
  auditor: ['conversation:read', 'staff:list'],
};

export const permissionsOf = (role: StaffRole): readonly Permission[] => GRANTS[role];

export const can = (role: StaffRole, permission: Permission): boolean => GRANTS[role].includes(permission);
