import type { Hit } from '../../kb/search.ts';

/** A hit as the search returns it, for tests: a patient's article in English unless told otherwise. */
export function hit(over: Partial<Hit> & { text: string }): Hit {
  return {
    passageId: `p-${over.title ?? 'passage'}-${over.headingPath?.join('/') ?? ''}`,
    articleId: over.title?.toLowerCase().replace(/\W+/gu, '-') ?? 'article',
    title: 'Article',
    headingPath: [],
    score: 0.8,
    keywordScore: 1,
    vectorScore: null,
    askedLike: null,
    source: null,
    reviewed: '2026-11-16',
    url: null,
    language: 'en',
    location: 'all',
    audience: 'patient',
    kind: 'admin',
    ...over,
  };
}

/** A few passages of the demo hospital, enough to talk about. */
export const PASSAGES: Hit[] = [
  hit({
    title: 'Visiting hours at Riverbend Main Hospital', location: 'main',
    text: 'Visiting hours on the wards of Riverbend Main Hospital are 10:00 to 20:00 every day. Two visitors at a time may sit with each patient on a ward.',
  }),
  hit({ title: 'Visiting the intensive care unit (ICU)', location: 'main', text: 'ICU visiting hours at Riverbend Main Hospital are 11:00 to 13:00 and 17:00 to 19:00 every day. Two visitors at a time may be with a patient in the intensive care unit.' }),
  hit({ title: 'Parking at Riverbend Main Hospital', location: 'main', text: 'Visitors park in Garage A at Riverbend Main Hospital. Parking in Garage A is free for the first 30 minutes, then $2 an hour, with a limit of $10 a day.' }),
  hit({ title: 'How to pay your bill', text: 'You can pay a Riverbend Health bill online at riverbend.example/pay, in the portal, or by phone at 555-0120. Bills are due 30 days after the date on the bill.' }),
  hit({
    title: 'Ibuprofen', kind: 'clinical',
    text: 'Ibuprofen eases pain, fever and swelling. Do not take ibuprofen with warfarin unless your doctor tells you to. Adults take 200 mg to 400 mg every 4 to 6 hours, and no more than 1,200 mg in 24 hours.',
  }),
  hit({
    title: 'Sore throat: care at home', kind: 'clinical', headingPath: ['What can I do at home for a sore throat?'],
    text: 'Drink plenty of water and eat cool or soft foods when you have a sore throat. Most sore throats get better within a week.',
  }),
  hit({ title: 'Horario de visitas', language: 'es', location: 'main', text: 'El horario de visitas en las salas de Riverbend Main Hospital es de 10:00 a 20:00 todos los días. Cada paciente puede tener dos visitantes a la vez.' }),
];
