import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { CaseView, LinkKind, StaffRef, TimelineEntry } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { eventWords } from '../state/timeline-words.ts';
import { options, programLabel, staffLabel } from '../words.ts';
import { Choose } from './choose.tsx';
import { now } from './clock.ts';

const LINK_WORDS: Record<LinkKind, string> = { relates: 'Relates to', duplicates: 'Duplicates', duplicated_by: 'Duplicated by', parent: 'Parent of', child: 'Part of' };

/** What is to be done, what the case hangs together with, and all that happened. */
export function CaseWork({ view, patientId }: { view: CaseView; patientId: string }) {
  const { actions } = useInbox();
  const fixed = !actions.mayChange('case:update') || view.mergedInto !== null;
  return (
    <>
      <Checklist fixed={fixed} />
      <Links view={view} patientId={patientId} fixed={fixed} />
      <History />
    </>
  );
}

function Checklist({ fixed }: { fixed: boolean }) {
  const { caseWork } = useInbox();
  const text = useSignal('');
  const add = () => {
    const words = text.value.trim();
    text.value = '';
    if (words) void caseWork.addItem(words);
  };
  return (
    <section>
      <h2>To do</h2>
      {caseWork.checklist.value.map((item) => (
        <label key={item.id} class="check">
          <input type="checkbox" checked={item.doneAt !== null} disabled={fixed} onChange={(event) => void caseWork.tick(item.id, event.currentTarget.checked)} />
          <span dir="auto">
            {item.text}
            {item.doneAt !== null && <span class="small muted"> · {item.doneBy ? `${staffLabel(item.doneBy)}, ` : ''}{dateTime(item.doneAt, now.value)}</span>}
          </span>
        </label>
      ))}
      {!fixed && (
        <div class="field">
          <label for="new-item">Add an item</label>
          <input
            id="new-item" type="text" dir="auto" maxlength={300} autocomplete="off" placeholder="Then Enter" value={text.value}
            onInput={(event) => { text.value = event.currentTarget.value; }}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } }}
          />
        </div>
      )}
    </section>
  );
}

function Links({ view, patientId, fixed }: { view: CaseView; patientId: string; fixed: boolean }) {
  const { caseWork, dialogs } = useInbox();
  const kind = useSignal<LinkKind>('relates');
  const other = useSignal('');
  const merge = async () => {
    const into = await caseWork.findTarget(other.value);
    if (!into || into.id === view.id) return;
    dialogs.show({
      kind: 'ask', title: `Merge into ${into.reference}?`, confirm: 'Merge',
      text: `The conversations, notes, tags and watchers of ${view.reference} move to “${into.subject}”. ${view.reference} is closed, and its reference still leads there. You can undo this for 30 days.`,
      run: () => { other.value = ''; void caseWork.merge(view, into); },
    });
  };
  return (
    <section>
      <h2>Other cases</h2>
      {view.mergedInto !== null && <p class="band warn">Merged into {view.mergedInto.reference}</p>}
      <ul class="plain">
        {caseWork.links.value.map((link) => (
          <li key={link.id}>
            {LINK_WORDS[link.kind]} <strong>{link.other.reference}</strong> <span dir="auto">{link.other.subject}</span>{' '}
            {!fixed && <button type="button" class="text-button" aria-label={`Remove the link to ${link.other.reference}`} onClick={() => void caseWork.unlink(link.id)}>Remove</button>}
          </li>
        ))}
        {caseWork.moves.value.filter(({ undoneAt }) => undoneAt === null).map((move) => (
          <li key={move.id}>
            {move.kind === 'merge' ? `${move.source.reference} was merged into ${move.target.reference}` : `${move.target.reference} was split from ${move.source.reference}`}{' '}
            {!fixed && <button type="button" class="text-button" onClick={() => void caseWork.undoMove(move.id)}>Undo</button>}
          </li>
        ))}
      </ul>
      {!fixed && (
        <>
          <Choose label="This case" value={kind.value} options={options(LINK_WORDS)} disabled={false} onChange={(next) => { kind.value = next; }} />
          <div class="field">
            <label for="other-case">Reference of the other case</label>
            <input id="other-case" type="text" maxlength={60} autocomplete="off" value={other.value} onInput={(event) => { other.value = event.currentTarget.value; }} />
          </div>
          <div class="case-buttons">
            <button type="button" class="button" disabled={!other.value.trim()} onClick={() => { void caseWork.link(other.value.trim(), kind.value).then((done) => { if (done) other.value = ''; }); }}>Link</button>
            <button type="button" class="button" disabled={!other.value.trim()} onClick={() => void merge()}>Merge into it …</button>
            <button type="button" class="button" onClick={() => dialogs.show({ kind: 'split', view, patientId })}>Split …</button>
          </div>
        </>
      )}
    </section>
  );
}

function History() {
  const { caseWork, staff } = useInbox();
  return (
    <section>
      <h2>History</h2>
      {!caseWork.timelineRead.value && <button type="button" class="button" onClick={() => void caseWork.readTimeline()}>Show all that happened</button>}
      <ol class="plain">
        {caseWork.entries.value.map((entry) => (
          <li key={`${entry.kind}-${entry.id}`}>
            <span class="small muted">{dateTime(entry.at, now.value)}{entry.channel ? ` · ${entry.channel}` : ''}</span>
            <br /><span dir="auto">{words(entry, staff.value)}</span>
          </li>
        ))}
      </ol>
      {caseWork.older.value !== null && <button type="button" class="button" onClick={() => void caseWork.readTimeline(true)}>Earlier</button>}
    </section>
  );
}

/** One plain line for an entry of the history. */
function words(entry: TimelineEntry, people: readonly StaffRef[]): string {
  switch (entry.kind) {
    case 'message': return `${entry.message.staff?.name ?? entry.message.program ?? entry.message.author}: ${entry.message.text}`;
    case 'note': return `Note by ${entry.note.staff?.name ?? programLabel(entry.note.program)}: ${entry.note.text}`;
    case 'turn': return `Assistant’s steps: ${entry.turn.trail.map(({ node }) => node).join(', ') || entry.turn.state}`;
    case 'page': return `Staff were called: ${entry.page.title}`;
    case 'event': return eventWords(entry.event, people);
  }
}
