import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { assuranceWords, patientLabel, relationWords, rightWords } from '../words.ts';
import { now } from './clock.ts';
import { PatientRecordView } from './patient-record.tsx';

/** Who the patient of the open conversation is: how well that is proved here, and the record. */
export function PatientPanel({ data }: { data: StaffConversation }) {
  const { dialogs, actions } = useInbox();
  const { patient } = data;
  const unknown = patient.assurance === 'anonymous' && patient.name === null;
  return (
    <>
      <section>
        <h2>In this conversation</h2>
        <dl class="facts">
          <dt>Writes</dt>
          <dd dir="auto">
            {patient.writer
              ? <>{patient.writer.name ?? 'A proxy'}, {relationWords[patient.writer.relation]}, for {patientLabel(patient.name)}; may {patient.writer.may.map((right) => rightWords[right]).join(', ')}</>
              : patientLabel(patient.name)}
          </dd>
          <dt>Identity</dt>
          <dd>{assuranceWords[patient.assurance]}</dd>
          <dt>First seen</dt>
          <dd>{dateTime(patient.firstSeen, now.value)}</dd>
        </dl>
        {unknown && actions.mayChange('patient:merge') && (
          <button type="button" class="button" onClick={() => dialogs.show({ kind: 'identify', patientId: patient.id, name: patient.name })}>Say who this is …</button>
        )}
      </section>
      <LoadedRecord patientId={patient.id} caseId={data.case?.id ?? null} />
    </>
  );
}

/** The record of a patient, asked for when it is shown. */
export function LoadedRecord({ patientId, caseId }: { patientId: string; caseId: string | null }) {
  const { patientRecord } = useInbox();
  useEffect(() => void patientRecord.load(patientId), [patientId]);
  const record = patientRecord.of(patientId);
  if (record) return <PatientRecordView record={record} caseId={caseId} />;
  if (patientRecord.problem.value === null) return <section role="status"><p class="muted">The record is loading.</p></section>;
  return (
    <section>
      <p class="error-text" role="alert">{patientRecord.problem.value}</p>
      <button type="button" class="button" onClick={() => void patientRecord.load(patientId)}>Try again</button>
    </section>
  );
}
