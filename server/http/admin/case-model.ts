import { actorOf } from '../../../domain/access/principal.ts';
import { archiveField as endField, fieldSchema, listFields as fields, saveField as putField } from '../../../domain/cases/fields.ts';
import { archiveStatus as endStatus, listStatuses as statuses, saveStatus as putStatus } from '../../../domain/cases/statuses.ts';
import { handler } from '../operation.ts';

// Definitions are read behind the second wall and changed past it, guarded by their permission.
export const listStatuses = handler('listStatuses', async ({ db }) => ({ items: await statuses(db) }));

export const saveStatus = handler('saveStatus', ({ context, caller, params, body }) => putStatus(context.db, { key: params.statusKey, ...body }, actorOf(caller.principal)));

export const archiveStatus = handler('archiveStatus', ({ context, caller, params }) => endStatus(context.db, params.statusKey, actorOf(caller.principal)));

export const listFields = handler('listFields', async ({ db }) => ({ items: await fields(db) }));

export const readFieldSchema = handler('readFieldSchema', async ({ db }) => fieldSchema(await fields(db)));

export const saveField = handler('saveField', ({ context, caller, params, body }) => putField(context.db, { key: params.fieldKey, ...body }, actorOf(caller.principal)));

export const archiveField = handler('archiveField', ({ context, caller, params }) => endField(context.db, params.fieldKey, actorOf(caller.principal)));
