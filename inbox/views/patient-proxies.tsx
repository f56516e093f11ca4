import { useInbox } from '../context.ts';
import type { PatientProxy } from '../shapes.ts';
import type { PatientRecord } from '../state/patient-record.ts';
import { dayName } from '../state/time-words.ts';
import { patientLabel, relationWords, rightWords } from '../words.ts';
import { now } from './clock.ts';

/** Who may act for the patient, for whom the patient may act, and what was before. */
export function PatientProxies({ record: { patient, proxies } }: { record: PatientRecord }) {
  const { dialogs, actions } = useInbox();
  const may = actions.mayChange('proxy:grant');
  const standing = proxies.filter((one) => stands(one));
  const over = proxies.filter((one) => !stands(one));
  if (proxies.length === 0 && !may) return null;
  return (
    <section>
      <h2>Proxies</h2>
      {standing.length === 0 && <p class="muted">Nobody may act for this patient.</p>}
      <ul class="plain">{standing.map((one) => <One key={one.id} grant={one} patientId={patient.id} may={may} />)}</ul>
      {over.length > 0 && (
        <details class="small">
          <summary>{over.length === 1 ? '1 grant that is over' : `${over.length} grants that are over`}</summary>
          <ul class="plain">{over.map((one) => <One key={one.id} grant={one} patientId={patient.id} may={false} />)}</ul>
        </details>
      )}
      {may && <button type="button" class="button" onClick={() => dialogs.show({ kind: 'grant', patientId: patient.id, name: patientLabel(patient.name) })}>Let somebody act for {patientLabel(patient.name)} …</button>}
    </section>
  );
}

function One({ grant, patientId, may }: { grant: PatientProxy; patientId: string; may: boolean }) {
  const { dialogs, patientRecord } = useInbox();
  const forThis = grant.patientId === patientId;
  const name = patientLabel(forThis ? grant.proxyName : grant.patientName);
  const end = () => dialogs.show({
    kind: 'ask', title: `End what ${patientLabel(grant.proxyName)} may do?`, confirm: 'End it now',
    text: `${patientLabel(grant.proxyName)} can no longer act for ${patientLabel(grant.patientName)}. A chat in which they do so ends with its next message.`,
    run: () => void patientRecord.endProxy(grant, patientId, patientLabel(grant.proxyName)),
  });
  return (
    <li>
      <strong dir="auto">{name}</strong> {forThis ? `(${relationWords[grant.relation]}) acts for this patient` : `– this patient acts for them as ${relationWords[grant.relation]}`}
      <br />
      <span class="small muted">
        May {grant.may.map((right) => rightWords[right]).join(', ')}, {grant.endedAt ? `ended ${dayName(grant.endedAt, now.value)}` : `until ${dayName(grant.until, now.value)}`}. By {grant.grantedBy?.name ?? 'the hospital'}: <span dir="auto">{grant.reason}</span>
      </span>
      {may && <> <button type="button" class="text-button" onClick={end}>End<span class="sr-only"> what {name} may do</span></button></>}
    </li>
  );
}

const stands = ({ endedAt, until }: PatientProxy): boolean => endedAt === null && Date.parse(until) > now.value;
