import { batch, computed, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { CaseField, CaseStatus, CaseView } from '../shapes.ts';

export type CaseModel = ReturnType<typeof createCaseModel>;

/** What the hospital defined about its cases: statuses and fields of its own. Read at sign-in and with every catching up. */
export function createCaseModel({ call }: { call: Call }) {
  const statuses = signal<readonly CaseStatus[]>([]);
  const fields = signal<readonly CaseField[]>([]);
  const names = computed(() => new Map(statuses.value.map(({ key, name }) => [key, name])));
  return {
    statuses, fields,
    statusName: (key: string): string => names.value.get(key) ?? key.replaceAll('_', ' '),

    /** Where a case may go from its status, its own first place included. */
    choices(from: string): { value: string; label: string }[] {
      const source = statuses.value.find(({ key }) => key === from);
      const allowed = statuses.value.filter(({ key }) => key === from || !source?.next || source.next.includes(key));
      const own = source ? [] : [{ value: from, label: from.replaceAll('_', ' ') }];
      return [...own, ...allowed.map(({ key, name }) => ({ value: key, label: name }))];
    },

    /** Fields to show for a case: those whose condition holds, and those that have a value all the same. */
    shownFor(view: CaseView): CaseField[] {
      return fields.value.filter(({ key, shownWhen }) => view.customFields[key] !== undefined || (shownWhen ? holds(shownWhen, view) : true));
    },

    async load(): Promise<void> {
      try {
        const [stations, own] = await Promise.all([call('listStatuses', {}), call('listFields', {})]);
        batch(() => { statuses.value = stations.items; fields.value = own.items; });
      } catch {
        // What was read before still shows; the next catching up reads it again.
      }
    },
    clear: () => batch(() => { statuses.value = []; fields.value = []; }),
  };
}

function holds({ field, is }: NonNullable<CaseField['shownWhen']>, view: CaseView): boolean {
  const value = field.startsWith('field.') ? view.customFields[field.slice('field.'.length)] : (view as unknown as Record<string, unknown>)[field];
  return (Array.isArray(value) ? value : [value]).some((one) => is.includes(String(one)));
}
