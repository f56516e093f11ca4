import { useInbox } from '../context.ts';
import { patientLabel } from '../words.ts';

/** Who is writing right now. */
export function TypingLine() {
  const { conversation } = useInbox();
  const typing = conversation.typing.value;
  const patient = conversation.data.value?.patient.name ?? null;
  const names = typing.map(({ who, name }) => (who === 'agent' ? 'The assistant' : who === 'patient' ? patientLabel(patient) : (name ?? 'A colleague')));
  return <p class="typing" aria-live="off">{names.length === 0 ? '' : `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} writing …`}</p>;
}
