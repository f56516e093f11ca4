import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { Dialog as OpenDialog } from '../state/dialogs.ts';
import { AboutDialog } from './about-dialog.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AuditDialog } from './audit-dialog.tsx';
import { FilePreview } from './attachments.tsx';
import { CallDialog } from './call-dialog.tsx';
import { CorrectCallDialog } from './correct-call-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { EvaluationDialog } from './evaluation-dialog.tsx';
import { GlassReviewDialog } from './glass-review-dialog.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { IdentifyDialog } from './identify-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MentionsDialog } from './mentions-dialog.tsx';
import { OptOutsDialog } from './opt-outs-dialog.tsx';
import { PassageDialog } from './passage-dialog.tsx';
import { PatientDialog } from './patient-dialog.tsx';
import { QuarantineDialog } from './quarantine-dialog.tsx';
import { QuestionsDialog } from './questions-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';

/** Whichever dialog is open. */
export function Dialogs() {
  const { dialogs } = useInbox();
  const dialog = dialogs.open.value;
  switch (dialog?.kind) {
    case undefined: return null;
    case 'keys': return <KeysDialog />;
    case 'about': return <AboutDialog />;
    case 'account': return <AccountDialog />;
    case 'passage': return <PassageDialog key={dialog.passageId} passageId={dialog.passageId} title={dialog.title} />;
    case 'call': return <CallDialog about={dialog.about} />;
    case 'correct-call': return <CorrectCallDialog {...dialog} />;
    case 'mentions': return <MentionsDialog />;
    case 'views': return <ViewsDialog />;
    case 'save-view': return <SaveViewDialog now={dialog.now} replace={dialog.replace} />;
    case 'split': return <SplitDialog view={dialog.view} patientId={dialog.patientId} />;
    case 'patient': return <PatientDialog key={dialog.patientId} patientId={dialog.patientId} name={dialog.name} />;
    case 'identify': return <IdentifyDialog patientId={dialog.patientId} />;
    case 'grant': return <GrantDialog patientId={dialog.patientId} name={dialog.name} />;
    case 'opt-outs': return <OptOutsDialog />;
    case 'quarantine': return <QuarantineDialog />;
    case 'questions': return <QuestionsDialog />;
    case 'glass-review': return <GlassReviewDialog />;
    case 'audit': return <AuditDialog key={`${dialog.caseId}${dialog.actorId}`} caseId={dialog.caseId} actorId={dialog.actorId} />;
    case 'file': return <Dialog title={dialog.file.name} onClose={dialogs.close}><FilePreview file={dialog.file} /></Dialog>;
    case 'evaluation': return <EvaluationDialog key={dialog.conversationId} conversationId={dialog.conversationId} />;
    case 'ask': return <AskDialog key={dialog.title} dialog={dialog} />;
    case 'reason': return <ReasonDialog key={dialog.title} dialog={dialog} />;
  }
}

function AskDialog({ dialog }: { dialog: Extract<OpenDialog, { kind: 'ask' }> }) {
  const { dialogs } = useInbox();
  return (
    <Dialog title={dialog.title} onClose={dialogs.close}>
      <p>{dialog.text}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
        <button type="button" class="button primary" autofocus onClick={() => { dialogs.close(); dialog.run(); }}>{dialog.confirm}</button>
      </div>
    </Dialog>
  );
}

const SHORTEST_REASON = 3;

function ReasonDialog({ dialog }: { dialog: Extract<OpenDialog, { kind: 'reason' }> }) {
  const { dialogs } = useInbox();
  const reason = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = reason.value.trim();
    if (text.length < SHORTEST_REASON) {
      problem.value = 'Write a short reason, a few words are enough.';
      return;
    }
    busy.value = true;
    problem.value = await dialog.run(text);
    busy.value = false;
    if (problem.value === null) dialogs.close();
  }

  return (
    <Dialog title={dialog.title} onClose={dialogs.close}>
      <form class="dialog-body" onSubmit={(event) => void submit(event)}>
        <p>{dialog.text}</p>
        <div class="field">
          <label for="reason">Reason</label>
          <textarea
            id="reason" autofocus maxlength={500} value={reason.value} aria-describedby="reason-problem"
            onInput={(event) => { reason.value = event.currentTarget.value; }}
          />
        </div>
        <p id="reason-problem" class="error-text" role="alert">{problem.value}</p>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={busy.value}>{dialog.confirm}</button>
        </div>
      </form>
    </Dialog>
  );
}
