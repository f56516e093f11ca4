import type { Acuity, Language } from '../../domain/terms.ts';
import type { Hospital } from '../hospital.ts';

/** What a level means to the patient: how soon, and whom to turn to. */
type Level = (hospital: Hospital) => { soon: string; whom: string };

/** The five levels in the patient's words. Process of the hospital, signed with the rules. */
export const CARE_LEVELS: Record<Language, Record<Acuity, Level>> = {
  en: {
    emergency: (h) => ({ soon: 'This may be an emergency.', whom: `Call ${h.emergencyNumber} now.` }),
    urgent: (h) => ({ soon: 'This should be looked at today.', whom: `Call the nurse line at ${h.nurseLine} now; they answer day and night.` }),
    soon: (h) => ({ soon: 'This should be looked at within 1 to 3 days.', whom: `A nurse at ${h.nurseLine} can help day or night if you are worried before then.` }),
    routine: (h) => ({ soon: 'This does not sound urgent, but have it looked at in the coming weeks.', whom: `If it changes, call the nurse line at ${h.nurseLine}, day or night.` }),
    self_care: (h) => ({ soon: 'From what you told me, this can be looked after at home for now.', whom: `If you are worried, call the nurse line at ${h.nurseLine}, day or night.` }),
  },
  es: {
    emergency: (h) => ({ soon: 'Esto puede ser una emergencia.', whom: `Llame al ${h.emergencyNumber} ahora.` }),
    urgent: (h) => ({ soon: 'Esto debe verse hoy.', whom: `Llame ahora a la línea de enfermería al ${h.nurseLine}; contestan de día y de noche.` }),
    soon: (h) => ({ soon: 'Esto debe verse en 1 a 3 días.', whom: `Si le preocupa antes, una enfermera contesta en el ${h.nurseLine}, de día o de noche.` }),
    routine: (h) => ({ soon: 'Esto no parece urgente, pero haga que lo vean en las próximas semanas.', whom: `Si cambia, llame a la línea de enfermería al ${h.nurseLine}, de día o de noche.` }),
    self_care: (h) => ({ soon: 'Por lo que me cuenta, por ahora se puede cuidar en casa.', whom: `Si le preocupa, llame a la línea de enfermería al ${h.nurseLine}, de día o de noche.` }),
  },
};
