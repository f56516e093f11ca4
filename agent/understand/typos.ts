import { editDistance } from '../safety/text/spelling.ts';

/** Words that requests are made of. A word of six letters or more that is one slip away from one of these is taken for it. */
const WORDS = `appointment appointments cardiology cardiologist dermatology dermatologist orthopedics orthopaedics orthopedist pediatrician paediatrician pediatrics paediatrics gynecologist psychiatrist therapist obstetrics schedule reschedule
cancel prescription prescriptions medication medications refill refills pharmacy billing insurance invoice statement referral referrals records results complaint complain doctor specialist
monday tuesday wednesday thursday friday saturday sunday morning mornings afternoon afternoons evening evenings tomorrow weekday weekdays weekend weekends anytime request status update person receptionist representative operator
cardiologia cardiologo dermatologia dermatologo pediatra ginecologo ginecologa ortopedista resurtir receta medicina pastillas cancelar cambiar solicitud resultados expediente factura miercoles jueves viernes semana`.split(/\s+/u);
const KNOWN: ReadonlySet<string> = new Set(WORDS);
/** Words of their own that look like slips. */
const NO_SLIPS: ReadonlySet<string> = new Set('mourning medicine medicines medical persona personas doctora doctoras doctores operador operadora pediatras referrals referred requests requested canceled cancels person personal persons doctors records recorded scheduled complaints complains resulted refer refers refilled statements updated updates recetar medicinas operators operated specialists complained stated statue evenings fridays mondays therapists therapy invoices semanas facturas cambia cambie cancela cancele resurte'.split(' '));
const SHORT_SLIPS: ReadonlyMap<string, string> = new Map(Object.entries({ appt: 'appointment', appts: 'appointments', apt: 'appointment', appmt: 'appointment', appoitment: 'appointment', rx: 'prescription', scrip: 'prescription', script: 'prescription', derm: 'dermatology', cardio: 'cardiology', ortho: 'orthopaedics', peds: 'paediatrics', pedi: 'paediatrics', obgyn: 'ob-gyn', tmrw: 'tomorrow', tmw: 'tomorrow', tomorow: 'tomorrow', aftrnoon: 'afternoon', docter: 'doctor', dr: 'dr', docs: 'doctors', thurs: 'thursday', skedule: 'schedule' }));

/** The message with slips in the words of a request put right. Capitals are left alone: they may be names. */
export function withoutSlips(message: string): string {
  return message.replace(/(?<![\p{L}@.'’-])\p{Ll}{3,}(?![\p{L}@'’]|\.\p{L})/gu, (word) => {
    const short = SHORT_SLIPS.get(word);
    if (short !== undefined) return short;
    if (word.length < 6 || KNOWN.has(word) || NO_SLIPS.has(word)) return word;
    return WORDS.find((known) => known.length >= 6 && known[0] === word[0] && Math.abs(known.length - word.length) <= 1 && editDistance(word, known, 1) <= 1 && !isPlural(word, known)) ?? word;
  });
}

const isPlural = (word: string, known: string): boolean => word === `${known}s` || known === `${word}s`;
