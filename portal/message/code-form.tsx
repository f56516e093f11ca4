import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { faultOf } from './fault-of.ts';
import type { Words } from './words.ts';

type Props = { api: Api; to: string; words: Words; onOpen: (token: string) => void };

/** Asks for a code, then takes it. */
export function CodeForm({ api, to, words, onOpen }: Props) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (sentTo) field.current?.focus();
  }, [sentTo]);

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
    setSentTo((await api.sendCode()).to);
    setCode('');
  });
  const open = () => step(async () => onOpen((await api.takeCode(code.replace(/\D/g, ''))).token));

  return (
    <section>
      {!sentTo && <p>{words.why(to)}</p>}
      <p role="status" aria-live="polite">{sentTo ? words.sent(sentTo) : ''}</p>
      {fault && <p role="alert" class="fault">{fault}</p>}
      {sentTo && (
        <form onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}>
          <label for="code">{words.code}</label>
          <input id="code" ref={field} value={code} inputMode="numeric" autocomplete="one-time-code" required maxLength={9} onInput={(event) => setCode(event.currentTarget.value)} />
          <button type="submit" disabled={busy}>{words.open}</button>
        </form>
      )}
      <button type="button" class={sentTo ? 'plain' : ''} disabled={busy} onClick={() => void send()}>{sentTo ? words.sendAgain : words.send}</button>
    </section>
  );
}
