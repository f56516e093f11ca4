import { useId } from 'preact/hooks';

type Props<V extends string, N extends V | null> = {
  label: string;
  value: N;
  options: { value: V; label: string }[];
  disabled: boolean;
  onChange: (value: N) => void;
  /** The words of the empty choice; without it one of the options is always chosen. */
  none?: string | undefined;
};

/** A labelled menu over the contract's values. */
export function Choose<V extends string, N extends V | null>({ label, value, options, disabled, onChange, none }: Props<V, N>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id} disabled={disabled} value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          // What is stored decides what is shown: a refused or unconfirmed change must not look made.
          event.currentTarget.value = value ?? '';
          onChange((chosen === '' ? null : chosen) as N);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
