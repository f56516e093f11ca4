import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { problemText } from '../api/problem.ts';
import type { FoundPatient } from '../shapes.ts';
import { patientLabel } from '../words.ts';
import { bornWords } from './patient-facts.tsx';

const SHORTEST = 2;
const LOOK_AFTER_MS = 250;

/** Finds a patient by name, date of birth, phone, email or record number, and lets one be chosen. */
export function FindPatient({ label, except, chosen, onChoose }: { label: string; except: string; chosen: FoundPatient | null; onChoose: (patient: FoundPatient | null) => void }) {
  const { patientRecord } = useInbox();
  const words = useSignal('');
  const found = useSignal<readonly FoundPatient[] | null>(null);
  const problem = useSignal<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = async () => {
    const ask = ++asked.current;
    if (words.value.trim().length < SHORTEST) { found.value = null; return; }
    try {
      const items = await patientRecord.find(words.value.trim());
      if (ask !== asked.current) return;
      found.value = items.filter(({ id }) => id !== except);
      problem.value = null;
    } catch (error) {
      if (ask === asked.current) problem.value = problemText(error);
    }
  };
  return (
    <div class="stack">
      <div class="field">
        <label for="find-patient">{label}</label>
        <input
          id="find-patient" type="search" dir="auto" autofocus maxlength={200} autocomplete="off" placeholder="Name, 1965-03-02, phone, email or MRN" value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
            onChoose(null);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void look(), LOOK_AFTER_MS);
          }}
          onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }}
        />
      </div>
      <p class="error-text" role="alert">{problem.value}</p>
      <p class="sr-only" role="status">{found.value === null ? '' : `${found.value.length} found`}</p>
      {found.value?.length === 0 && <p class="muted">No patient is found by that.</p>}
      {found.value !== null && found.value.length > 0 && (
        <fieldset class="found-patients">
          <legend class="sr-only">Found</legend>
          {found.value.map((one) => (
            <label key={one.id}>
              <input type="radio" name="found-patient" checked={chosen?.id === one.id} onChange={() => onChoose(one)} />
              <span>
                <strong dir="auto">{patientLabel(one.name)}</strong>
                <span class="small muted">{[one.birthDate ? bornWords(one.birthDate) : 'date of birth not known', one.identifiers.find(({ system }) => system === 'mrn')?.value, one.contacts[0]?.value, one.cases === 1 ? '1 case' : `${one.cases} cases`].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
