import { useInbox } from '../context.ts';
import type { Note } from '../shapes.ts';
import { noteParts } from '../state/mentions.ts';
import { clockTime } from '../state/time-words.ts';
import { programLabel, staffLabel } from '../words.ts';
import { Icon } from './icons.tsx';

export function NoteItem({ note }: { note: Note }) {
  return (
    <article class="note" aria-label="Note, only staff">
      <p class="meta">
        <Icon name="note" size={14} /> <strong>Only staff</strong>
        <span>{note.staff ? staffLabel(note.staff) : programLabel(note.program)}</span>
        <time dateTime={note.createdAt}>{clockTime(note.createdAt)}</time>
      </p>
      <p class="body" dir="auto"><NoteText text={note.text} /></p>
    </article>
  );
}

/** A note's words, with the colleagues that it calls. */
export function NoteText({ text }: { text: string }) {
  const { staff } = useInbox();
  return <>{noteParts(text, staff.value).map((part, at) => (part.called ? <strong class="called" key={at}>{part.text}</strong> : part.text))}</>;
}
