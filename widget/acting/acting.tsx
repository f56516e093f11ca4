/** Writing for somebody else: who it is stays in sight, and one chooses it with open eyes. Loaded by those who may. */
import { useEffect, useState } from 'preact/hooks';
import type { PatientMe } from '../api.ts';
import type { PanelContext } from '../context.ts';
import { actingWords } from './words.ts';

/** For whom one writes, above the conversation, and the way back. The server says who it is; what the browser remembers is only that it should ask. */
export function ActingBar({ chat, language }: PanelContext) {
  const words = actingWords(language);
  const conversation = chat.thread.value.conversation?.id;
  const [me, setMe] = useState<PatientMe | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    chat.api.me().then((answer) => { if (!gone) setMe(answer); }, () => undefined);
    return () => { gone = true; };
  }, [conversation]);
  if (me && !me.actingFor) return null;
  const back = () => {
    setFailed(false);
    chat.actFor(null).catch(() => setFailed(true));
  };
  return (
    <div class="acting" role="status">
      <span><strong>{words.bar(me?.actingFor?.name ?? words.somebody)}</strong>{failed && ` ${words.failed}`}</span>
      <button type="button" class="plain" onClick={back}>{words.self}</button>
    </div>
  );
}

/** Asks for whom one writes; shows nothing to those who may write for nobody else. */
export function ActingChoice({ chat, language, onDone }: PanelContext & { onDone: () => void }) {
  const words = actingWords(language);
  const [me, setMe] = useState<PatientMe | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    chat.api.me().then((answer) => { if (!gone) setMe(answer); }, () => undefined);
    return () => { gone = true; };
  }, []);
  if (!me?.mayActFor.length) return null;
  const choose = (proxyId: string) => {
    setFailed(false);
    chat.actFor(proxyId).then(onDone, () => setFailed(true));
  };
  return (
    <div class="acting-choice" role="group" aria-labelledby="acting-ask">
      <p id="acting-ask" class="strong">{words.ask}</p>
      <div class="choices list">
        <button type="button" class="choice" onClick={onDone}>{words.me}</button>
        {me.mayActFor.map(({ proxyId, name, relation }) => (
          <button key={proxyId} type="button" class="choice" onClick={() => choose(proxyId)}>{words.forWhom(name ?? words.somebody, words.relations[relation])}</button>
        ))}
      </div>
      <p class="muted">{words.note}</p>
      <p class="error" role="alert">{failed && words.failed}</p>
    </div>
  );
}
