import { useFocus } from './use-focus.ts';

type Props = { value: string; onInput: (value: string) => void; describedBy: string; recovery?: boolean };

/** Takes the six digits of an app, with `recovery` a recovery code too. Phones and password managers fill it in by themselves. */
export function CodeField({ value, onInput, describedBy, recovery = false }: Props) {
  const field = useFocus<HTMLInputElement>();
  return (
    <div class="field">
      <label for="code">Code</label>
      <input
        id="code" ref={field} type="text" inputMode="text" autocomplete="one-time-code" autocapitalize="off" spellcheck={false} maxLength={40} value={value}
        aria-describedby={`code-hint ${describedBy}`} onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="code-hint" class="muted small">The six digits that your app shows now.{recovery && ' Without your phone: one of your recovery codes.'}</p>
    </div>
  );
}
