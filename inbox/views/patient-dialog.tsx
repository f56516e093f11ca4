import { useInbox } from '../context.ts';
import { Dialog } from './dialog.tsx';
import { LoadedRecord } from './patient-panel.tsx';

/** The record of a patient of whom no conversation is open. */
export function PatientDialog({ patientId, name }: { patientId: string; name: string }) {
  const { dialogs } = useInbox();
  return <Dialog title={name} onClose={dialogs.close}><div class="record"><LoadedRecord patientId={patientId} caseId={null} /></div></Dialog>;
}
