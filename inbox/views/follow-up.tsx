import { useInbox } from '../context.ts';
import type { CaseView } from '../shapes.ts';

/** When the case is to be looked at again. Days are the browser's own; the case wakes at the beginning of that day. */
export function FollowUp({ view, disabled }: { view: CaseView; disabled: boolean }) {
  const { caseEdit } = useInbox();
  const day = view.followUpAt === null ? '' : dayOf(new Date(view.followUpAt));
  return (
    <div class="field">
      <label for="follow-up">Follow up on</label>
      <input
        id="follow-up" type="date" disabled={disabled} value={day} min={dayOf(new Date())}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen !== day) void caseEdit.change({ followUpAt: chosen === '' ? null : new Date(`${chosen}T00:00`).toISOString() });
        }}
      />
    </div>
  );
}

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
