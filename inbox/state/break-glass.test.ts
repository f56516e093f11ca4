import { expect, test } from 'vitest';
import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { me } from '../testing/sample.ts';
import { createBreakGlass, leftWords } from './break-glass.ts';
import { createToasts } from './toasts.ts';

const opening = { id: 'o', caseId: 'k', caseReference: 'RH-1', conversationIds: ['c'], category: 'safety', reason: 'x', openedAt: '', until: '', endedAt: null };

function glass(grants: Record<string, 'all'>) {
  const asked: string[] = [];
  const call = (async (name: string) => {
    asked.push(name);
    return name === 'listRunningGlass' ? { items: [{ ...opening, secondsLeft: 60 }] } : name === 'listGlassOpenings' ? { items: [], next: null, unreviewed: 3 } : null;
  }) as unknown as Call;
  const toasts = createToasts();
  return { asked, toasts, state: createBreakGlass({ call, me: signal({ ...me(), grants }), toasts, reload: () => void asked.push('reload'), review: () => void asked.push('review') }) };
}

test('asks for what the role may see and no more', async () => {
  const none = glass({});
  await none.state.load();
  expect(none.asked).toEqual([]);
  const both = glass({ 'glass:break': 'all', 'glass:review': 'all' });
  await both.state.load();
  expect([both.asked, both.state.unreviewed.value, both.state.of('c')?.id, both.state.of('other'), both.state.of(undefined)]).toEqual([['listRunningGlass', 'listGlassOpenings'], 3, 'o', null, null]);
});

test('opens, shows the case, and tells those who judge', async () => {
  const one = glass({ 'glass:break': 'all' });
  expect(await one.state.open('c', 'safety', 'A reason of some length')).toBeNull();
  expect(one.asked).toEqual(['openGlass', 'listRunningGlass', 'reload']);
  one.state.told({ unreviewed: 4, opened: true });
  one.state.told({ unreviewed: 3, opened: false });
  expect([one.state.unreviewed.value, one.toasts.items.value.length]).toEqual([3, 1]);
  one.toasts.items.value[0]!.action!.run();
  expect(one.asked.at(-1)).toBe('review');
});

test.each([[3_600_000, '60:00'], [59_999, '1:00'], [7_000, '0:07'], [0, '0:00'], [-5_000, '0:00']])('%i milliseconds are %s', (left, words) => expect(leftWords(1_000_000 + left, 1_000_000)).toBe(words));
