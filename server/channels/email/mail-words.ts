import type { Language } from '../../../domain/terms.ts';

type Numbers = { emergencyNumber: string; mainLine: string };

/** What stands around an answer in a mail. */
export type MailWords = {
  subject: (hospital: string, reference: string | null) => string;
  urgentSubject: (hospital: string) => string;
  codeSubject: (hospital: string) => string;
  thanks: string;
  fromChat: string;
  sources: string;
  hasAnswered: (who: string) => string;
  files: (count: number) => string;
  verify: string;
  choices: (labels: string) => string;
  open: string;
  askPerson: string;
  /** Over what comes after the answers. */
  next: string;
  /** When a person answers, in hours if the hospital says so, and the number to call where no other line of the mail has it. */
  when: (hours: number | null, mainLine: string | null) => string;
  replyHere: string;
  reference: (reference: string, numbers: Numbers) => string;
  emergency: (numbers: Numbers) => string;
  written: (hospital: string) => string;
  unsubscribe: string;
};

function span(hours: number, hour: string, day: string): string {
  const [count, unit] = hours > 24 && hours % 24 === 0 ? [hours / 24, day] : [hours, hour];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

export const MAIL_WORDS: Record<Language, MailWords> = {
  en: {
    subject: (hospital, reference) => `Your message to ${hospital}${reference ? ` (${reference})` : ''}`,
    urgentSubject: (hospital) => `Please read now: your message to ${hospital}`,
    codeSubject: (hospital) => `Your code for ${hospital}`,
    thanks: 'Thank you for your message.',
    fromChat: 'You left our chat before this answer came.',
    sources: 'Where this comes from',
    hasAnswered: (who) => `${who}, has answered you. To keep it private, the answer is not in this mail. Open it with a code that we send to this address.`,
    files: (count) => (count === 1 ? 'A file for you is here:' : `${count} files for you are here:`),
    verify: 'To see your own requests and answers, confirm that it is you with a code that we send to this address.',
    choices: (labels) => `You can answer with: ${labels}`,
    open: 'Open the answer',
    askPerson: 'Reply to this mail if you need anything else, or to ask for a person.',
    next: 'What happens next',
    when: (hours, line) => `${hours ? `Our staff answer mail within ${span(hours, 'hour', 'day')}.` : 'We cannot say yet when they will answer.'} If it cannot wait, call us${line ? ` at ${line}` : ''}.`,
    replyHere: 'Reply to this mail if you need anything else.',
    reference: (reference, { mainLine }) => `Your reference number is ${reference}. Give it when you call us at ${mainLine}.`,
    emergency: ({ emergencyNumber }) => `Mail is not read at once. In an emergency call ${emergencyNumber}.`,
    written: (hospital) => `Written by the assistant of ${hospital}, a computer program, from what the hospital publishes.`,
    unsubscribe: 'Stop these mails',
  },
  es: {
    subject: (hospital, reference) => `Su mensaje a ${hospital}${reference ? ` (${reference})` : ''}`,
    urgentSubject: (hospital) => `Lea esto ahora: su mensaje a ${hospital}`,
    codeSubject: (hospital) => `Su código para ${hospital}`,
    thanks: 'Gracias por su mensaje.',
    fromChat: 'Usted salió del chat antes de que llegara esta respuesta.',
    sources: 'De dónde viene',
    hasAnswered: (who) => `${who}, le ha respondido. Por su privacidad, la respuesta no va en este correo. Ábrala con un código que enviamos a esta dirección.`,
    files: (count) => (count === 1 ? 'Aquí hay un archivo para usted:' : `Aquí hay ${count} archivos para usted:`),
    verify: 'Para ver sus solicitudes y respuestas, confirme que es usted con un código que enviamos a esta dirección.',
    choices: (labels) => `Puede responder con: ${labels}`,
    open: 'Abrir la respuesta',
    askPerson: 'Conteste a este correo si necesita algo más o si quiere hablar con una persona.',
    next: 'Qué sigue',
    when: (hours, line) => `${hours ? `Nuestro personal responde los correos en un plazo de ${span(hours, 'hora', 'día')}.` : 'Todavía no podemos decirle cuándo le responderán.'} Si no puede esperar, llámenos${line ? ` al ${line}` : ''}.`,
    replyHere: 'Conteste a este correo si necesita algo más.',
    reference: (reference, { mainLine }) => `Su número de referencia es ${reference}. Dígalo si nos llama al ${mainLine}.`,
    emergency: ({ emergencyNumber }) => `El correo no se lee al momento. En una emergencia llame al ${emergencyNumber}.`,
    written: (hospital) => `Escrito por el asistente de ${hospital}, un programa de ordenador, a partir de lo que publica el hospital.`,
    unsubscribe: 'No recibir más estos correos',
  },
};
