import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { GlassToReview } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { glassWords, staffLabel } from '../words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';

type State = 'unreviewed' | 'reviewed';

/** Openings beyond somebody's scope, to be judged one by one. */
export function GlassReviewDialog() {
  const { call, dialogs, breakGlass } = useInbox();
  const state = useSignal<State>('unreviewed');
  const items = useSignal<GlassToReview[] | null>(null);
  const next = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);

  async function load(cursor?: string): Promise<void> {
    try {
      const page = await call('listGlassOpenings', { query: { state: state.value, limit: 20, ...(cursor ? { cursor } : {}) } });
      items.value = [...(cursor ? (items.value ?? []) : []), ...page.items];
      next.value = page.next;
      breakGlass.unreviewed.value = page.unreviewed;
      problem.value = null;
    } catch (error) {
      problem.value = problemText(error);
    }
  }
  useEffect(() => {
    items.value = null;
    void load();
  }, [state.value]);

  return (
    <Dialog title="Opened beyond scope" onClose={dialogs.close} wide>
      <div class="segments" role="group" aria-label="Which openings">
        {([['unreviewed', 'To review'], ['reviewed', 'Reviewed']] as [State, string][]).map(([key, words]) => (
          <button key={key} type="button" class="button" aria-pressed={state.value === key} onClick={() => { state.value = key; }}>{words}</button>
        ))}
      </div>
      <p class="error-text" role="alert">{problem.value}</p>
      {items.value?.length === 0 && <p class="muted">{state.value === 'unreviewed' ? 'Nothing waits for a review.' : 'Nothing was reviewed yet.'}</p>}
      <ul class="glass-list">
        {items.value?.map((item) => <Opening key={item.id} item={item} judged={() => { items.value = (items.value ?? []).filter(({ id }) => id !== item.id); void breakGlass.load(); }} />)}
      </ul>
      {next.value !== null && <button type="button" class="button" onClick={() => void load(next.value!)}>Show more</button>}
    </Dialog>
  );
}

function Opening({ item, judged }: { item: GlassToReview; judged: () => void }) {
  const { call, me, dialogs } = useInbox();
  const note = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const own = item.staff.id === me.value?.id;

  async function judge(verdict: 'appropriate' | 'inappropriate'): Promise<void> {
    if (verdict === 'inappropriate' && !note.value.trim()) {
      problem.value = 'Say in the note what was not right.';
      return;
    }
    busy.value = true;
    try {
      await call('reviewGlassOpening', { params: { openingId: item.id }, body: { verdict, note: note.value.trim() || null } });
      judged();
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  return (
    <li>
      <p><strong>{staffLabel(item.staff)}</strong> opened <strong>{item.caseReference}</strong> <span class="muted small">{dateTime(item.openedAt, now.value)}, {item.endedAt === null ? 'still open' : `closed ${dateTime(item.endedAt, now.value)}`}</span></p>
      <p>{glassWords[item.category]}: <q dir="auto">{item.reason}</q></p>
      <p class="small muted">
        {item.reads === 0 ? 'Nothing was read.' : `Read ${item.reads === 1 ? 'once' : `${item.reads} times`}.`}{' '}
        {me.value?.grants['audit:read'] !== undefined && <button type="button" class="button quiet small" onClick={() => dialogs.show({ kind: 'audit', caseId: item.caseId, actorId: item.staff.id })}>Show in the audit</button>}
      </p>
      {item.review !== null && (
        <p><strong>{item.review.verdict === 'appropriate' ? 'Appropriate' : 'Not appropriate'}</strong>, {staffLabel(item.review.by)}, {dateTime(item.review.at, now.value)}{item.review.note === null ? '' : <>: <q dir="auto">{item.review.note}</q></>}</p>
      )}
      {item.review === null && own && <p class="muted">You opened this yourself. Somebody else has to judge it.</p>}
      {item.review === null && !own && (
        <>
          <div class="field">
            <label for={`note-${item.id}`}>Note</label>
            <textarea id={`note-${item.id}`} maxlength={1000} rows={2} value={note.value} aria-describedby={`problem-${item.id}`} onInput={(event) => { note.value = event.currentTarget.value; }} />
          </div>
          <p id={`problem-${item.id}`} class="error-text" role="alert">{problem.value}</p>
          <div class="dialog-actions">
            <button type="button" class="button" disabled={busy.value} onClick={() => void judge('inappropriate')}>Not appropriate</button>
            <button type="button" class="button primary" disabled={busy.value} onClick={() => void judge('appropriate')}>Appropriate</button>
          </div>
        </>
      )}
    </li>
  );
}
