import { z } from 'zod';
import { SCOPES } from '../../domain/access/permissions.ts';

const Grants = z.record(z.string().max(60), z.enum(SCOPES)).meta({ description: 'Permission to scope' });

export const RoleView = z.object({ key: z.string(), name: z.string(), grants: Grants, mfaRequired: z.boolean() }).meta({ id: 'Role' });
export type RoleView = z.infer<typeof RoleView>;

/** `mfaRequired`: everybody of the role needs a second factor; absent leaves it as it is. */
export const RoleChange = z.strictObject({ name: z.string().trim().min(1).max(60), grants: Grants, mfaRequired: z.boolean().optional() }).meta({ id: 'RoleChange' });

export const ApiKeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** The first characters of the key, to tell it from others. */
    prefix: z.string(),
    grants: Grants,
    teams: z.array(z.string()),
    locations: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const AddApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    grants: Grants,
    teams: z.array(z.string().max(60)).max(20).default([]),
    locations: z.array(z.string().max(60)).max(20).default([]),
    /** How long it lasts, in days. */
    days: z.int().min(1).max(366).default(90),
  })
  .meta({ id: 'AddApiKey' });

/** How long the old key still works beside the new one: as long as it takes to put the new one into every program. */
export const RotateApiKey = z.strictObject({ overlapHours: z.number().min(0).max(24 * 14).default(1) }).meta({ id: 'RotateApiKey' });

/** `key` is shown here and never again. */
export const ApiKeyAdded = ApiKeyView.extend({ key: z.string() }).meta({ id: 'ApiKeyAdded' });
