import { useInbox } from '../context.ts';
import type { PatientDuplicate, PatientMerge } from '../shapes.ts';
import type { PatientRecord } from '../state/patient-record.ts';
import { dateTime } from '../state/time-words.ts';
import { duplicateWords, patientLabel } from '../words.ts';
import { now } from './clock.ts';
import { bornWords } from './patient-facts.tsx';

/** Records that may be the same person, and those that were made one with this. */
export function PatientDuplicates({ record: { patient, duplicates, merges } }: { record: PatientRecord }) {
  const { actions } = useInbox();
  const may = actions.mayChange('patient:merge');
  const joined = merges.filter(({ undoneAt, keptId }) => undoneAt === null && keptId === patient.id);
  if (duplicates.length === 0 && joined.length === 0) return null;
  return (
    <section>
      <h2>Same person?</h2>
      <ul class="plain">
        {duplicates.map((one) => <Candidate key={one.patientId} one={one} patientId={patient.id} name={patientLabel(patient.name)} may={may} />)}
        {joined.map((one) => <Merged key={one.id} merge={one} patientId={patient.id} may={may} />)}
      </ul>
    </section>
  );
}

function Candidate({ one, patientId, name, may }: { one: PatientDuplicate; patientId: string; name: string; may: boolean }) {
  const { dialogs, patientRecord } = useInbox();
  const ask = () => dialogs.show({
    kind: 'ask', title: 'Make the two records one?', confirm: 'Merge',
    text: `Cases, conversations and contacts of the other record move to ${name}; empty fields are filled from it. You can undo this here at any time.`,
    run: () => void patientRecord.merge(patientId, one.patientId),
  });
  return (
    <li>
      <strong dir="auto">{patientLabel(one.name)}</strong>, {one.birthDate ? `born ${bornWords(one.birthDate)}` : 'date of birth not known'}, {one.cases === 1 ? '1 case' : `${one.cases} cases`}
      <br /><span class="small muted">{one.why.map((why) => duplicateWords[why]).join(', ')}</span>
      {may && <> <button type="button" class="button" disabled={patientRecord.busy.value} onClick={ask}>Merge into this record …</button></>}
    </li>
  );
}

function Merged({ merge, patientId, may }: { merge: PatientMerge; patientId: string; may: boolean }) {
  const { patientRecord } = useInbox();
  return (
    <li>
      {merge.kind === 'joined' ? 'A visitor proved to be this patient' : 'Another record was made part of this one'} <span class="small muted">{dateTime(merge.mergedAt, now.value)}</span>
      {may && <> <button type="button" class="text-button" disabled={patientRecord.busy.value} onClick={() => void patientRecord.undoMerge(patientId, merge.id)}>Take them apart</button></>}
    </li>
  );
}
