import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { faultOf } from './fault-of.ts';
import type { Words } from './words.ts';

type Props = { api: Api; kind: 'email' | 'phone'; words: Words; onOpen: (token: string) => void };

/** Asks for a code, then takes it. */
export function CodeForm({ api, kind, words, onOpen }: Props) {
  const [isSent, setSent] = useState(false);
  /** Seconds until another may be asked for; a second click on the first button would end the code that is on its way. */
  const [wait, setWait] = useState(0);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSent) field.current?.focus();
  }, [isSent]);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(0), wait * 1_000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function step(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(faultOf(error, words));
    } finally {
      setBusy(false);
    }
  }
  const send = () => step(async () => {
    setWait((await api.sendCode()).resendSeconds);
    setSent(true);
    setCode('');
    field.current?.focus();
  });
  async function open(): Promise<void> {
    const digits = code.replace(/\D/g, '');
    if (digits.length !== 6) setFault(words.faults['sixDigits']!);
    else await step(async () => onOpen((await api.takeCode(digits)).token));
  }

  return (
    <section>
      {!isSent && <p>{words.why(kind)}</p>}
      <p role="status" aria-live="polite">{isSent ? words.sent(kind) : ''}</p>
      {fault && <p role="alert" class="fault">{fault}</p>}
      {isSent && (
        <form noValidate onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}>
          <label for="code">{words.code}</label>
          <input id="code" ref={field} value={code} inputMode="numeric" autocomplete="one-time-code" required maxLength={9} onInput={(event) => setCode(event.currentTarget.value)} />
          <button type="submit" disabled={busy}>{words.open}</button>
        </form>
      )}
      {wait > 0 ? <p class="later">{words.later(wait)}</p> : <button type="button" class={isSent ? 'plain' : ''} disabled={busy} onClick={() => void send()}>{isSent ? words.sendAgain : words.send}</button>}
    </section>
  );
}
