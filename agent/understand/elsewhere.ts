import type { Channel } from '../../domain/terms.ts';
import { fold } from './fold.ts';

/*
 * "As I wrote in the chat yesterday": points to what was said in another conversation. The rest of the message is read as if it stood alone.
 */

const WHERE_EN = "(?:(?:in|on|by|via|through|over|with) )?(?:(?:the|your|my|a|an|our|this|that|last|previous|earlier|other|web ?site|online) )*(?:live ?chat|chat(?:bot)?|web ?site|widget|e-?mails?|mails?|texts?|text messages?|sms|messages?|phone|conversation)";
const WHEN_EN = '(?:(?:yesterday|earlier(?: today)?|before|already|today|this (?:morning|afternoon|week)|last (?:week|night|time|month)|the other (?:day|time)|(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:a|two|three|\\d+|a few|some) (?:days?|hours?|weeks?) ago)(?: (?:morning|afternoon|evening|night))?)';
const SAID_EN = "(?:wrote|write|said|told|mentioned|asked|explained|described|sent|reported|texted|e-?mailed|messaged|chatted)";
const PLACE_EN = `(?:(?: to)? (?:you(?: guys| people)?|them|somebody|someone|the (?:bot|nurse|assistant)))?(?:(?: about (?:it|this|that))?(?: ${WHEN_EN}| ${WHERE_EN}))+`;

const POINTS: readonly RegExp[] = [
  // "as I wrote in the chat yesterday", "I already told you by email", "like we said last time"
  new RegExp(`(?:^|[.!?;,] ?)(?:(?:so|and|but|well|hi|hello|again)[ ,]+)*(?:(?:as|like|just as) )?(?:i|we)(?:'ve| have|'d| had)? (?:already |just |previously )?${SAID_EN}(?: already)?${PLACE_EN}\\b`, 'u'),
  // "what did I write in the chat", "did you get my email", "see my chat from yesterday"
  new RegExp(`\\bwhat (?:did|have) (?:i|we) (?:already )?(?:write|written|say|said|ask|asked|tell|told|send|sent)\\b(?: (?:you|to you))?(?:${PLACE_EN})?`, 'u'),
  new RegExp(`\\b(?:did you (?:get|see|read|receive)|have you (?:got|seen|read|received)|see|look at|read|check|(?:it is|it's) (?:all )?in|refer(?:ring)? to|(?:this is |i(?:'m| am) writing )?about) (?:my|our|the) (?:(?:other|last|earlier|previous|yesterday's) )*(?:live ?chat|chat|e-?mail|mail|texts?|text messages?|sms|conversation)s?(?: (?:from|of|with you))?(?: ${WHEN_EN})?\\b`, 'u'),
  new RegExp(`\\b(?:do|can) you (?:see|remember|know|recall) (?:what i (?:wrote|said|asked|told)|(?:my|our) (?:last |other |earlier |previous )?(?:chat|conversation|e-?mail|texts?|messages?))(?: (?:you|to you))?(?:(?: from)? ${WHEN_EN}| ${WHERE_EN})*`, 'u'),
  /\b(?:como|tal como|segun) (?:ya )?(?:(?:se )?(?:l[eo]s?|te|se l[oa]) )?(?:escribi|dije|comente|mencione|conte|explique|pregunte|pedi|envie|mande)\b(?:(?: ya| a ustedes)?(?: ayer| antes| hoy| esta manana| la (?:otra|ultima|semana pasada|vez pasada)(?: vez| semana)?| el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)| (?:en|por|a traves de) (?:el |la |su |mi |un )?(?:chat|correo(?: electronico)?|e-?mail|mensaje(?: de texto)?|sms|texto|telefono|pagina|sitio)))*/u,
  /\b(?:ya )?(?:l[eo]s?|se l[oa]|te|lo) (?:escribi|dije|comente|mencione|conte|explique|pregunte|pedi|envie|mande)\b(?: ayer| antes| (?:en|por) (?:el |la |su |mi )?(?:chat|correo(?: electronico)?|e-?mail|mensaje(?: de texto)?|sms|texto))+/u,
  /\bque (?:les? |te )?(?:escribi|dije|pregunte|pedi) (?:ayer|antes|(?:en|por) (?:el |su |mi )?(?:chat|correo|mensaje|sms))/u,
  /\b(?:recibieron|vieron|leyeron|ve[an]?|mire|lea|recuerda) (?:mi|el) (?:otro |ultimo )?(?:chat|correo|mensaje|e-?mail|sms)(?: (?:anterior|de ayer|del chat))?/u,
];

const NAMED: readonly [Channel, RegExp][] = [
  ['email', /\b(?:e-?mail(?:ed|s)?|mail|correo)\b/u], ['chat', /\b(?:chat\w*|web ?site|widget|pagina|sitio)\b/u], ['sms', /\b(?:text(?:ed|s)?|text messages?|sms|mensaje de texto|texto)\b/u], ['phone', /\b(?:phone|telefono)\b/u],
];

/** What points elsewhere: to which channel when it is named, and what the message says besides (folded). */
export type Pointing = { channel: Channel | null; rest: string };

/** Null when nothing in a message points to what was said elsewhere. */
export function elsewhereIn(message: string): Pointing | null {
  const text = fold(message);
  for (const points of POINTS) {
    const found = points.exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/gu, ' ').replace(/^[ ,.;:!¿?–-]+/u, '').trim();
    return { channel: NAMED.find(([, word]) => word.test(found[0]) || word.test(rest.slice(0, 20)))?.[0] ?? null, rest };
  }
  return null;
}
