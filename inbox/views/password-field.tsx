type Props = { id: string; label: string; value: string; autocomplete: 'current-password' | 'new-password'; describedBy: string; hint?: string; onInput: (value: string) => void };

export function PasswordField({ id, label, value, autocomplete, describedBy, hint, onInput }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id} type="password" autocomplete={autocomplete} value={value} aria-describedby={hint ? `${id}-hint ${describedBy}` : describedBy}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && <p id={`${id}-hint`} class="muted small">{hint}</p>}
    </div>
  );
}
