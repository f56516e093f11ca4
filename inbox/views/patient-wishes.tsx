import { useInbox } from '../context.ts';
import type { Channel, Patient } from '../shapes.ts';
import { channelWords, consentWords, options } from '../words.ts';
import { Choose } from './choose.tsx';

/** What the patient agreed to, and the channels on which the hospital may not write by itself. */
export function PatientWishes({ patient, fixed }: { patient: Patient; fixed: boolean }) {
  const { patientRecord } = useInbox();
  const disabled = fixed || patientRecord.busy.value;
  const purposes = [...new Set([...Object.keys(consentWords), ...Object.keys(patient.consents)])];
  const stop = (channel: Channel, stopped: boolean) =>
    void patientRecord.change(patient, { optedOut: stopped ? [...patient.optedOut, channel] : patient.optedOut.filter((other) => other !== channel) });
  return (
    <section>
      <h2>Consent</h2>
      <div class="two-columns">
        {purposes.map((purpose) => {
          const given = patient.consents[purpose];
          return (
            <Choose
              key={purpose} label={consentWords[purpose] ?? purpose.replaceAll('_', ' ')} value={given === undefined ? null : given ? 'yes' : 'no'} none="Never asked"
              options={[{ value: 'yes', label: 'Agreed' }, { value: 'no', label: 'Refused' }]} disabled={disabled}
              onChange={(next) => {
                const { [purpose]: _, ...others } = patient.consents;
                void patientRecord.change(patient, { consents: next === null ? others : { ...others, [purpose]: next === 'yes' } });
              }}
            />
          );
        })}
      </div>
      <fieldset class="wishes" disabled={disabled}>
        <legend class="label">Does not want to be written to by</legend>
        {options(channelWords).filter(({ value }) => value !== 'chat').map(({ value, label }) => (
          <label key={value} class="check"><input type="checkbox" checked={patient.optedOut.includes(value)} onChange={(event) => stop(value, event.currentTarget.checked)} /> {label}</label>
        ))}
      </fieldset>
    </section>
  );
}
