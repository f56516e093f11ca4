import type { Language } from '../../domain/terms.ts';
import { isStopWord, toWords } from '../../kb/terms.ts';

/** Frequent words that are no stop words of the search but tell the language of a short message. */
const TELLS: Record<Language, ReadonlySet<string>> = {
  en: new Set('yes please appointment doctor hours pain fever refill bill the cancel tomorrow nurse person speak talk medicine prescription hurts'.split(' ')),
  es: new Set('si cita medico doctor horario horas dolor fiebre receta factura manana enfermera persona hablar medicina pastilla duele hijo hija visita cancelar cuesta telefono aceptan acepta ofrecen ofrece abren abre cierran cierra atienden atiende venden hacen cobran cobra necesitan llevo llevar duele duelen tarda tardan'.split(' ')),
};

/** Small words of other languages that patients may write in; none of them is a word of the two above. */
const OTHERS = new Set(
  `ich wir mein meine meinen nicht wann wie kann konnen bitte danke haben ein eine einen fur mit ist sind das der auf zu offnet hallo guten
  je nous mon ma mes vous votre pour avec bonjour merci comment combien est suis puis pouvez avez quand les des une dans mal rendez
  eu nao voce meu minha preciso posso obrigado obrigada quanto custa onde fica esta um uma voces ola bom filho
  io mio mia sono dove quando posso grazie buongiorno vorrei quanto costa che per il appuntamento
  toi ban toi khong duoc benh vien cam on xin chao mwen ou nou kijan konbyen mesi bonjou lopital ako ang mga po saan kailan paano salamat magkano
  gdzie kiedy jak jest moge dziekuje prosze dzien dobry mam boli lekarz`.split(/\s+/u),
);

/** Said in both. */
const BOTH = new Set('ok no hospital normal general'.split(' '));

/**
 * The language a message shows, `null` when it shows none ("ok", a name, a number), `other` for a script or small words
 * that are neither English nor Spanish.
 */
export function languageOf(message: string): Language | 'other' | null {
  const letters = message.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return null;
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  if (foreign / letters.length > 0.5) return 'other';
  const words = toWords(message).filter((word) => !BOTH.has(word));
  let en = 0;
  let es = /[¿¡ñ]/u.test(message) ? 2 : 0;
  let other = 0;
  for (const word of words) {
    if (OTHERS.has(word) && !isStopWord(word, 'en') && !TELLS.en.has(word) && !isStopWord(word, 'es') && !TELLS.es.has(word)) other++;
    const inEnglish = isStopWord(word, 'en') || TELLS.en.has(word);
    const inSpanish = isStopWord(word, 'es') || TELLS.es.has(word);
    if (inEnglish && !inSpanish) en++;
    if (inSpanish && !inEnglish) es++;
  }
  if (other > Math.max(en, es) && (other >= 2 || other * 2 >= words.length)) return 'other';
  if (en > es) return 'en';
  if (es > en) return 'es';
  return null;
}
