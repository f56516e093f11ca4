import { receiveFromPatient } from '../../receive-from-patient.ts';
import { handler } from '../operation.ts';

export const sendPatientMessage = handler('sendPatientMessage', async ({ context, caller, body }) => {
  const { id, seq } = await receiveFromPatient(context, caller.session, body);
  return { id, seq };
});
