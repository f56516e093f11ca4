import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../server/contract/message.ts';
import { Refused, type Api } from './api.ts';
import { faultOf } from './fault-of.ts';
import type { Words } from './words.ts';

const LOOK_EVERY_MS = 4_000;

type Props = { api: Api; words: Words; onEnd: () => void; onClose: () => void };

/** The conversation, and a box to answer in. */
export function Thread({ api, words, onEnd, onClose }: Props) {
  const [messages, setMessages] = useState<Message[]>([]);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const clientId = useRef(newClientId());
  const heading = useRef<HTMLHeadingElement>(null);

  async function look(): Promise<void> {
    try {
      setMessages((await api.read(0)).messages);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) onEnd();
    }
  }
  useEffect(() => {
    heading.current?.focus();
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [api]);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (!text.trim() || busy) return;
    setFault(null);
    setNote('');
    setBusy(true);
    try {
      await api.send(clientId.current, text);
      clientId.current = newClientId();
      setText('');
      setNote(words.answered);
      await look();
    } catch (error) {
      if (error instanceof Refused && error.status === 401) onEnd();
      else setFault(faultOf(error, words));
    } finally {
      setBusy(false);
    }
  }

  /** Kept as a file: this page, and with it the session, stays open. */
  async function openFile(id: string, name: string): Promise<void> {
    setFault(null);
    try {
      const url = URL.createObjectURL(await api.file(id));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      setFault(faultOf(error, words));
    }
  }

  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>{words.messages}</h2>
      <ol class="thread" aria-live="polite">
        {messages.map((message) => <Said key={message.id} message={message} words={words} openFile={openFile} />)}
      </ol>
      {fault && <p role="alert" class="fault">{fault}</p>}
      <p role="status" aria-live="polite">{note}</p>
      <form onSubmit={(event) => void send(event)}>
        <label for="answer">{words.answer}</label>
        <textarea id="answer" rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" disabled={busy}>{words.sendAnswer}</button>
      </form>
      <button type="button" class="plain" onClick={onClose}>{words.close}</button>
    </section>
  );
}

type SaidProps = { message: Message; words: Words; openFile: (id: string, name: string) => Promise<void> };

function Said({ message, words, openFile }: SaidProps) {
  const { author, staff, kind, card, aside, attachments, createdAt } = message;
  const who = author === 'patient' ? words.you : author === 'agent' ? words.assistant : staff ? `${staff.name}` : words.hospital;
  const body = author === 'patient' && aside ? aside.shown || message.text : message.text;
  return (
    <li class={`${author} ${kind}`}>
      <p class="who">{who} <time dateTime={createdAt}>{new Date(createdAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })}</time></p>
      {card ? (
        <div class="card">
          <h3>{card.title}</h3>
          <ul>{card.calls.map(({ label, number, kind: way }) => <li key={number}>{label}: <a href={`${way === 'text' ? 'sms' : 'tel'}:${number.replace(/[^\d+]/g, '')}`}>{number}</a></li>)}</ul>
          {card.lines.map((line) => <p key={line}>{line}</p>)}
        </div>
      ) : <p class="body">{body}</p>}
      {attachments.map(({ id, name, scan }) => (
        <p key={id}>{scan === 'pending' ? words.checking : <button type="button" class="plain" onClick={() => void openFile(id, name)}>{name}</button>}</p>
      ))}
    </li>
  );
}

const newClientId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
