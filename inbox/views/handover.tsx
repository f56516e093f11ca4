import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { Icon } from './icons.tsx';

/** The latched danger: what was found, in the patient's words, until staff clear it. */
export function EmergencyBand({ conversation }: { conversation: StaffConversation }) {
  const { actions } = useInbox();
  const { row, findings } = conversation;
  if (!row.emergency && !row.crisis) return null;
  return (
    <section class="band danger" aria-label={row.crisis ? 'Crisis' : 'Emergency'}>
      <Icon name="alert" size={20} />
      <div class="wide">
        <strong>{row.crisis ? 'Crisis' : 'Emergency'}</strong>
        <ul class="findings">
          {findings.map((finding) => (
            <li key={finding.ruleId} title={`${finding.reason} (rule ${finding.ruleId})`}>
              {finding.title}: <q class="quote" dir="auto">{finding.quote}</q>
              <span class="sr-only"> {finding.reason}</span>
            </li>
          ))}
        </ul>
      </div>
      {actions.mayChange('safety:clear') && <button type="button" class="button" onClick={actions.clearEmergency}>Clear emergency …</button>}
    </section>
  );
}

/** The handover as nurses give it: situation, background, assessment, request. Open until someone has taken over. */
export function Handover({ conversation }: { conversation: StaffConversation }) {
  const { summary, row } = conversation;
  const open = useSignal(row.handoff === 'waiting');
  // Whoever takes over has read it, and now needs the room for the answer.
  useEffect(() => { if (row.handoff === 'taken') open.value = false; }, [row.handoff]);
  if (summary === null) return null;
  return (
    <details class="handover" open={open.value} onToggle={(event) => { open.value = event.currentTarget.open; }}>
      <summary><strong>Handover</strong><span class="line">{summary.situation}</span></summary>
      <dl class="sbar">
        <dt>Situation</dt>
        <dd>{summary.situation}</dd>
        <dt>Background</dt>
        <dd>{summary.background}</dd>
        <dt>Assessment</dt>
        <dd>{summary.assessment}</dd>
        <dt>Request</dt>
        <dd>{summary.request}</dd>
        {summary.quotes.length > 0 && (
          <>
            <dt>In their words</dt>
            <dd>{summary.quotes.map((quote) => <p key={quote} dir="auto"><q>{quote}</q></p>)}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
