import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { assuranceWords, duplicateWords, languageWords, patientLabel, relationWords, rightWords } from '../words.ts';
import { now } from './clock.ts';

/** Who the patient is: what is proved, how to reach them, who writes for them, what else there is of them. */
export function PatientPanel({ data }: { data: StaffConversation }) {
  const { patient } = data;
  return (
    <section>
      <h2>Patient</h2>
      <dl class="facts">
        <dt>Name</dt>
        <dd dir="auto">{patientLabel(patient.name)}</dd>
        {patient.writer && (
          <>
            <dt>Writes</dt>
            <dd dir="auto">{patient.writer.name ?? 'A proxy'}, {relationWords[patient.writer.relation]}; may {patient.writer.may.map((right) => rightWords[right]).join(', ')}</dd>
          </>
        )}
        <dt>Identity</dt>
        <dd>{assuranceWords[patient.assurance]}</dd>
        {patient.birthDate !== null && <><dt>Born</dt><dd>{patient.birthDate}</dd></>}
        <dt>Language</dt>
        <dd>{languageWords[patient.language]}</dd>
        {patient.contacts.map(({ kind, value, verified, preferred }) => (
          <>
            <dt>{kind === 'phone' ? 'Phone' : 'Email'}</dt>
            <dd>{value} <span class="small muted">{verified ? 'proved' : 'not proved'}{preferred ? ', preferred' : ''}</span></dd>
          </>
        ))}
        <dt>First seen</dt>
        <dd>{dateTime(patient.firstSeen, now.value)}</dd>
      </dl>
      <Record patientId={patient.id} caseId={data.case?.id ?? null} />
    </section>
  );
}

/** Other cases, proxies, and records that may be the same person: asked for when the panel is shown. */
function Record({ patientId, caseId }: { patientId: string; caseId: string | null }) {
  const { patientRecord, actions } = useInbox();
  useEffect(() => void patientRecord.load(patientId), [patientId]);
  const record = patientRecord.of(patientId);
  if (!record) return null;
  const others = record.history.cases.filter(({ id }) => id !== caseId).slice(0, 5);
  const proxies = record.proxies.filter(({ endedAt, until }) => endedAt === null && until > new Date(now.value).toISOString());
  const merged = record.merges.find(({ undoneAt, keptId }) => undoneAt === null && keptId === patientId);
  const may = actions.can('patient:merge');
  return (
    <>
      {others.length > 0 && (
        <>
          <h3>Other cases</h3>
          <ul class="plain-list">{others.map((one) => <li key={one.id}>{one.reference} <span dir="auto">{one.subject}</span> <span class="small muted">{one.category.replaceAll('_', ' ')}</span></li>)}</ul>
        </>
      )}
      {proxies.length > 0 && (
        <>
          <h3>Proxies</h3>
          <ul class="plain-list">
            {proxies.map((one) => (
              <li key={one.id} dir="auto">
                {one.patientId === patientId ? `${patientLabel(one.proxyName)}, ${relationWords[one.relation]}, acts for this patient` : `Acts for ${patientLabel(one.patientName)} (${relationWords[one.relation]})`}
                <span class="small muted"> may {one.may.map((right) => rightWords[right]).join(', ')}, until {one.until.slice(0, 10)}, by {one.grantedBy?.name ?? 'the hospital'}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {record.duplicates.map((one) => (
        <p key={one.patientId} class="small">
          May be the same person as <span dir="auto">{patientLabel(one.name)}</span> ({one.why.map((why) => duplicateWords[why]).join(', ')}).{' '}
          {may && <button type="button" class="button" disabled={patientRecord.busy.value} onClick={() => void patientRecord.merge(patientId, one.patientId)}>Merge into this record</button>}
        </p>
      ))}
      {merged && may && (
        <p class="small">
          {merged.kind === 'joined' ? 'A visitor proved to be this patient and joined.' : 'Another record is part of this one.'}{' '}
          <button type="button" class="button quiet" disabled={patientRecord.busy.value} onClick={() => void patientRecord.undo(patientId, merged.id)}>Undo</button>
        </p>
      )}
    </>
  );
}
