import { describe, expect, test } from 'vitest';
import type { Call } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { CaseChange, CaseView } from '../shapes.ts';
import { caseView } from '../testing/sample.ts';
import { createCaseEdit } from './case-edit.ts';
import { caseDifferences, lowersAcuity, newTag } from './case-rules.ts';

/** A stored case that answers as the server does. */
function setUp(stored: CaseView, shown: CaseView = stored) {
  const state = { stored, shown };
  const call = (async (_: string, input: { body: CaseChange; ifMatch: number }) => {
    if (input.ifMatch !== state.stored.version) throw new ApiProblem(412, { detail: 'Changed meanwhile.' }, null);
    state.stored = { ...state.stored, ...input.body, version: state.stored.version + 1 } as CaseView;
    return state.stored;
  }) as unknown as Call;
  const edit = createCaseEdit({
    call,
    current: () => state.shown,
    changed: (view) => { state.shown = view; },
    refresh: async () => { state.shown = state.stored; return state.stored; },
  });
  return { edit, state };
}

describe('saving', () => {
  test('sends the version one looked at, one change after the other', async () => {
    const { edit, state } = setUp(caseView(1));
    await Promise.all([edit.change({ status: 'waiting_on_patient' }), edit.change({ priority: 'high' })]);
    expect(state.shown).toMatchObject({ version: 3, status: 'waiting_on_patient', priority: 'high' });
    expect(edit.problem.value).toBeNull();
  });

  test('over somebody else’s change is refused, shows theirs, and can be made on top of it', async () => {
    const { edit, state } = setUp(caseView(1, { version: 2, priority: 'urgent', tags: ['call back'] }), caseView(1, { version: 1 }));
    await edit.change({ status: 'waiting_on_clinic' });
    expect(edit.conflict.value?.theirs).toEqual([
      { field: 'Priority', from: 'Normal', to: 'Urgent' },
      { field: 'Tags', from: 'none', to: 'call back' },
    ]);
    expect(state.stored.status).toBe('open');
    await edit.again();
    expect(edit.conflict.value).toBeNull();
    expect(state.stored).toMatchObject({ version: 3, status: 'waiting_on_clinic', priority: 'urgent' });
  });

  test('can be left as it is', async () => {
    const { edit, state } = setUp(caseView(1, { version: 2 }), caseView(1, { version: 1 }));
    await edit.change({ priority: 'low' });
    edit.leave();
    expect(edit.conflict.value).toBeNull();
    expect(state.stored.priority).toBe('normal');
  });
});

test.each([
  ['emergency', 'urgent', true], ['urgent', 'emergency', false], ['routine', 'routine', false], ['soon', 'self_care', true],
] as const)('acuity from %s to %s lowers it: %s', (from, to, lowers) => expect(lowersAcuity(from, to)).toBe(lowers));

test('differences are told in the words of the screen', () => {
  expect(caseDifferences(caseView(1), caseView(1, { location: 'northside', version: 9 }))).toEqual([{ field: 'Location', from: 'none', to: 'Northside Clinic' }]);
});

test.each([
  ['  call   back ', ['x'], 'call back'], ['', [], null], ['X', ['x'], null], ['a'.repeat(41), [], null],
] as const)('tag %j beside %j becomes %j', (text, tags, tag) => expect(newTag(text, [...tags])).toBe(tag));
