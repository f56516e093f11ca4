import type { Signal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { CaseView, StaffConversation } from '../shapes.ts';
import {
  acuityWords, locationWords, options, priorityWords, specialtyWords, staffLabel,
} from '../words.ts';
import { CaseFiles } from './case-files.tsx';
import { CaseConflict } from './case-conflict.tsx';
import { CaseWork } from './case-work.tsx';
import { Choose } from './choose.tsx';
import { CustomFields } from './custom-fields.tsx';
import { FollowUp } from './follow-up.tsx';
import { Icon } from './icons.tsx';
import { PatientPanel } from './patient-panel.tsx';
import { known, teamsOf } from './queue-filters.tsx';
import { Tags } from './tags.tsx';
import { WatchButton } from './watch-button.tsx';

/** The case beside the conversation: what it is, who has it, and who the patient is. */
export type CaseTab = 'case' | 'patient';

export function CasePane({ shown, tab }: { shown: Signal<boolean>; tab: Signal<CaseTab> }) {
  const { breakGlass, conversation } = useInbox();
  const data = conversation.data.value;
  if (data === null) return null;
  return (
    <aside class="pane case-pane" aria-label="Case" data-shown={shown.value || undefined} tabIndex={0}>
      <div class="case-head case-tabs">
        <button type="button" class="button quiet icon below-three-panes" aria-label="Back to the conversation" onClick={() => { shown.value = false; }}>
          <Icon name="back" />
        </button>
        <Tabs tab={tab} />
        <Saving />
      </div>
      {breakGlass.of(data.row.conversationId) !== null && <p class="band warn read-only"><Icon name="lock" size={16} /> To read, not to change: this case lies beyond your scope.</p>}
      <div class="case-sections" id="case-tab" role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
        {tab.value === 'patient' ? <PatientPanel data={data} /> : <CaseSections data={data} />}
      </div>
    </aside>
  );
}

const TABS: Record<CaseTab, string> = { case: 'Case', patient: 'Patient' };

/** Arrow keys move between the two, as in every row of tabs. */
function Tabs({ tab }: { tab: Signal<CaseTab> }) {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    tab.value = tab.value === 'case' ? 'patient' : 'case';
    document.getElementById(`tab-${tab.value}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Beside the conversation" onKeyDown={move}>
      {options(TABS).map(({ value, label }) => (
        <button
          key={value} id={`tab-${value}`} type="button" role="tab" aria-selected={tab.value === value} aria-controls="case-tab" tabIndex={tab.value === value ? 0 : -1}
          onClick={() => { tab.value = value; }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function CaseSections({ data }: { data: StaffConversation }) {
  return (
    <>
      <section aria-label="Case">
        {data.case === null ? <p class="muted">No case yet. One is opened when the patient asks for something that staff must do.</p> : <CaseFields view={data.case} />}
        {data.case !== null && <AssignTo view={data.case} />}
      </section>
      {data.case !== null && <CustomFields view={data.case} />}
      {data.case !== null && <CaseFiles caseId={data.case.id} carried={data.messages.reduce((sum, { attachments }) => sum + attachments.length, 0)} />}
      {data.case !== null && <CaseWork view={data.case} patientId={data.patient.id} />}
      <Evaluation conversationId={data.row.conversationId} />
    </>
  );
}

function Saving() {
  const { caseEdit } = useInbox();
  return <span class="small muted" role="status">{caseEdit.saving.value.length > 0 ? 'Saving …' : caseEdit.saved.value > 0 ? 'Saved' : ''}</span>;
}

function CaseFields({ view }: { view: CaseView }) {
  const { caseEdit, caseModel, actions, toasts, staff } = useInbox();
  const fixed = !actions.mayChange('case:update') || caseEdit.saving.value.length > 0;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(view.reference);
      toasts.show(`${view.reference} is copied.`);
    } catch {
      toasts.show('The browser does not allow copying. Select the reference and copy it by hand.', { tone: 'problem' });
    }
  };
  return (
    <>
      <div class="reference">
        {view.reference}
        <button type="button" class="button quiet icon" aria-label={`Copy the reference ${view.reference}`} onClick={() => void copy()}><Icon name="copy" size={16} /></button>
        <WatchButton view={view} />
      </div>
      <p class="subject" dir="auto">{view.subject}</p>
      <CaseConflict />
      <div class="two-columns">
        <Choose label="Status" value={view.status} options={caseModel.choices(view.status)} disabled={fixed} onChange={(status) => void caseEdit.change({ status })} />
        <Choose label="Acuity" value={view.acuity} options={options(acuityWords)} disabled={fixed} onChange={actions.setAcuity} />
        <Choose label="Priority" value={view.priority} options={options(priorityWords)} disabled={fixed} onChange={(priority) => void caseEdit.change({ priority })} />
        <Choose label="Specialty" value={view.specialty} none="Not set" options={options(specialtyWords)} disabled={fixed} onChange={(specialty) => void caseEdit.change({ specialty })} />
        <Choose label="Location" value={view.location} none="Not set" options={options(locationWords)} disabled={fixed} onChange={(location) => void caseEdit.change({ location })} />
        {/* A case is never without a team: another is chosen in its place. */}
        <Choose label="Team" value={view.team} none={view.team === null ? 'Not set' : undefined} options={known(teamsOf(staff.value), view.team)} disabled={fixed} onChange={(team) => { if (team) void caseEdit.change({ team }); }} />
        <FollowUp view={view} disabled={fixed} />
      </div>
      <Tags tags={view.tags} disabled={fixed} onChange={(tags) => void caseEdit.change({ tags })} />
    </>
  );
}

function AssignTo({ view }: { view: CaseView }) {
  const { staff, actions, me } = useInbox();
  const { assignee } = view;
  const known = staff.value.some(({ id }) => id === assignee?.id);
  const people = assignee && !known ? [assignee, ...staff.value] : staff.value;
  const say = (id: string | null) => (id === null ? 'Nobody is assigned now.' : id === me.value?.id ? 'Assigned to you.' : `Assigned to ${people.find((one) => one.id === id)?.name}.`);
  return (
    <>
      <Choose
        label="Assigned to" value={assignee?.id ?? null} none="Nobody" disabled={!actions.mayChange('conversation:take')}
        options={people.map((one) => ({ value: one.id, label: staffLabel(one) }))} onChange={(id) => actions.assign(id, say(id))}
      />
      {assignee?.id !== me.value?.id && actions.mayChange('conversation:take') && <button type="button" class="button" onClick={actions.assignToMe}>Assign to me</button>}
    </>
  );
}

/** For those who look after the answers: what went wrong once becomes a case that is tried for good. */
function Evaluation({ conversationId }: { conversationId: string }) {
  const { actions, dialogs } = useInbox();
  if (!actions.can('evaluation:save')) return null;
  return (
    <section>
      <h2>Quality</h2>
      <p class="small muted">Should the assistant have answered otherwise, or exactly so? Keep it as a case that every version is tried on.</p>
      <button type="button" class="button" onClick={() => dialogs.show({ kind: 'evaluation', conversationId })}>Save as evaluation case</button>
    </section>
  );
}
