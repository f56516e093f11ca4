import { effect, signal } from '@preact/signals';
import { pressed, type Command, type Pending } from '../state/keymap.ts';

const STORED = 'toniq:letters';

/** Whether single letters are commands; kept in this browser. */
export const lettersOn = signal(localStorage.getItem(STORED) !== 'off');
effect(() => { localStorage.setItem(STORED, lettersOn.value ? 'on' : 'off'); });

/** Listens on the whole page; gives the function that stops it. Keys of an open dialog are the dialog's. */
export function listenForKeys(run: (command: Command) => void): () => void {
  let pending: Pending = null;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const { target } = event;
    const typing = target instanceof HTMLElement
      && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) && !isSwitch(target);
    const next = pressed(pending, { key: event.key, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey, typing }, lettersOn.value);
    pending = next.pending;
    // Enter on a control is the control's own.
    if (next.command === null || next.command === 'open') return;
    event.preventDefault();
    run(next.command);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Radio buttons and check boxes take no letters. */
function isSwitch(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
}
