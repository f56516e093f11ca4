import { useInbox } from '../context.ts';
import { isNarrowed, writeFilter, type FilterKey } from '../state/queue-filter.ts';
import { locationWords, options, priorityWords, specialtyWords, staffLabel } from '../words.ts';
import { Choose } from './choose.tsx';
import { DraftInput } from './draft-input.tsx';

const LABELS: Record<FilterKey, string> = {
  specialty: 'Specialty', priority: 'Priority', location: 'Location', team: 'Team', status: 'Status', assignee: 'Assigned to', tag: 'Tag', watching: 'Watching',
};

/** What narrows the list. All but the words stand in the address: a copied link and the back button bring the same view. */
export function QueueFilters() {
  const { router, staff, caseModel, me, queue } = useInbox();
  const { filter } = router.route.value;
  const set = (key: FilterKey, value: string | null) => {
    const { [key]: _, ...others } = filter;
    router.go({ filter: value ? { ...others, [key]: value } : others });
  };
  const people = [{ value: 'me', label: 'Me' }, { value: 'none', label: 'Nobody' }, ...staff.value.filter(({ id }) => id !== me.value?.id).map((one) => ({ value: one.id, label: staffLabel(one) }))];
  const statuses = caseModel.statuses.value.map(({ key, name }) => ({ value: key, label: name }));
  const choices: [Exclude<FilterKey, 'tag' | 'watching'>, { value: string; label: string }[]][] = [
    ['specialty', options(specialtyWords)], ['priority', options(priorityWords)], ['location', options(locationWords)], ['team', teamsOf(staff.value)], ['status', statuses], ['assignee', people],
  ];
  const words = (key: FilterKey, value: string) => choices.find(([of]) => of === key)?.[1].find((one) => one.value === value)?.label ?? value;
  const text = queue.text.value;
  return (
    <div class="queue-filters">
      <details>
        <summary>Filter</summary>
        <div class="filter-fields">
          {choices.map(([key, those]) => (
            <Choose key={key} label={LABELS[key]} value={filter[key] ?? null} none="Any" options={known(those, filter[key])} disabled={false} onChange={(value) => set(key, value)} />
          ))}
          <Typed id="filter-tag" label="Tag" value={filter.tag ?? ''} longest={60} onChange={(value) => set('tag', value || null)} />
          <Typed id="filter-text" label="Words" value={text} longest={200} onChange={queue.narrowTo} />
          <label class="check">
            <input type="checkbox" checked={filter.watching === 'true'} onChange={(event) => set('watching', event.currentTarget.checked ? 'true' : null)} />
            Cases I watch
          </label>
        </div>
      </details>
      {(isNarrowed(filter) || text !== '') && (
        <ul class="tags" aria-label="The list is narrowed to">
          {writeFilter(filter).map(([key, value]) => (
            <Chip key={key} words={key === 'watching' ? 'Cases I watch' : `${LABELS[key]}: ${words(key, value)}`} label={`No longer narrow by ${LABELS[key].toLowerCase()}`} onRemove={() => set(key, null)} />
          ))}
          {text !== '' && <Chip words={`Words: ${text}`} label="No longer narrow by words" onRemove={() => queue.narrowTo('')} />}
        </ul>
      )}
    </div>
  );
}

function Typed({ id, label, value, longest, onChange }: { id: string; label: string; value: string; longest: number; onChange: (value: string) => void }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <DraftInput id={id} type="text" dir="auto" maxlength={longest} autocomplete="off" placeholder="Any" value={value} onSave={onChange} />
    </div>
  );
}

function Chip({ words, label, onRemove }: { words: string; label: string; onRemove: () => void }) {
  return <li class="tag"><span dir="auto">{words}</span><button type="button" aria-label={label} onClick={onRemove}>×</button></li>;
}

/** The teams that colleagues are in. */
export function teamsOf(staff: readonly { teams: string[] }[]): { value: string; label: string }[] {
  return [...new Set(staff.flatMap(({ teams }) => teams))].toSorted((a, b) => a.localeCompare(b)).map((team) => ({ value: team, label: team }));
}

/** A value out of an old address, or a team without people, still shows as what it is. */
export function known(those: { value: string; label: string }[], value: string | null | undefined): { value: string; label: string }[] {
  return value && !those.some((one) => one.value === value) ? [...those, { value, label: value }] : those;
}
