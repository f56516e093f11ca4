import { useInbox } from '../context.ts';
import type { SavedView } from '../shapes.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';
import { DraftInput } from './draft-input.tsx';
import { Icon } from './icons.tsx';

/** The saved views to look after: names, who sees them, which opens first. Others' can be used and not changed. */
export function ViewsDialog() {
  const { savedViews, dialogs } = useInbox();
  return (
    <Dialog title="Saved views" onClose={dialogs.close}>
      <ul class="view-list">{savedViews.items.value.map((view) => <One key={view.id} view={view} />)}</ul>
      {savedViews.items.value.length === 0 && <p class="muted">No views are kept now.</p>}
      <p class="small muted">Which view opens first is kept in this browser.</p>
    </Dialog>
  );
}

function One({ view }: { view: SavedView }) {
  const { savedViews, me } = useInbox();
  const isFirst = savedViews.first.value === view.id;
  return (
    <li>
      {view.own ? (
        <div class="view-edit">
          <div class="field">
            <label for={`name-${view.id}`}>Name</label>
            <DraftInput
              id={`name-${view.id}`} type="text" dir="auto" maxlength={60} autocomplete="off" value={view.name}
              onSave={(name) => { if (name !== '' && name !== view.name) void savedViews.change(view, { name }); }}
            />
          </div>
          <Choose label="Who sees it" value={view.team} none="Only me" options={(me.value?.teams ?? []).map((one) => ({ value: one, label: `All of ${one}` }))} disabled={false} onChange={(team) => void savedViews.change(view, { team })} />
          <button type="button" class="button quiet icon" aria-label={`Remove ${view.name}`} onClick={() => void savedViews.remove(view)}><Icon name="close" /></button>
        </div>
      ) : <p><span dir="auto">{view.name}</span> <span class="small muted">of {view.team}</span></p>}
      <label class="check small">
        <input type="checkbox" checked={isFirst} onChange={() => savedViews.openFirst(isFirst ? null : view.id)} />
        Opens first<span class="sr-only">: {view.name}</span>
      </label>
    </li>
  );
}
