import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useInbox } from '../context.ts';
import type { Colleague } from '../shapes.ts';
import { callingAt, colleaguesLike, withName, type Calling } from '../state/mentions.ts';
import { staffLabel } from '../words.ts';

const SHOWN = 6;
export const PICKER = 'mention-picker';

export type MentionPicking = {
  calling: Signal<Calling | null>;
  people: Colleague[];
  at: number;
  /** To be told of the field's text and caret. */
  look: (field: HTMLTextAreaElement) => void;
  /** True when the key was one of the list's own. */
  press: (event: KeyboardEvent) => boolean;
  pick: (person: Colleague) => void;
  close: () => void;
};

/** Proposes colleagues while a name is written after `@`; arrows move, Enter or Tab writes the name, Escape closes. */
export function useMentionPicking(field: RefObject<HTMLTextAreaElement | null>, active: boolean, write: (text: string) => void): MentionPicking {
  const { staff, me } = useInbox();
  const calling = useSignal<Calling | null>(null);
  const at = useSignal(0);
  const people = active && calling.value ? colleaguesLike(calling.value.words, staff.value.filter(({ id }) => id !== me.value?.id)).slice(0, SHOWN) : [];
  const close = () => { calling.value = null; };
  const pick = (person: Colleague) => {
    const area = field.current;
    if (!area || !calling.value) return;
    const next = withName(area.value, calling.value, person.name);
    close();
    write(next.text);
    // The text arrives with the next drawing; the caret goes where one writes on.
    requestAnimationFrame(() => { area.focus(); area.setSelectionRange(next.caret, next.caret); });
  };
  return {
    calling, people, at: Math.min(at.value, Math.max(0, people.length - 1)), pick, close,
    look(area) {
      const next = active ? callingAt(area.value, area.selectionStart) : null;
      if (next?.words !== calling.value?.words) at.value = 0;
      calling.value = next;
    },
    press(event) {
      if (people.length === 0 || event.isComposing) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (step !== 0) at.value = (Math.min(at.value, people.length - 1) + step + people.length) % people.length;
      else if ((event.key === 'Enter' || event.key === 'Tab') && plain) pick(people[Math.min(at.value, people.length - 1)]!);
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

export function MentionPicker({ picking }: { picking: MentionPicking }) {
  const { people, at, pick } = picking;
  return (
    <>
      <p class="sr-only" role="status">{people.length > 0 ? `${people.length === 1 ? '1 colleague' : `${people.length} colleagues`}. Arrow keys choose, Enter writes the name.` : ''}</p>
      {people.length > 0 && (
        <ul class="mention-picker" id={PICKER} role="listbox" aria-label="Colleagues">
          {people.map((one, index) => (
            // A press on the list must not take the focus out of what one writes.
            <li key={one.id} id={`${PICKER}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => { event.preventDefault(); pick(one); }}>
              <span dir="auto">{staffLabel(one)}</span> <span class="small muted">{one.teams.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
