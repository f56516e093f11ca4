import { useEffect, useRef, useState } from 'preact/hooks';
import { RefusedError, type CodeSent } from '../api.ts';
import { ActingChoice } from '../acting/acting.tsx';
import type { PanelContext } from '../context.ts';
import { verifyWords } from '../strings/verify.ts';

/** One thing is asked at a time: where to, the code, and if wanted the date of birth. */
type Step = { at: 'contact' } | { at: 'code'; sent: CodeSent; contact: string } | { at: 'proved' } | { at: 'verified' };

/** Proves who the patient is, in the thread. A field is focused when its step begins; errors are read out. */
export function VerifyForm({ onDone, ...context }: PanelContext & { onDone: () => void }) {
  const { chat, language } = context;
  const words = verifyWords[language];
  const [step, setStep] = useState<Step>({ at: 'contact' });
  const [value, setValue] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  /** Where answers go that are not seen here. */
  const [goesOn, setGoesOn] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [step.at]);
  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);

  const take = async (act: () => Promise<Step>) => {
    setBusy(true);
    setError('');
    try {
      setStep(await act());
      setValue('');
    } catch (refusal) {
      setError((refusal instanceof RefusedError && words.errors[refusal.code]) || words.failed);
      field.current?.select();
    }
    setBusy(false);
  };
  const send = (contact: string) => take(async () => {
    await chat.ready();
    const sent = await chat.api.sendCode(contact);
    setWait(sent.resendSeconds);
    return { at: 'code', sent, contact };
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const text = value.trim();
    if (!text || busy) return;
    if (step.at === 'contact') void send(text);
    else if (step.at === 'code') void take(async () => ({ at: (await chat.prove(() => chat.api.takeCode(text))) === 'verified' ? 'verified' : 'proved' }));
    else void take(async () => (await chat.prove(() => chat.api.takeBirthDate(text)), { at: 'verified' }));
  };
  const goOn = async () => {
    setBusy(true);
    setError('');
    try {
      const { to, afterMinutes } = await chat.api.continueElsewhere();
      setGoesOn(words.goesOn(to ?? '', afterMinutes));
    } catch {
      setError(words.failed);
    }
    setBusy(false);
  };
  const show = () => {
    onDone();
    chat.send(words.show);
  };
  const input = {
    ref: field, id: 'verify', class: 'verify-field', value, 'aria-invalid': error !== '', 'aria-describedby': 'verify-note verify-error',
    onInput: (event: InputEvent) => setValue((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <form class="verify" aria-labelledby="verify-title" noValidate onSubmit={submit}>
      <h3 id="verify-title">{words.title}</h3>
      {step.at === 'contact' && (
        <>
          <label for="verify">{words.contact}</label>
          <input {...input} type="text" inputMode="email" autoComplete="email tel" autoCapitalize="off" spellcheck={false} maxLength={254} />
          <p id="verify-note" class="muted">{words.contactNote}</p>
        </>
      )}
      {step.at === 'code' && (
        <>
          <p id="verify-note" role="status">{words.sent(step.sent.to, step.sent.minutes)}</p>
          <label for="verify">{words.code}</label>
          <input {...input} type="text" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]*" maxLength={6} />
        </>
      )}
      {step.at === 'proved' && (
        <>
          <p role="status">{words.proved}</p>
          <p id="verify-note" class="muted">{words.birthDateNote}</p>
          <label for="verify">{words.birthDate}</label>
          <input {...input} type="date" autoComplete="bday" min="1900-01-01" />
        </>
      )}
      {step.at === 'verified' && (
        <>
          <p role="status">{words.verified}</p>
          <ActingChoice {...context} onDone={onDone} />
        </>
      )}
      {goesOn && <p role="status">{goesOn}</p>}
      <p id="verify-error" class="error" role="alert">{error}</p>
      <div class="choices">
        {step.at !== 'verified' && <button type="submit" class="choice" disabled={busy}>{step.at === 'contact' ? words.send : words.check}</button>}
        {(step.at === 'proved' || step.at === 'verified') && !goesOn && <button type="button" class="choice" disabled={busy} onClick={() => void goOn()}>{words.goOn}</button>}
        {(step.at === 'proved' || step.at === 'verified') && <button type="button" class="choice" onClick={show}>{words.show}</button>}
        {step.at === 'code' && <button type="button" class="plain" disabled={busy || wait > 0} onClick={() => void send(step.contact)}>{wait > 0 ? words.againIn(wait) : words.again}</button>}
        {step.at === 'code' && <button type="button" class="plain" onClick={() => (setStep({ at: 'contact' }), setError(''), setValue(''))}>{words.change}</button>}
        {(step.at === 'contact' || step.at === 'code') && <button type="button" class="plain" onClick={onDone}>{words.cancel}</button>}
      </div>
    </form>
  );
}
