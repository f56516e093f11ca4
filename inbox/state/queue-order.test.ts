import { describe, expect, test } from 'vitest';
import type { QueueRow } from '../shapes.ts';
import { noor, queueRow, silva } from '../testing/sample.ts';
import { appendPage, belongsTo, mergeRow, orderOf } from './queue-order.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString();
const ids = (rows: QueueRow[]) => rows.map((row) => Number(row.conversationId.slice(-3)));

describe('order', () => {
  test('the more urgent comes first, however short its wait', () => {
    const rows = [
      queueRow(1, { acuity: 'routine', waitingSince: at(0) }),
      queueRow(2, { acuity: 'emergency', waitingSince: at(30) }),
      queueRow(3, { acuity: null, waitingSince: at(1) }),
      queueRow(4, { acuity: 'urgent', waitingSince: at(20) }),
    ];
    expect(ids(rows.sort(orderOf('waiting')))).toEqual([2, 4, 1, 3]);
  });

  test('of the same acuity, who waits longest comes first and who does not wait last', () => {
    const rows = [
      queueRow(1, { waitingSince: null, updatedAt: at(5) }),
      queueRow(2, { waitingSince: at(9) }),
      queueRow(3, { waitingSince: at(2) }),
      queueRow(4, { waitingSince: null, updatedAt: at(7) }),
    ];
    expect(ids(rows.sort(orderOf('waiting')))).toEqual([3, 2, 1, 4]);
    expect(ids(rows.sort(orderOf('mine')))).toEqual([3, 2, 1, 4]);
  });
});

test('the other views have the latest change first', () => {
  const rows = [queueRow(1, { updatedAt: at(1), acuity: 'emergency' }), queueRow(2, { updatedAt: at(5) }), queueRow(3, { updatedAt: at(3) })];
  for (const view of ['agent', 'all', 'resolved'] as const) expect(ids(rows.sort(orderOf(view)))).toEqual([2, 3, 1]);
});

describe('views', () => {
  const rows = {
    waiting: queueRow(1, { control: 'staff', handoff: 'waiting', waitingSince: at(0) }),
    emergency: queueRow(2, { emergency: true, acuity: 'emergency', control: 'staff', handoff: 'taken', assignee: silva }),
    mine: queueRow(3, { control: 'staff', handoff: 'taken', assignee: noor }),
    others: queueRow(4, { control: 'staff', handoff: 'taken', assignee: silva }),
    agents: queueRow(5),
    resolved: queueRow(6, { resolved: true, assignee: noor, waitingSince: at(0) }),
  };
  test.each([
    ['waiting', ['waiting', 'emergency']],
    ['mine', ['mine']],
    ['agent', ['agents']],
    ['all', ['waiting', 'emergency', 'mine', 'others', 'agents', 'resolved']],
    ['resolved', ['resolved']],
  ] as const)('%s holds %j', (view, expected) => {
    const held = Object.entries(rows).filter(([, row]) => belongsTo(view, row, noor.id)).map(([name]) => name);
    expect(held).toEqual(expected);
  });
});

describe('merging a live change', () => {
  const list = [queueRow(1, { acuity: 'urgent', waitingSince: at(0) }), queueRow(2, { waitingSince: at(1) }), queueRow(3, { waitingSince: at(3) })];

  test('a row that became urgent moves up and is there once', () => {
    const merged = mergeRow(list, queueRow(3, { acuity: 'emergency', waitingSince: at(3) }), { view: 'waiting', belongs: true, more: false });
    expect(ids(merged)).toEqual([3, 1, 2]);
  });
  test('a row that no longer belongs goes; the others stay the same list when it was not there', () => {
    expect(ids(mergeRow(list, queueRow(2), { view: 'waiting', belongs: false, more: false }))).toEqual([1, 3]);
    expect(mergeRow(list, queueRow(9), { view: 'waiting', belongs: false, more: false })).toBe(list);
  });
  test('with more pages to come, a row behind the last loaded one is left for its page', () => {
    const late = queueRow(9, { waitingSince: at(50) });
    expect(ids(mergeRow(list, late, { view: 'waiting', belongs: true, more: true }))).toEqual([1, 2, 3]);
    expect(ids(mergeRow(list, late, { view: 'waiting', belongs: true, more: false }))).toEqual([1, 2, 3, 9]);
  });
});

test('the next page adds no row twice and keeps the newer form', () => {
  const loaded = [queueRow(1, { updatedAt: at(9), firstWords: 'new' }), queueRow(2, { updatedAt: at(1) })];
  const page = [queueRow(1, { updatedAt: at(2), firstWords: 'old' }), queueRow(2, { updatedAt: at(8), unread: 3 }), queueRow(3)];
  const rows = appendPage(loaded, page);
  expect(ids(rows)).toEqual([1, 2, 3]);
  expect(rows[0]?.firstWords).toBe('new');
  expect(rows[1]?.unread).toBe(3);
});
