import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { Patient } from '../shapes.ts';
import { channelWords, languageWords, options, patientLabel } from '../words.ts';
import { Choose } from './choose.tsx';

/** Name, date of birth, language, and what other systems call the patient. Read first, changed after a press. */
export function PatientFacts({ patient, fixed }: { patient: Patient; fixed: boolean }) {
  const editing = useSignal(false);
  return (
    <section>
      <div class="case-head">
        <h2>Record</h2>
        {!fixed && <button type="button" class="text-button" aria-expanded={editing.value} onClick={() => { editing.value = !editing.value; }}>{editing.value ? 'Close' : 'Change'}</button>}
      </div>
      {editing.value ? <Form patient={patient} /> : (
        <dl class="facts">
          <dt>Name</dt>
          <dd dir="auto">{patientLabel(patient.name)}</dd>
          <dt>Born</dt>
          <dd>{patient.birthDate ? bornWords(patient.birthDate) : 'not known'}</dd>
          <dt>Language</dt>
          <dd>{languageWords[patient.language]}</dd>
          <dt>Prefers</dt>
          <dd>{patient.preferredChannel ? channelWords[patient.preferredChannel] : 'no channel told'}</dd>
          {patient.identifiers.map(({ system, value }) => (
            <>
              <dt>{systemWords(system)}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
}

function Form({ patient }: { patient: Patient }) {
  const { patientRecord } = useInbox();
  const name = useSignal(patient.name ?? '');
  const born = useSignal(patient.birthDate ?? '');
  const mrn = useSignal(patient.identifiers.find(({ system }) => system === 'mrn')?.value ?? '');
  const language = useSignal(patient.language);
  const channel = useSignal(patient.preferredChannel);
  const save = (event: Event) => {
    event.preventDefault();
    const others = patient.identifiers.filter(({ system }) => system !== 'mrn');
    void patientRecord.change(patient, {
      name: name.value.trim() || null, birthDate: born.value || null, language: language.value, preferredChannel: channel.value,
      identifiers: [...others, ...(mrn.value.trim() ? [{ system: 'mrn', value: mrn.value.trim() }] : [])],
    });
  };
  return (
    <form class="stack" onSubmit={save}>
      <div class="field">
        <label for="patient-name">Name</label>
        <input id="patient-name" type="text" dir="auto" maxlength={120} autocomplete="off" value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} />
      </div>
      <div class="field">
        <label for="patient-born">Date of birth</label>
        <input id="patient-born" type="date" max={new Date().toISOString().slice(0, 10)} value={born.value} onInput={(event) => { born.value = event.currentTarget.value; }} />
      </div>
      <div class="field">
        <label for="patient-mrn">Record number (MRN)</label>
        <input id="patient-mrn" type="text" maxlength={200} autocomplete="off" value={mrn.value} onInput={(event) => { mrn.value = event.currentTarget.value; }} />
      </div>
      <Choose label="Language" value={language.value} options={options(languageWords)} disabled={false} onChange={(next) => { language.value = next; }} />
      <Choose label="Prefers" value={channel.value} none="No channel told" options={options(channelWords)} disabled={false} onChange={(next) => { channel.value = next; }} />
      <button type="submit" class="button primary" disabled={patientRecord.busy.value}>Save</button>
    </form>
  );
}

const systemWords = (system: string): string => (system === 'mrn' ? 'MRN' : system.replaceAll('_', ' '));

/** "2 Mar 1965, 61 years". */
export function bornWords(date: string, today = new Date()): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const before = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day);
  const years = today.getFullYear() - year - (before ? 1 : 0);
  return `${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`))}, ${years === 1 ? '1 year' : `${years} years`}`;
}
