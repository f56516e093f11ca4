import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { Patient, PatientChange } from '../shapes.ts';
import { phoneWords } from '../state/phone-words.ts';
import { dayName } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Icon } from './icons.tsx';

type Contact = Patient['contacts'][number];

/** How to reach the patient, and what is proved of it. */
export function PatientContacts({ patient, fixed }: { patient: Patient; fixed: boolean }) {
  const { patientRecord } = useInbox();
  const fresh = useSignal('');
  // The list is replaced as a whole: what is not named would be removed.
  const put = (contacts: PatientChange['contacts'], words: string) => patientRecord.change(patient, { contacts }, words);
  const all = (): NonNullable<PatientChange['contacts']> => patient.contacts.map(({ value, preferred, disabledAt }) => ({ value, preferred, disabled: disabledAt !== null }));
  const changed = (one: Contact, change: { preferred?: boolean; verified?: boolean; disabled?: boolean }) =>
    all().map((other) => (other.value === one.value ? { ...other, ...change } : change.preferred ? { ...other, preferred: false } : other));
  const add = async () => {
    const value = fresh.value.trim();
    if (value !== '' && (await put([...all(), { value }], `${value} is added. It is not proved yet.`))) fresh.value = '';
  };
  return (
    <section>
      <h2>Contacts</h2>
      {patient.contacts.length === 0 && <p class="muted">No way to reach the patient is known.</p>}
      <ul class="contact-list">
        {patient.contacts.map((one) => (
          <li key={one.id} data-off={one.disabledAt !== null || undefined}>
            <p><Icon name={one.kind === 'phone' ? 'phone' : 'at'} size={14} /> <span dir="ltr">{one.kind === 'phone' ? phoneWords(one.value) : one.value}</span></p>
            <p class="small muted">{stateWords(one)}</p>
            {!fixed && (
              <div class="row-actions">
                {one.verifiedAt === null && one.disabledAt === null && <Act words="Mark as proved" of={one} run={() => put(changed(one, { verified: true }), `${one.value} counts as proved by you.`)} />}
                {one.verifiedAt !== null && <Act words="Not proved" of={one} run={() => put(changed(one, { verified: false }), `${one.value} is no longer proved.`)} />}
                {!one.preferred && one.disabledAt === null && <Act words="Prefer" of={one} run={() => put(changed(one, { preferred: true }), `${one.value} is preferred.`)} />}
                <Act words={one.disabledAt === null ? 'Do not use' : 'Use again'} of={one} run={() => put(changed(one, { disabled: one.disabledAt === null, ...(one.disabledAt === null ? { preferred: false } : {}) }), one.disabledAt === null ? `${one.value} is not used any more.` : `${one.value} is used again.`)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {!fixed && (
        <div class="field">
          <label for="new-contact">Add a phone number or email</label>
          <input
            id="new-contact" type="text" maxlength={254} autocomplete="off" placeholder="Then Enter" value={fresh.value} disabled={patientRecord.busy.value}
            onInput={(event) => { fresh.value = event.currentTarget.value; }}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); void add(); } }}
          />
        </div>
      )}
    </section>
  );
}

function Act({ words, of, run }: { words: string; of: Contact; run: () => unknown }) {
  const { patientRecord } = useInbox();
  return <button type="button" class="text-button" disabled={patientRecord.busy.value} onClick={() => void run()}>{words}<span class="sr-only"> {of.value}</span></button>;
}

function stateWords({ verifiedAt, preferred, disabledAt }: Contact): string {
  if (disabledAt !== null) return 'Not used any more';
  return [verifiedAt === null ? 'Not proved' : `Proved ${dayName(verifiedAt, now.value)}`, preferred ? 'preferred' : ''].filter(Boolean).join(', ');
}
