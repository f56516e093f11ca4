import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { AuditEntry } from '../shapes.ts';
import { actionWords, actorWords, auditQuery, EMPTY_ASK, exportHref, type AuditAsk } from '../state/audit-words.ts';
import { dateTime } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Detail } from './detail.tsx';
import { Dialog } from './dialog.tsx';

const PAGE = 50;

/** Who changed and who read what: searched, and taken along as a file. */
export function AuditDialog({ caseId = '', actorId = '' }: { caseId?: string | undefined; actorId?: string | undefined }) {
  const { call, dialogs, staff, conversation } = useInbox();
  const ask = useSignal<AuditAsk>({ ...EMPTY_ASK, caseId, actorId });
  const items = useSignal<AuditEntry[] | null>(null);
  const next = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const full = useSignal(false);
  const set = (change: Partial<AuditAsk>) => { ask.value = { ...ask.value, ...change }; };
  const open = conversation.data.value;

  async function load(cursor?: string): Promise<void> {
    try {
      const page = await call('searchAudit', { query: { ...auditQuery(ask.value), limit: PAGE, ...(cursor ? { cursor } : {}) } });
      items.value = [...(cursor ? (items.value ?? []) : []), ...page.items];
      next.value = page.next;
      problem.value = null;
    } catch (error) {
      problem.value = problemText(error);
    }
  }
  useEffect(() => void load(), []);

  return (
    <Dialog title="Audit" onClose={dialogs.close} wide>
      <form class="audit-ask" onSubmit={(event) => { event.preventDefault(); items.value = null; void load(); }}>
        <div class="field">
          <label for="audit-who">Who</label>
          <select id="audit-who" value={ask.value.actorId} onChange={(event) => set({ actorId: event.currentTarget.value })}>
            <option value="">Anybody</option>
            {staff.value.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </div>
        <div class="field">
          <label for="audit-kind">What</label>
          <select id="audit-kind" value={ask.value.kind} onChange={(event) => set({ kind: event.currentTarget.value as AuditAsk['kind'] })}>
            <option value="">Changes and reads</option>
            <option value="change">Changes</option>
            <option value="read">Reads</option>
          </select>
        </div>
        <div class="field">
          <label for="audit-action">Action</label>
          <input id="audit-action" placeholder="case-changed, readCase" pattern="[A-Za-z\-]*" value={ask.value.action} onInput={(event) => set({ action: event.currentTarget.value })} />
        </div>
        <div class="field">
          <label for="audit-about">About</label>
          <select id="audit-about" value={ask.value.patientId ? 'patient' : ask.value.caseId ? 'case' : ''} onChange={(event) => set(aboutOf(event.currentTarget.value))}>
            <option value="">Everybody</option>
            {(ask.value.caseId || open?.case) && <option value="case">{open?.case && (!ask.value.caseId || ask.value.caseId === open.case.id) ? `Case ${open.case.reference}` : 'The case chosen'}</option>}
            {open !== null && <option value="patient">The patient who is open</option>}
          </select>
        </div>
        <div class="field">
          <label for="audit-from">From</label>
          <input id="audit-from" type="date" value={ask.value.from} onInput={(event) => set({ from: event.currentTarget.value })} />
        </div>
        <div class="field">
          <label for="audit-to">To</label>
          <input id="audit-to" type="date" value={ask.value.to} onInput={(event) => set({ to: event.currentTarget.value })} />
        </div>
        <div class="field">
          <label for="audit-source">From where</label>
          <input id="audit-source" placeholder="192.0.2.0/24" value={ask.value.source} onInput={(event) => set({ source: event.currentTarget.value })} />
        </div>
        <button type="submit" class="button primary">Search</button>
      </form>
      <div class="audit-take">
        <a class="button" download href={exportHref(ask.value, 'jsonl', full.value)}>Export as JSON lines</a>
        <a class="button" download href={exportHref(ask.value, 'csv', full.value)}>Export as CSV</a>
        <label><input type="checkbox" checked={full.value} onChange={(event) => { full.value = event.currentTarget.checked; }} /> with patients’ words</label>
        <a class="button" download="toniq-audit-heads.json" href="/api/v1/audit/heads">Save the signed heads</a>
      </div>
      <p class="error-text" role="alert">{problem.value}</p>
      {items.value?.length === 0 && <p class="muted">Nothing was found.</p>}
      <ol class="audit-list" aria-label="Entries">
        {items.value?.map((entry) => <Entry key={entry.kind + entry.id} entry={entry} />)}
      </ol>
      {next.value !== null && <button type="button" class="button" onClick={() => void load(next.value!)}>Show more</button>}
    </Dialog>
  );

  function aboutOf(value: string): Partial<AuditAsk> {
    if (value === 'patient') return { patientId: open?.patient.id ?? '', caseId: '' };
    return { patientId: '', caseId: value === 'case' ? (ask.value.caseId || caseId || open?.case?.id || '') : '' };
  }
}

function Entry({ entry }: { entry: AuditEntry }) {
  const changed = entry.before !== null || entry.after !== null;
  return (
    <li>
      <span class="audit-when">{dateTime(entry.at, now.value)}</span>
      <strong dir="auto">{actorWords(entry.actor)}</strong>
      <span>{actionWords(entry)}</span>
      <span class="muted">{entry.caseReference ?? ''}</span>
      <span class="small muted">{entry.source ?? ''}{entry.seq === null ? ' not sealed yet' : ` #${entry.seq}`}{entry.reason?.startsWith('break-glass:') ? ' beyond scope' : ''}</span>
      {changed && (
        <details>
          <summary class="small">What changed</summary>
          <Detail value={{ before: entry.before, after: entry.after }} />
        </details>
      )}
    </li>
  );
}
