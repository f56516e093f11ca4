import type { STAFF_ROLES } from '../terms.ts';
import type { Grants, Permission, Scope } from './permissions.ts';

export type Role = {
  key: string;
  name: string;
  grants: Grants;
  /** Whether everybody of this role needs a second factor; absent means no. */
  mfaRequired?: boolean;
};

const CARE: Permission[] = ['conversation:read', 'conversation:reply', 'note:write', 'conversation:take', 'case:update', 'patient:update', 'page:acknowledge'];

const grant = (scope: Scope, ...permissions: Permission[]): Grants => Object.fromEntries(permissions.map((permission) => [permission, scope]));
const everybody = grant('all', 'staff:list');

/** The roles as they come. A hospital changes them; a change made there is never overwritten from here. */
export const DEFAULT_ROLES: Record<(typeof STAFF_ROLES)[number], Role> = {
  doctor: { key: 'doctor', name: 'Doctor', grants: { ...grant('team', ...CARE, 'metrics:read'), ...grant('all', 'safety:clear', 'page:acknowledge', 'glass:break'), ...everybody } },
  nurse: { key: 'nurse', name: 'Nurse', grants: { ...grant('all', ...CARE, 'safety:clear', 'patient:merge', 'glass:break', 'metrics:read'), ...everybody } },
  // Danger is judged by clinicians and those responsible for them.
  front_desk: { key: 'front_desk', name: 'Front desk', grants: { ...grant('team', ...CARE, 'patient:merge', 'metrics:read'), ...grant('all', 'page:acknowledge'), ...everybody } },
  manager: { key: 'manager', name: 'Manager', grants: { ...grant('all', ...CARE, 'safety:clear', 'metrics:read', 'evaluation:save', 'knowledge:manage', 'patient:merge', 'proxy:grant'), ...everybody } },
  admin: { key: 'admin', name: 'Administrator', grants: { ...grant('all', ...CARE, 'safety:clear', 'metrics:read', 'evaluation:save', 'knowledge:manage', 'patient:merge', 'proxy:grant', 'case-model:manage', 'staff:manage', 'role:manage', 'api-key:manage', 'rules:sign'), ...everybody } },
  privacy_officer: { key: 'privacy_officer', name: 'Privacy officer', grants: { ...grant('all', 'conversation:read', 'glass:review', 'audit:read'), ...everybody } },
  auditor: { key: 'auditor', name: 'Auditor', grants: { ...grant('all', 'conversation:read', 'audit:read', 'metrics:read'), ...everybody } },
};
