import type { Language } from '../../domain/terms.ts';
import type { Strings } from './en.ts';

/** What reads otherwise in a mail or a text: nobody sits at a window there, and the answer comes the way the question came. */
export const OUTSIDE_CHAT: Record<Language, (chat: Strings) => Partial<Strings>> = {
  en: (chat) => ({
    thanks: ['You are welcome.', 'You can write to us again at any time.'],
    handoff: {
      ...chat.handoff,
      asked_for_person: ['I am passing your message to a person now.', 'They can read what you wrote, so you need not repeat it.'],
      needs_staff: ['I am passing this to our staff now.', 'They can read what you wrote and will answer you.'],
      no_answer: ['I could not find an answer to that, so I am passing your question to a person now.', 'They can read what you wrote and will answer you.'],
      clinical_question: ['I am passing this to a nurse now.', 'They can read what you wrote and will answer you.'],
      model_failed: ['I could not finish this answer, so I am passing it to a person now.', 'They can read what you wrote and will answer you.'],
      turn_failed: ['Something went wrong on our side, so I am passing this to a person now.', 'They can read what you wrote and will answer you.'],
    },
    opening: ['Thank you, I am sending your request to staff now.', 'They will answer you here.'],
    noCase: ['I find no open request of yours in this conversation.', 'Would you like me to ask a person about it?'],
    verifyForMore: ['I can only show requests from this conversation.', 'To see your other ones, prove who you are with a code that we send you.'],
  }),
  es: (chat) => ({
    thanks: ['De nada.', 'Puede escribirnos de nuevo cuando quiera.'],
    handoff: {
      ...chat.handoff,
      asked_for_person: ['Paso su mensaje a una persona.', 'Puede leer lo que usted escribió, así que no hace falta repetirlo.'],
      needs_staff: ['Paso esto a nuestro personal.', 'Pueden leer lo que usted escribió y le responderán.'],
      no_answer: ['No encontré una respuesta a eso, así que paso su pregunta a una persona.', 'Puede leer lo que usted escribió y le responderá.'],
      clinical_question: ['Paso esto a una enfermera.', 'Puede leer lo que usted escribió y le responderá.'],
      model_failed: ['No pude terminar esta respuesta, así que la paso a una persona.', 'Puede leer lo que usted escribió y le responderá.'],
      turn_failed: ['Algo falló de nuestro lado, así que paso esto a una persona.', 'Puede leer lo que usted escribió y le responderá.'],
    },
    opening: ['Gracias, envío su solicitud al personal.', 'Le responderán aquí.'],
    noCase: ['No encuentro ninguna solicitud abierta suya en esta conversación.', '¿Quiere que pregunte a una persona?'],
    verifyForMore: ['Solo puedo mostrar las solicitudes de esta conversación.', 'Para ver las demás, confirme quién es con un código que le enviamos.'],
  }),
};
