import { fold } from './fold.ts';

const LEAD = String.raw`(?:(?:oh|ok|okay|well|um+|hm+|ah|si|and|so|bueno|pues)[ ,.!]+)*`;
const YES_WORD = String.raw`(?:yes+|yep|yeah+|yup|yea+h?|ya|y|aye|sure(?: thing)?|ok(?:ay)?|okey|k|correct|right|(?:that(?:'?s| is)?|it'?s|everything(?:'s| is)?) (?:all )?(?:right|correct|fine|good|it|perfect|great|true)|it is|it's (?:right|correct|fine|good|ok)|(?:it |that |all )?looks? (?:all )?(?:good|right|fine|correct|great)|all (?:good|right|correct)|sounds? (?:good|right|great|fine)|please(?: do)?|go ahead|go for it|do it|do that|send it|submit(?: it)?|confirm(?:ed)?|i confirm|absolutely|of course|definitely|certainly|fine|good|great|perfect|exactly|agreed|si+|sip|claro(?: que si)?|por supuesto|correcto|asi es|eso es|esta (?:bien|correcto|perfecto)|es correcto|todo (?:bien|correcto)|vale|dale|de acuerdo|por favor|adelante|(?:envi|mand)(?:e|a)(?:lo|la)|hagalo|confirmo|exacto|perfecto|okis)`;
const YES_TAIL = String.raw`(?:please|pls|plz|thanks?(?: you)?|thx|ty|it is|(?:that(?:'?s| is)?|it'?s|everything(?:'s| is)?) (?:all )?(?:right|correct|fine|good|perfect|great)|do|go ahead|do it|send it|por favor|porfa|gracias|muchas gracias|correcto|esta (?:bien|correcto)|es correcto|asi es|sir|ma'?am|i would|i do|yes|si|all (?:good|correct|right)|looks? (?:good|right)|sounds good|perfect|great|adelante|(?:envi|mand)(?:e|a)(?:lo|la))`;
const YES = new RegExp(`^${LEAD}${YES_WORD}(?:[ ,.!]+${YES_TAIL})*[ .!]*$`);
const NO = /^(?:(?:oh|ok|okay|well|um+|and|hm+)[ ,.!]+)*(?:no+|nope|nah|n|not (?:now|yet|really|right|correct|quite)|don't(?: send it)?|do not(?: send it)?|cancel(?: (?:it|that))?|stop|wrong|incorrect|never ?mind|that(?:'s| is) (?:wrong|not right|not correct|all|it)|i(?:'m| am) (?:good|fine|ok)|maybe later|later|forget it|no gracias|todavia no|incorrecto|cancele?(?:lo)?|mejor no|dejalo|olvidalo|asi esta bien|para nada)(?:[ ,.!]+(?:thanks?(?: you)?|thank you|gracias|please|it's (?:fine|ok|wrong)|that(?:'s| is) (?:all|it|wrong|ok|fine|not right)|i(?:'m| am) (?:good|fine|ok)|change it|cambiar|not (?:now|yet)|never ?mind|don't(?: send it)?))*[ .!]*$/;

/** "Yes" or "no" and nothing else. A yes with a change ("yes but Tuesday") is neither: the change must be shown first. */
export function yesOrNo(message: string): 'yes' | 'no' | null {
  const text = fold(message).replace(/^[^\p{L}\p{N}👍👎👌✅✔]+/u, '');
  const plain = text.replace(/[^\p{L}\p{N}👍👎👌✅✔]+$/u, '');
  if (/^(?:👍|👌|✅|✔)/u.test(plain) && !/[\p{L}\p{N}]/u.test(plain)) return 'yes';
  if (/^👎+/u.test(plain) && !/[\p{L}\p{N}]/u.test(plain)) return 'no';
  const words = text.replace(/\s*[👍👌✅🙏🙂😊]+\uFE0F?\s*$/u, '');
  if (YES.test(words)) return 'yes';
  return NO.test(words) ? 'no' : null;
}

const SKIP = /^(?:(?:no|sorry|um+|well|i think|please|perdon)[ ,.]+)*(?:skip\b.{0,20}|omit(?:ir|ela)?|pass|(?:i(?:'d| would) )?rather not\b.{0,40}|(?:i(?:'d| would) )?prefer not\b.{0,40}|none|no preference|(?:it )?does(?:n't| not) matter|whatever|(?:i )?(?:do not|don't|dont) (?:know|care|mind|remember|want to (?:say|give|tell)|have)\b.{0,40}|not sure\b.{0,30}|no idea\b.{0,20}|n\/a|no (?:phone|number|email|e-mail|mail|name|preference|contact)\b.{0,30}|no (?:lo )?se\b.{0,20}|ningun[oa]?\b.{0,20}|no tengo\b.{0,30}|da igual|me da igual|no importa|cualquiera|(?:prefiero|quiero) no (?:decir(?:lo)?|dar(?:lo)?)\b.{0,30}|no quiero (?:decir|dar)\w*\b.{0,30}|paso|sin (?:telefono|correo|nombre)|anonymous(?:ly)?|anonim[oa])[ .!]*$/;

/** The patient passes over what was asked: "skip", "I'd rather not say", "I don't have a phone". */
export function isSkip(message: string): boolean {
  return SKIP.test(fold(message));
}

/** What stops a request, in front of anything else that is said: "actually forget that, …". */
const STOP = String.raw`(?:never ?mind(?: (?:that|it|then|this))?|(?:just )?forget (?:about )?(?:it|that|this|the (?:request|appointment|refill|whole thing))|(?:just )?leave it|scrap (?:that|it)|drop (?:it|that)|stop|cancel (?:that|this|it|the request)|start over|i(?:'ve| have)? changed my mind|i (?:don't|do not) (?:want|need) (?:it|that|this|one)(?: any ?more| now)?|don't (?:send|bother)(?: it| that)?|dejel[oa]|dejal[oa]|olvid[ae]l[oa]|olvide eso|olvida eso|ya no(?: lo quiero| quiero| hace falta)?|cancel[ae]? (?:eso|la solicitud)|mejor no|no (?:lo )?(?:envie|mande)s?|cambie de (?:idea|opinion))`;
const STOP_LEAD = String.raw`(?:(?:no|ok|okay|please|actually|hm+|um+|oh|wait|sorry|well|you know what|bueno|perdon|en realidad)[ ,.!]+)*`;
const STOPS = new RegExp(`^${STOP_LEAD}${STOP}(?:[ ,.!]+(?:thanks?(?: you)?|please|sorry|gracias|por favor|then|for now|por ahora))*[ .!]*$`);
const STOPS_FIRST = new RegExp(`^${STOP_LEAD}${STOP}(?=[ ,.;!]+\\S)`);

/** Stops a request that is being filled and says no more: "never mind", "forget it". */
export function isStop(message: string): boolean {
  return STOPS.test(fold(message));
}

/** "Actually forget that, I need a refill instead": a stop with a new wish after it. */
export function stopsFirst(message: string): boolean {
  return !isStop(message) && STOPS_FIRST.test(fold(message));
}
