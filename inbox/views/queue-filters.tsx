import { useInbox } from '../context.ts';
import { isNarrowed, writeFilter, type FilterKey } from '../state/queue-filter.ts';
import { locationWords, options, priorityWords, specialtyWords, staffLabel } from '../words.ts';
import { Choose } from './choose.tsx';

const LABELS: Record<FilterKey, string> = {
  specialty: 'Specialty', priority: 'Priority', location: 'Location', team: 'Team', status: 'Status', assignee: 'Assigned to', tag: 'Tag',
};

/** What narrows the list. It stands in the address: a copied link and the back button bring the same view. */
export function QueueFilters() {
  const { router, staff, caseModel, me } = useInbox();
  const { filter } = router.route.value;
  const set = (key: FilterKey, value: string | null) => {
    const { [key]: _, ...others } = filter;
    router.go({ filter: value ? { ...others, [key]: value } : others });
  };
  const people = [{ value: 'me', label: 'Me' }, { value: 'none', label: 'Nobody' }, ...staff.value.filter(({ id }) => id !== me.value?.id).map((one) => ({ value: one.id, label: staffLabel(one) }))];
  const statuses = caseModel.statuses.value.map(({ key, name }) => ({ value: key, label: name }));
  const choices: [FilterKey, { value: string; label: string }[]][] = [
    ['specialty', options(specialtyWords)], ['priority', options(priorityWords)], ['location', options(locationWords)], ['status', statuses], ['assignee', people],
  ];
  const words = (key: FilterKey, value: string) => choices.find(([of]) => of === key)?.[1].find((one) => one.value === value)?.label ?? value;
  return (
    <div class="queue-filters">
      <details>
        <summary>Filter</summary>
        <div class="filter-fields">
          {choices.map(([key, those]) => (
            <Choose key={key} label={LABELS[key]} value={filter[key] ?? null} none="Any" options={known(those, filter[key])} disabled={false} onChange={(value) => set(key, value)} />
          ))}
          {(['team', 'tag'] as const).map((key) => (
            <div class="field" key={key}>
              <label for={`filter-${key}`}>{LABELS[key]}</label>
              <input id={`filter-${key}`} type="text" dir="auto" maxlength={60} autocomplete="off" placeholder="Any" value={filter[key] ?? ''} onChange={(event) => set(key, event.currentTarget.value.trim() || null)} />
            </div>
          ))}
        </div>
      </details>
      {isNarrowed(filter) && (
        <ul class="tags" aria-label="The list is narrowed to">
          {writeFilter(filter).map(([key, value]) => (
            <li class="tag" key={key}>
              <span dir="auto">{LABELS[key]}: {words(key, value)}</span>
              <button type="button" aria-label={`No longer narrow by ${LABELS[key].toLowerCase()}`} onClick={() => set(key, null)}>×</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A value out of an old address still shows as what it is. */
function known(those: { value: string; label: string }[], value: string | undefined) {
  return value && !those.some((one) => one.value === value) ? [...those, { value, label: value }] : those;
}
