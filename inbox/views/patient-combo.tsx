import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { FoundPatient } from '../shapes.ts';
import { callPatient, type CallPatient } from '../state/call-form.ts';
import { patientLabel } from '../words.ts';
import { bornWords } from './patient-facts.tsx';

const SHORTEST = 2;
const LOOK_AFTER_MS = 200;
const MOST = 6;

/** Finds a patient while one types; arrow keys and Enter choose. A name that is found nowhere stays as it was typed: somebody new. */
export function PatientCombo({ patient, onChange }: { patient: CallPatient; onChange: (patient: CallPatient) => void }) {
  const { patientRecord } = useInbox();
  const id = useId();
  const found = useSignal<readonly FoundPatient[]>([]);
  const at = useSignal(-1);
  const looked = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => {
    asked.current += 1;
    clearTimeout(timer.current);
    found.value = [];
    at.value = -1;
  };
  const look = async (words: string) => {
    const ask = ++asked.current;
    // What cannot be looked up is written down under the name that was typed.
    const items = words.length < SHORTEST ? [] : await patientRecord.find(words).catch(() => []);
    if (ask !== asked.current) return;
    found.value = items.slice(0, MOST);
    at.value = -1;
    looked.value = true;
  };
  const type = (name: string) => {
    onChange({ id: null, name, contacts: [] });
    looked.value = false;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(name.trim()), LOOK_AFTER_MS);
  };
  const choose = (one: FoundPatient) => {
    onChange(callPatient(one));
    close();
  };
  const press = (event: KeyboardEvent) => {
    const list = found.value;
    if (list.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const from = Math.max(at.value, 0);
      at.value = (from + (event.key === 'ArrowDown' ? 1 : list.length - 1)) % list.length;
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(list[Math.max(at.value, 0)]!);
    } else if (event.key === 'Escape') {
      // The list closes, not the dialog.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const open = found.value.length > 0;
  const state = patient.id ? 'On record.' : patient.name.trim() === '' ? '' : looked.value && !open ? 'Nobody is found by that: a new record is begun under this name.' : '';
  return (
    <div class="field patient-combo">
      <label for={id}>Patient</label>
      <input
        id={id} dir="auto" autofocus autocomplete="off" maxLength={120} placeholder="Name, 1965-03-02, phone, email or MRN" value={patient.name}
        role="combobox" aria-expanded={open} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={at.value >= 0 ? `${id}-${at.value}` : undefined} aria-describedby={`${id}-state`}
        onInput={(event) => type(event.currentTarget.value)} onKeyDown={press} onBlur={close}
      />
      <p id={`${id}-state`} class="small muted" role="status">{open ? <span class="sr-only">{found.value.length} found. Arrow keys and Enter choose.</span> : state}</p>
      <ul id={`${id}-list`} role="listbox" aria-label="Found" hidden={!open}>
        {found.value.map((one, index) => (
          // Pressed before the field loses the focus.
          <li key={one.id} id={`${id}-${index}`} role="option" aria-selected={index === Math.max(at.value, 0)} onMouseDown={(event) => { event.preventDefault(); choose(one); }}>
            <strong dir="auto">{patientLabel(one.name)}</strong>
            <span class="small muted">{[one.birthDate ? bornWords(one.birthDate) : '', one.identifiers.find(({ system }) => system === 'mrn')?.value, one.contacts[0]?.value, one.cases === 1 ? '1 case' : `${one.cases} cases`].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
