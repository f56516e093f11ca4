import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { SavedView } from '../shapes.ts';
import { filterOf, type Narrowing } from '../state/saved-views.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';

/** Names a view and says who sees it. */
export function SaveViewDialog({ now, replace }: { now: Narrowing; replace: SavedView | null }) {
  const { savedViews, dialogs, me, router, toasts } = useInbox();
  const name = useSignal(replace?.name ?? '');
  const team = useSignal<string | null>(replace?.team ?? null);
  const busy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const words = name.value.trim();
    if (words === '' || busy.value) return;
    busy.value = true;
    const kept = replace ? await savedViews.change(replace, { name: words, team: team.value, filter: filterOf(now) }) : await savedViews.save(words, team.value, now);
    busy.value = false;
    if (kept === null) return;
    dialogs.close();
    router.go({ saved: kept.id });
    toasts.show(`“${words}” is kept.`);
  };
  return (
    <Dialog title={replace ? 'Keep the change' : 'Keep this view'} onClose={dialogs.close}>
      <form class="dialog-body" onSubmit={(event) => void submit(event)}>
        <p class="muted">The view keeps what the list is narrowed to, not the conversations that are in it now.</p>
        <div class="field">
          <label for="view-name">Name</label>
          <input id="view-name" type="text" dir="auto" autofocus maxlength={60} autocomplete="off" value={name.value} onInput={(event) => { name.value = event.currentTarget.value; }} />
        </div>
        <Choose label="Who sees it" value={team.value} none="Only me" options={(me.value?.teams ?? []).map((one) => ({ value: one, label: `All of ${one}` }))} disabled={false} onChange={(next) => { team.value = next; }} />
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={name.value.trim() === '' || busy.value}>Keep</button>
        </div>
      </form>
    </Dialog>
  );
}
