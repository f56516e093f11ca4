import { useInbox } from '../context.ts';
import type { PatientRecord } from '../state/patient-record.ts';
import { PatientContacts } from './patient-contacts.tsx';
import { PatientDuplicates } from './patient-duplicates.tsx';
import { PatientFacts } from './patient-facts.tsx';
import { PatientHistoryList } from './patient-history.tsx';
import { PatientProxies } from './patient-proxies.tsx';
import { PatientWishes } from './patient-wishes.tsx';

/** One patient's record in sections, each with what may be changed in it. `caseId` is the case that is open beside it. */
export function PatientRecordView({ record, caseId }: { record: PatientRecord; caseId: string | null }) {
  const { actions } = useInbox();
  const { patient } = record;
  const fixed = !actions.mayChange('patient:update') || patient.mergedInto !== null;
  return (
    <>
      {patient.mergedInto !== null && <p class="band warn">This record is part of another one.</p>}
      <PatientFacts key={`facts-${patient.id}-${patient.version}`} patient={patient} fixed={fixed} />
      <PatientDuplicates record={record} />
      <PatientContacts key={`contacts-${patient.id}`} patient={patient} fixed={fixed} />
      <PatientWishes patient={patient} fixed={fixed} />
      <PatientProxies record={record} />
      <PatientHistoryList history={record.history} caseId={caseId} />
    </>
  );
}
