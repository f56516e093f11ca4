/** Keys to commands, one and two strokes long; pure, so that a table tests it. */
export type Command =
  | 'next' | 'previous' | 'open' | 'reply' | 'note' | 'take-over' | 'hand-back' | 'resolve' | 'assign-to-me' | 'search'
  | 'log-call' | 'watch' | 'patient' | 'mentions' | 'questions' | 'choose'
  | 'view-waiting' | 'view-mine' | 'view-agent' | 'view-all' | 'view-resolved' | 'back' | 'help' | 'lock';

export type KeyPress = { key: string; ctrl: boolean; alt: boolean; meta: boolean; typing: boolean };
/** What was pressed before, when it begins a two-stroke command. */
export type Pending = 'g' | null;

const SINGLE: Record<string, Command> = {
  j: 'next', k: 'previous', Enter: 'open', r: 'reply', n: 'note', t: 'take-over', b: 'hand-back', e: 'resolve', a: 'assign-to-me', w: 'watch', p: 'patient', x: 'choose', c: 'log-call',
  '/': 'search', '?': 'help', Escape: 'back', l: 'lock',
};
const AFTER_G: Record<string, Command> = {
  w: 'view-waiting', m: 'view-mine', a: 'view-agent', l: 'view-all', r: 'view-resolved', n: 'mentions', q: 'questions',
};

/** The rows of the `?` list. */
export const KEY_HELP: { keys: string[]; what: string }[] = [
  { keys: ['j', 'k'], what: 'Next, previous conversation' },
  { keys: ['Enter'], what: 'Open the selected conversation' },
  { keys: ['r'], what: 'Write a reply' },
  { keys: ['n'], what: 'Write a note for staff' },
  { keys: ['Ctrl Enter'], what: 'Send the reply, save the note' },
  { keys: ['t'], what: 'Take over' },
  { keys: ['b'], what: 'Hand back to the assistant' },
  { keys: ['a'], what: 'Assign to me' },
  { keys: ['e'], what: 'Resolve' },
  { keys: ['w'], what: 'Watch the case, or no longer' },
  { keys: ['p'], what: 'Case or patient beside the conversation' },
  { keys: ['c'], what: 'Write down a call or a visit at the desk' },
  { keys: ['x'], what: 'Choose the row, to change many cases at once' },
  { keys: ['/'], what: 'Search' },
  { keys: ['g w', 'g m', 'g a'], what: 'Go to Waiting, Mine, Assistant' },
  { keys: ['g l', 'g r'], what: 'Go to All, Resolved' },
  { keys: ['g n'], what: 'Go to the notes that call you' },
  { keys: ['g q'], what: 'Go to the questions that no article answered' },
  { keys: ['l'], what: 'Lock the screen' },
  { keys: ['Esc'], what: 'Leave the field, close, go back' },
  { keys: ['?'], what: 'This list' },
];

/** While someone types, only Escape means anything; with `letters` off, nothing else ever does. */
export function pressed(pending: Pending, press: KeyPress, letters: boolean): { command: Command | null; pending: Pending } {
  if (press.ctrl || press.alt || press.meta) return { command: null, pending: null };
  if (press.typing || !letters) {
    return { command: press.key === 'Escape' ? 'back' : null, pending: null };
  }
  if (pending === 'g') return { command: AFTER_G[press.key] ?? null, pending: null };
  if (press.key === 'g') return { command: null, pending: 'g' };
  return { command: SINGLE[press.key] ?? null, pending: null };
}

/** Which way a key goes in a list of a dialog: down, up, or nowhere. */
export const arrowStep = (key: string): 1 | -1 | 0 => (key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0);
