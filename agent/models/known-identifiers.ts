import { namesToldIn } from '../../domain/identifiers/names.ts';
import type { KnownIdentifiers } from '../../domain/identifiers/placeholders.ts';
import type { Hit } from '../../kb/search.ts';
import type { Hospital } from '../hospital.ts';
import type { Memory } from '../memory.ts';
import { en } from '../strings/en.ts';
import { es } from '../strings/es.ts';
import type { TurnInput } from '../turn.ts';

const ASKS_NAME = [en, es].map((words) => words.ask.appointment.name);
/** Longer than this is no answer to "What is your full name?". */
const LONGEST_NAME = 60;

/**
 * What the turn knows of who is who: the patient's name, names given for a request, told in any message or as the answer to
 * the question for a name, staff who wrote. What stands in the passages or is the hospital's own number is published.
 */
export function knownIdentifiers(input: TurnInput, memory: Memory, hits: Hit[], hospital: Hospital): KnownIdentifiers {
  const answers = input.history.flatMap(({ author, text }, at) => {
    const before = input.history[at - 1];
    const asked = author === 'patient' && before?.author === 'agent' && ASKS_NAME.some((question) => before.text.includes(question));
    return asked && text.length <= LONGEST_NAME && /^[\p{L}\s.'’,-]+$/u.test(text) ? [text.trim()] : [];
  });
  // Told once, in a message that this call may not carry, a name is known in all others.
  const told = [...input.history, ...(input.elsewhere ?? []).flatMap(({ words }) => words)].flatMap(({ text }) => namesToldIn(text));
  return {
    names: [input.patient.name, memory.draft?.name, ...(input.staffNames ?? []), ...answers, ...told],
    published: [hospital.mainLine, hospital.nurseLine, hospital.emergencyNumber, hospital.crisisNumber, ...hits.map(({ text }) => text)],
  };
}
