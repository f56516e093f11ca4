import type { Note } from '../shapes.ts';
import { clockTime } from '../state/time-words.ts';
import { staffLabel } from '../words.ts';
import { Icon } from './icons.tsx';

export function NoteItem({ note }: { note: Note }) {
  return (
    <article class="note" aria-label="Note, only staff">
      <p class="meta">
        <Icon name="note" size={14} /> <strong>Only staff</strong>
        <span>{staffLabel(note.staff)}</span>
        <time dateTime={note.createdAt}>{clockTime(note.createdAt)}</time>
      </p>
      <p class="body" dir="auto">{note.text}</p>
    </article>
  );
}
