import type { Language } from '../options.ts';

const en = {
  bar: (name: string) => `You write for ${name}.`,
  somebody: 'somebody else',
  self: 'Write for myself',
  ask: 'Who do you write for?',
  me: 'Myself',
  forWhom: (name: string, relation: string) => `${name}, as ${relation}`,
  note: 'What you write for somebody stands in their record, in a conversation of its own.',
  failed: 'That did not work. Please try again, or ask for a person.',
  relations: { parent: 'their parent', guardian: 'their guardian', carer: 'their carer', partner: 'their partner', child: 'their child', other: 'their proxy' },
};

const es: typeof en = {
  bar: (name) => `Usted escribe en nombre de ${name}.`,
  somebody: 'otra persona',
  self: 'Escribir en mi nombre',
  ask: '¿En nombre de quién escribe?',
  me: 'En mi nombre',
  forWhom: (name, relation) => `${name}, como ${relation}`,
  note: 'Lo que escriba por otra persona queda en su historial, en una conversación aparte.',
  failed: 'No funcionó. Intente de nuevo, o hable con una persona.',
  relations: { parent: 'madre o padre', guardian: 'tutor', carer: 'cuidador', partner: 'pareja', child: 'hija o hijo', other: 'representante' },
};

export const actingWords = (language: Language): typeof en => (language === 'es' ? es : en);
