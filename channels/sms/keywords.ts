/** The words by which somebody ends texts, takes them up again or asks who writes. */

export type Keyword = 'stop' | 'start' | 'help';
export type KeywordLanguage = 'en' | 'es';
export type FoundKeyword = { keyword: Keyword; language: KeywordLanguage; word: string };

/** Carriers want the English ones obeyed everywhere; that any reasonable wording counts is law in the United States (47 CFR 64.1200(a)(10)). */
const WORDS: Readonly<Record<KeywordLanguage, Readonly<Record<Keyword, readonly string[]>>>> = {
  en: {
    stop: ['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout', 'opt out', 'remove me', 'stop texting me', 'stop texting', 'stop messages', 'stop texts', 'stop sending texts', 'stop messaging me', 'no more texts', 'no more messages', 'do not text me', 'dont text me', 'do not text me anymore', 'dont text me anymore'],
    start: ['start', 'unstop', 'subscribe', 'resume', 'optin', 'opt in'],
    help: ['help', 'info', 'information'],
  },
  es: {
    stop: ['alto', 'parar', 'pare', 'paren', 'detener', 'baja', 'dar de baja', 'darme de baja', 'cancelar', 'fin', 'terminar', 'salir', 'no mas', 'no mas mensajes', 'no me escriban', 'no me escriban mas', 'no me envien mensajes', 'no me manden mensajes', 'no me manden mas mensajes', 'no envien mas', 'no envien mas mensajes'],
    start: ['iniciar', 'comenzar', 'empezar', 'alta', 'reanudar', 'suscribir'],
    help: ['ayuda', 'informacion'],
  },
};

const BY_WORD = new Map<string, FoundKeyword>(
  (['en', 'es'] as const).flatMap((language) => (['stop', 'start', 'help'] as const).flatMap((keyword) =>
    WORDS[language][keyword].map((word): [string, FoundKeyword] => [word, { keyword, language, word }]))),
);

/** With these a polite word makes no difference. The others say something else as soon as a word stands beside them: "cancel please" may mean a visit. */
const PLAIN = /^(?:stop|unsubscribe|revoke|optout|opt out|optin|opt in|unstop|start|remove me|no more|do not|dont|alto|pare|detener|no mas|no me|no envien|darme|iniciar|comenzar|reanudar)/u;
const POLITE = /^(?:please|pls|por favor) | (?:please|pls|now|thanks|thank you|por favor|ya|gracias)$/gu;

/** Answers that mean "yes, write to me again" to whoever has stopped, and are plain answers from everybody else. */
const YES: Readonly<Record<string, KeywordLanguage>> = { yes: 'en', si: 'es' };

/**
 * The keyword that a text is, or null. Only a text that says nothing else counts: "stop" ends texts, "how do I stop the bleeding" is a
 * question. Case, accents, punctuation and quotation marks are looked past.
 */
export function readKeyword(text: string, hasStopped: boolean): FoundKeyword | null {
  if (text.length > 60) return null;
  const word = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’´`]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const found = BY_WORD.get(word) ?? unless(BY_WORD.get(word.replace(POLITE, '')), ({ word: bare }) => !PLAIN.test(bare));
  if (found) return found;
  const language = hasStopped ? YES[word] : undefined;
  return language ? { keyword: 'start', language, word } : null;
}

function unless(found: FoundKeyword | undefined, not: (found: FoundKeyword) => boolean): FoundKeyword | null {
  return found && !not(found) ? found : null;
}

/** What the gateway says it has taken a text for, when it keeps a list of its own (`OptOutType`). */
export function keywordOf(optOutType: string | null): Keyword | null {
  const word = optOutType?.toLowerCase();
  return word === 'stop' || word === 'start' || word === 'help' ? word : null;
}

type Sender = { hospital: string; emergencyNumber: string; mainLine: string };

/** What is answered. HELP may come from somebody in need of it, so the emergency number stands first. */
export function keywordAnswer({ keyword, language }: Pick<FoundKeyword, 'keyword' | 'language'>, { hospital, emergencyNumber, mainLine }: Sender): string {
  const answers: Record<KeywordLanguage, Record<Keyword, string>> = {
    en: {
      stop: `${hospital}: you will get no more texts from this number. In an emergency call ${emergencyNumber}. To get texts again, reply START.`,
      start: `${hospital}: you get texts from this number again. Reply STOP to end them, HELP for help.`,
      help: `Emergency? Call ${emergencyNumber}. This is ${hospital}: text your question here, or call ${mainLine}. Reply STOP to end texts. Message and data rates may apply.`,
    },
    es: {
      stop: `${hospital}: no recibirá más mensajes de este número. En una emergencia llame al ${emergencyNumber}. Para recibirlos de nuevo, responda INICIAR.`,
      start: `${hospital}: recibirá de nuevo mensajes de este número. Responda ALTO para terminar, AYUDA para ayuda.`,
      help: `¿Emergencia? Llame al ${emergencyNumber}. Este es ${hospital}: escriba aquí su pregunta o llame al ${mainLine}. Responda ALTO para terminar. Pueden aplicarse tarifas de mensajes y datos.`,
    },
  };
  return answers[language][keyword];
}
