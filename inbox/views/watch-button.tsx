import { useInbox } from '../context.ts';
import type { CaseView } from '../shapes.ts';
import { Icon } from './icons.tsx';

/** Whoever watches a case finds it under "Cases I watch", whoever it is assigned to. */
export function WatchButton({ view }: { view: CaseView }) {
  const { caseEdit, actions, staff, me } = useInbox();
  const watching = actions.isWatching(view);
  const others = view.watchers.filter((id) => id !== me.value?.id).map((id) => staff.value.find((one) => one.id === id)?.name ?? 'A colleague');
  return (
    <div class="watching">
      {actions.mayChange('case:update') && (
        <button type="button" class="button quiet" aria-pressed={watching} title="W" disabled={caseEdit.saving.value.length > 0} onClick={actions.toggleWatch}>
          <Icon name="eye" size={16} /> {watching ? 'Watching' : 'Watch'}
        </button>
      )}
      {others.length > 0 && <span class="small muted">{others.join(', ')} {watching ? 'too' : others.length === 1 ? 'watches' : 'watch'}</span>}
    </div>
  );
}
