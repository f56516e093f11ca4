import { findAttachment } from '../../../domain/attachments/attachment.ts';
import { NotFound } from '../../../domain/errors.ts';
import { receiveFile } from '../../files/receive-file.ts';
import { openFile } from '../../files/send-file.ts';
import { handler } from '../operation.ts';

export const uploadPatientAttachment = handler('uploadPatientAttachment', ({ context, db, caller: { session }, request }) =>
  receiveFile(context, db, request, { conversationId: session.conversationId }, { kind: 'patient', id: session.patientId }));

export const readPatientAttachment = handler('readPatientAttachment', async ({ context, db, caller: { session }, params }) => {
  const file = await findAttachment(db, params.attachmentId);
  if (file.conversationId !== session.conversationId) throw new NotFound('file');
  return openFile(context.files, file);
});
