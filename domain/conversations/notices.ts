import type { Channel, Language, StaffRole } from '../terms.ts';

const ROLES: Record<Language, Record<string, string>> = {
  en: { doctor: 'doctor', nurse: 'nurse', front_desk: 'front desk', manager: 'manager', admin: 'administrator', privacy_officer: 'privacy officer', auditor: 'auditor' },
  es: { doctor: 'médico', nurse: 'enfermería', front_desk: 'recepción', manager: 'coordinación', admin: 'administración', privacy_officer: 'privacidad', auditor: 'auditoría' },
};

type Person = { name: string; role: StaffRole };
type Numbers = { emergencyNumber: string; crisisNumber: string; nurseLine: string | null };

/** What each notice needs to be said. */
type Needs = {
  joined: Person;
  handed_back: Person;
  resolved: Person;
  waiting: object;
  file: object;
  case_opened: { reference: string };
  turn_failed: object;
  moved: { kind: 'email' | 'phone'; to: string };
  moved_back: object;
  nobody_reached: Numbers;
  nobody_reached_crisis: Numbers;
};

/** "Maria Lopez, nurse". */
export const staffWho = (language: Language, { name, role }: Person): string => `${name}, ${ROLES[language][role] ?? role.replaceAll('_', ' ')}`;
const who = staffWho;

const TEXTS: Record<Language, { [Kind in keyof Needs]: (needs: Needs[Kind]) => string }> = {
  en: {
    joined: (person) => `${who('en', person)}, has joined and answers you now.`,
    handed_back: (person) => `${who('en', person)}, has left. The assistant answers again. You can ask for a person at any time.`,
    resolved: (person) => `${who('en', person)}, has closed this conversation. If you need anything else, just write here.`,
    waiting: () => 'Our staff have been asked to join. Your message is with them. You can keep writing, or close this window and come back: the answer will be here.',
    file: () => 'I cannot read files, so nobody has looked at yours yet. A member of our staff will look at it and answer here. If you feel worse or it cannot wait, say so in words or call us.',
    case_opened: ({ reference }) => `Your request is with our staff. Its number is ${reference}: give it when you call about it.`,
    moved: ({ kind, to }) => `We go on by ${kind === 'email' ? 'email' : 'text message'}, at ${to}.`,
    moved_back: () => 'We go on here.',
    turn_failed: () => 'I could not write an answer this time. Your message is stored and our staff have been asked to answer it here.',
    nobody_reached: ({ emergencyNumber: emergency, nurseLine }) =>
      `We have called our staff three times and nobody has picked up yet. Do not wait for us: call ${emergency} now.${nurseLine ? ` A nurse is also at ${nurseLine}, day and night.` : ''}`,
    nobody_reached_crisis: ({ emergencyNumber: emergency, crisisNumber: crisis }) =>
      `We have called our staff three times and nobody has picked up yet. Please do not wait for us: call or text ${crisis} now, or ${emergency} if you are in danger.`,
  },
  es: {
    joined: (person) => `${who('es', person)}, se ha unido y le responde ahora.`,
    handed_back: (person) => `${who('es', person)}, ha salido. El asistente responde de nuevo. Puede pedir una persona en cualquier momento.`,
    resolved: (person) => `${who('es', person)}, ha cerrado esta conversación. Si necesita algo más, escriba aquí.`,
    waiting: () => 'Hemos pedido a nuestro personal que se una. Su mensaje ya lo tienen. Puede seguir escribiendo, o cerrar esta ventana y volver: la respuesta estará aquí.',
    file: () => 'No puedo leer archivos, así que nadie ha visto el suyo todavía. Una persona de nuestro personal lo verá y le responderá aquí. Si se siente peor o no puede esperar, dígalo con palabras o llámenos.',
    case_opened: ({ reference }) => `Nuestro personal ya tiene su solicitud. Su número es ${reference}: dígalo si llama por ella.`,
    moved: ({ kind, to }) => `Seguimos por ${kind === 'email' ? 'correo' : 'mensaje de texto'}, a ${to}.`,
    moved_back: () => 'Seguimos aquí.',
    turn_failed: () => 'Esta vez no pude escribir una respuesta. Su mensaje está guardado y hemos pedido a nuestro personal que le responda aquí.',
    nobody_reached: ({ emergencyNumber: emergency, nurseLine }) =>
      `Hemos llamado a nuestro personal tres veces y nadie ha respondido todavía. No nos espere: llame al ${emergency} ahora.${nurseLine ? ` También hay personal de enfermería en el ${nurseLine}, día y noche.` : ''}`,
    nobody_reached_crisis: ({ emergencyNumber: emergency, crisisNumber: crisis }) =>
      `Hemos llamado a nuestro personal tres veces y nadie ha respondido todavía. Por favor no nos espere: llame o envíe un mensaje al ${crisis} ahora, o al ${emergency} si está en peligro.`,
  },
};

/** What reads otherwise where there is no window to come back to: the answer comes the way the question came. */
const ELSEWHERE: Record<Language, Partial<Record<keyof Needs, string>>> = {
  en: {
    waiting: 'Our staff have been asked to answer you. Your message is with them, and their answer comes to you the way you wrote.',
    file: 'I cannot read files, so nobody has looked at yours yet. A member of our staff will look at it and answer you. If you feel worse or it cannot wait, call us.',
    turn_failed: 'I could not write an answer this time. Your message is stored and our staff have been asked to answer you.',
  },
  es: {
    waiting: 'Hemos pedido a nuestro personal que le responda. Su mensaje ya lo tienen, y la respuesta le llegará por donde usted escribió.',
    file: 'No puedo leer archivos, así que nadie ha visto el suyo todavía. Una persona de nuestro personal lo verá y le responderá. Si se siente peor o no puede esperar, llámenos.',
    turn_failed: 'Esta vez no pude escribir una respuesta. Su mensaje está guardado y hemos pedido a nuestro personal que le responda.',
  },
};

/** A line of the system in the conversation: who answers now, or what happens next. */
export function notice<Kind extends keyof Needs>(kind: Kind, language: Language, needs: Needs[Kind], channel: Channel = 'chat'): string {
  return (channel === 'chat' ? undefined : ELSEWHERE[language][kind]) ?? TEXTS[language][kind](needs);
}
