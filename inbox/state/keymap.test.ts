import { describe, expect, test } from 'vitest';
import { KEY_HELP, pressed, type KeyPress, type Pending } from './keymap.ts';

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({ key, ctrl: false, alt: false, meta: false, typing: false, ...changes });

describe('single keys', () => {
  test.each([
    ['j', 'next'], ['k', 'previous'], ['r', 'reply'], ['n', 'note'], ['t', 'take-over'], ['b', 'hand-back'], ['e', 'resolve'],
    ['a', 'assign-to-me'], ['/', 'search'], ['?', 'help'], ['l', 'lock'], ['Escape', 'back'], ['w', 'watch'], ['p', 'patient'], ['x', 'choose'], ['y', null],
  ])('%s → %s', (key, command) => expect(pressed(null, press(key), true)).toEqual({ command, pending: null }));

  test('mean nothing while someone types, except Escape', () => {
    expect(pressed(null, press('e', { typing: true }), true).command).toBeNull();
    expect(pressed(null, press('Escape', { typing: true }), true).command).toBe('back');
  });
  test('belong to the browser with Ctrl, Alt or Meta', () => {
    for (const modifier of ['ctrl', 'alt', 'meta']) expect(pressed(null, press('r', { [modifier]: true }), true).command).toBeNull();
  });
  test('can be switched off', () => {
    expect(pressed(null, press('e'), false).command).toBeNull();
    expect(pressed(null, press('Escape'), false).command).toBe('back');
  });
});

describe('g and a second key', () => {
  test.each([['w', 'view-waiting'], ['m', 'view-mine'], ['a', 'view-agent'], ['l', 'view-all'], ['r', 'view-resolved'], ['q', 'questions'], ['e', null]])('g %s → %s', (key, command) => {
    const first = pressed(null, press('g'), true);
    expect(first).toEqual({ command: null, pending: 'g' });
    expect(pressed(first.pending, press(key), true)).toEqual({ command, pending: null });
  });
});

test('every key of the help list does something', () => {
  for (const stroke of KEY_HELP.flatMap(({ keys }) => keys).filter((keys) => !['Ctrl Enter', 'Enter', 'Esc'].includes(keys))) {
    let pending: Pending = null;
    let command: string | null = null;
    for (const key of stroke.split(' ')) ({ command, pending } = pressed(pending, press(key), true));
    expect(command, stroke).not.toBeNull();
  }
});
