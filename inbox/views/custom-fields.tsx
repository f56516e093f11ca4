import { useInbox } from '../context.ts';
import type { CaseField, CaseView } from '../shapes.ts';
import { Choose } from './choose.tsx';
import { DraftInput } from './draft-input.tsx';

/** The fields that the hospital gave its cases. Each is saved when it is left. */
export function CustomFields({ view }: { view: CaseView }) {
  const { caseModel, caseEdit, actions } = useInbox();
  const fields = caseModel.shownFor(view);
  const known = new Set(caseModel.fields.value.map(({ key }) => key));
  const others = Object.entries(view.customFields).filter(([key]) => !known.has(key));
  if (!fields.length && !others.length) return null;
  const disabled = !actions.mayChange('case:update') || caseEdit.saving.value.length > 0;
  return (
    <section>
      <h2>Details</h2>
      {fields.map((field) => <OneField key={field.key} field={field} value={view.customFields[field.key]} disabled={disabled} />)}
      {others.length > 0 && (
        <dl class="facts">
          {others.map(([key, value]) => (
            <>
              <dt>{key.replaceAll('_', ' ')}</dt>
              <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
}

function OneField({ field, value, disabled }: { field: CaseField; value: unknown; disabled: boolean }) {
  const { caseEdit } = useInbox();
  const { key, name, help, type } = field;
  const id = `field-${key}`;
  const save = (next: unknown) => {
    if (JSON.stringify(next ?? null) !== JSON.stringify(value ?? null)) void caseEdit.change({ customFields: { [key]: next } });
  };
  if (type === 'choice') {
    return <Choose label={name} value={typeof value === 'string' ? value : null} none="Not set" options={field.options.map((option) => ({ value: option, label: option }))} disabled={disabled} onChange={save} />;
  }
  if (type === 'yes_no') {
    const chosen = value === true ? 'yes' : value === false ? 'no' : null;
    return <Choose label={name} value={chosen} none="Not set" options={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} disabled={disabled} onChange={(next) => save(next === null ? null : next === 'yes')} />;
  }
  if (type === 'choices') {
    const chosen = Array.isArray(value) ? (value as string[]) : [];
    return (
      <fieldset class="field" disabled={disabled}>
        <legend class="label">{name}</legend>
        {field.options.map((option) => (
          <label key={option} class="check">
            <input
              type="checkbox" checked={chosen.includes(option)}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...chosen, option] : chosen.filter((other) => other !== option);
                save(next.length ? next : null);
              }}
            />
            {option}
          </label>
        ))}
        {help && <p class="small muted">{help}</p>}
      </fieldset>
    );
  }
  const text = value === undefined || value === null ? '' : String(value);
  const shared = {
    id, disabled, value: text, ...(help ? { 'aria-describedby': `${id}-help` } : {}),
    onSave: (written: string) => save(written === '' ? null : type === 'number' ? Number(written) : written),
  };
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {type === 'number' && <DraftInput type="number" step="any" {...shared} />}
      {type === 'date' && <DraftInput type="date" {...shared} />}
      {(type === 'text' || type === 'reference') && <DraftInput type="text" dir="auto" maxlength={2000} autocomplete="off" {...shared} />}
      {help && <p id={`${id}-help`} class="small muted">{help}</p>}
    </div>
  );
}
