import type { Principal } from '../../../domain/access/principal.ts';
import { caseAttachments, findAttachment } from '../../../domain/attachments/attachment.ts';
import { receiveFile } from '../../files/receive-file.ts';
import { openFile } from '../../files/send-file.ts';
import { handler } from '../operation.ts';

const uploader = ({ kind, id }: Principal) => ({ kind, id });

export const uploadAttachment = handler('uploadAttachment', ({ context, db, caller: { principal }, params, request }) =>
  receiveFile(context, db, request, params, uploader(principal)));

export const addCaseAttachment = handler('addCaseAttachment', ({ context, db, caller: { principal }, params, request }) =>
  receiveFile(context, db, request, params, uploader(principal)));

export const listCaseAttachments = handler('listCaseAttachments', async ({ db, params }) => ({
  items: (await caseAttachments(db, params.caseId)).map((one) => ({ ...one, addedAt: one.addedAt.toISOString() })),
}));

export const readAttachment = handler('readAttachment', async ({ context, db, params }) => openFile(context.files, await findAttachment(db, params.attachmentId)));
