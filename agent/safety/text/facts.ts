import type { Match } from './matcher.ts';
import type { Text } from './tokens.ts';

/**
 * Facts that are numbers: ages, temperatures, weeks of pregnancy, blood sugar, oxygen, blood pressure, pulse, how many pills.
 * Each becomes a concept like any phrase. Limits are those that the sources of the rules name.
 */
export const FACT_NAMES = [
  'age_under_3_months', 'age_under_1_year', 'age_child', 'age_adult_over_35', 'age_over_65', 'temperature_fever', 'temperature_very_high', 'temperature_low',
  'weeks_stated', 'weeks_before_37', 'weeks_after_20', 'glucose_low', 'glucose_high', 'glucose_very_high', 'oxygen_low', 'pressure_crisis', 'pressure_high_in_pregnancy', 'pulse_extreme', 'many_pills', 'baby',
] as const;

const UNITS_OF_AGE: Readonly<Record<string, number>> = {
  day: 1, days: 1, dia: 1, dias: 1, week: 7, weeks: 7, semana: 7, semanas: 7, month: 30.4, months: 30.4, mes: 30.4, meses: 30.4, year: 365, years: 365, ano: 365, anos: 365, anitos: 365, mesecitos: 30.4, diitas: 1,
};
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, hundred: 100,
  un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12, quince: 15, veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, cien: 100,
};
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BABY = words('little baby newborn infant bebe nacido nacida bb daughter son girl boy hijo hija nene nena grandson granddaughter nieto nieta niece nephew he she kid child nino nina twins');
const HEAT = words('fever temp temperature fiebre temperatura calentura thermometer termometro degrees degree grados celsius fahrenheit febrile burning hot marca marco reads reading rectal forehead axillary oral f c');
const BABY_OR_AGE = words('baby newborn infant bebe nacido nacida old semanas meses dias months weeks days chemo');
const MEASURES = words('mg ml kg lb lbs pounds percent dollars cm inches miles a1c mcg units year years months month weeks week days bpm over');
const ILL = words('twins twin chills shivering shivers sweats chemo quimio sweating vomiting discharge cough coughing rash baby newborn infant shaking escalofrios tylenol motrin ibuprofen feverish stiff puking achy flu infection infected incision');
const SUGAR = words('sugar sugars glucose bsl bg azucar glucosa glucometer glucometro dexcom libre cgm meter');
const OXYGEN = words('oxygen o2 spo2 sat sats saturation saturacion oxigeno ox oximeter oximetro oxymeter');
const PRESSURE = words('bp pressure presion tension systolic');
const PULSE = words('pulse hr heart heartbeat bpm pulso corazon rate latidos');
const TAKING = words('took take takes taken taking swallowed ate had ingested downed popped tomo tome tomado trago trage tragado ingirio tomaron comio');
const NOT_PILLS = words('mg milligrams ml mcg g grams units hours hour minutes days day weeks week months month years year am pm times old percent dollars steps');
const PILLS = words('pills pill tablets tablet capsules caps tylenol tylenols acetaminophen paracetamol paracetamols ibuprofen advil advils motrin aspirin aspirins aleve benadryl benadryls oxycodone oxy oxys percocet percocets vicodin norco hydrocodone morphine tramadol codeine xanax ativan klonopin valium ambien adderall zoloft prozac lexapro lithium gabapentin seroquel trazodone gummies edibles vitamins iron metformin pastillas pastilla tabletas capsulas metoprolol amlodipine digoxin clonidine melatonin pildoras antidepressants sleeping panadol extra dramamine unisom excedrin meds');

/** Finds the numeric facts of a text. */
export function findFacts({ tokens }: Text): Match[] {
  const found: Match[] = [];
  const word = (at: number): string => tokens[at]?.word ?? '';
  const number = (at: number): number | null => {
    const here = word(at);
    if (/^\d+(\.\d+)?$/.test(here)) return Number(here);
    return Object.hasOwn(NUMBER_WORDS, here) ? NUMBER_WORDS[here]! : null;
  };
  const nearby = (at: number, set: ReadonlySet<string>, before: number, after: number): boolean => {
    for (let each = Math.max(0, at - before); each <= Math.min(tokens.length - 1, at + after); each += 1) {
      if (each !== at && tokens[each]!.sentence === tokens[at]!.sentence && set.has(word(each))) return true;
    }
    return false;
  };
  const put = (name: (typeof FACT_NAMES)[number], from: number, to = from + 1): void => { found.push({ name, from, to: Math.min(to, tokens.length), loose: [] }); };

  for (let at = 0; at < tokens.length; at += 1) {
    const value = number(at);
    if (value === null) continue;
    const next = word(at + 1);
    const unit = Object.hasOwn(UNITS_OF_AGE, next) ? UNITS_OF_AGE[next]! : null;
    if (unit !== null) {
      const old = word(at + 2) === 'old' || word(at + 2) === 'of' && word(at + 3) === 'age';
      const spanish = ['tiene', 'tengo', 'de', 'cumplio', 'con'].includes(word(at - 1)) && /^(dia|semana|mes|ano|diit)/.test(next) && !['hace', 'desde'].includes(word(at - 2)) && !/embarazo|embarazada|gestacion/.test(`${word(at + 2)} ${word(at + 3)}`);
      const baby = unit < 365 && nearby(at, BABY, 4, 0) && !/^(ago|pregnant|of|later|atras|along|now|after|before|since|until|from)$/.test(word(at + 2)) && !/^(for|past|last|every|in|hace|por|about|within|next)$/.test(word(at - 1));
      const attached = BABY.has(word(at + 2)) && ['my', 'a', 'our', 'her', 'his', 'the'].includes(word(at - 1));
      if (old || spanish || attached || baby) age(value * unit / 365, at);
      if ((next === 'weeks' || next === 'semanas' || next === 'week') && !old && (nearby(at, words('pregnant embarazada embarazo along pregnancy gestation gestacion prenatal contractions'), 6, 5))) {
        if (value < 37) put('weeks_before_37', at, at + 2);
        if (value >= 20) put('weeks_after_20', at, at + 2);
      }
      if (/^weeks?$|^semanas?$|^wks$/.test(next) && !old && value >= 5 && value <= 42 && statedAt(at)) {
        put('weeks_stated', at, at + 2);
        if (value < 37) put('weeks_before_37', at, at + 2);
        if (value >= 20) put('weeks_after_20', at, at + 2);
      }
      if ((next === 'months' || next === 'meses') && nearby(at, words('pregnant embarazada embarazo along'), 4, 4)) {
        if (value < 9) put('weeks_before_37', at, at + 2);
        if (value >= 5) put('weeks_after_20', at, at + 2);
      }
      continue;
    }
    if (word(at - 1) === 'am' && word(at - 2) === 'i' && value >= 10 && value <= 110 && !OXYGEN.has(next)) age(value, at);
    if ((next === 'y' || next === 'male' || next === 'female') && value <= 110) age(value, at);
    if (PRESSURE.has(word(at - 1)) || nearby(at, PRESSURE, 5, 4)) {
      const lower = number(at + 1) ?? (word(at + 1) === 'over' || word(at + 1) === 'sobre' ? number(at + 2) : null);
      if (value >= 180 && value <= 300 || (lower !== null && lower >= 120 && value > lower)) put('pressure_crisis', at);
      if ((value >= 140 && value <= 300) || (lower !== null && lower >= 90 && value > lower && value >= 120)) put('pressure_high_in_pregnancy', at);
    }
    if (nearby(at, OXYGEN, 5, 3) && value >= 50 && value < 90) put('oxygen_low', at);
    if (nearby(at, SUGAR, 6, 3) && !nearby(at, words('mg carbs grams'), 0, 1)) {
      if (value >= 20 && value < 60) put('glucose_low', at);
      if (value >= 300 && value <= 999) put('glucose_high', at);
      if (value >= 500 && value <= 999) put('glucose_very_high', at);
    }
    if (nearby(at, PULSE, 5, 2) && (value >= 150 && value <= 260 || (value >= 20 && value <= 38 && nearby(at, words('bpm pulse pulso hr'), 5, 2)))) put('pulse_extreme', at);
    const degrees = word(at - 1) !== 'c' && /^(9[4-9]|10\d|11[01])\.\d$|^(3[5-9]|4[0-2])\.\d$/.test(word(at)) && !MEASURES.has(next) && !OXYGEN.has(word(at - 1));
    const illWith = value >= 101 && value <= 107 && !MEASURES.has(next) && nearby(at, ILL, 7, 7);
    const babyHeat = ((value >= 1_004 && value <= 1_069) || (value >= 380 && value <= 415)) && nearby(at, BABY_OR_AGE, 6, 2);
    if (degrees || illWith || babyHeat || (word(at - 1) !== 'c' && nearby(at, HEAT, 6, 3))) {
      const tenfold = degrees ? value : (value >= 1_000 && value <= 1_079) || (value >= 376 && value <= 425) ? value / 10 : value;
      const celsius = tenfold >= 94 && tenfold <= 111 ? (tenfold - 32) / 1.8 : tenfold >= 33.5 && tenfold <= 43 && !nearby(at, words('weeks semanas'), 0, 1) ? tenfold : null;
      if (celsius !== null && celsius >= 37.95) put('temperature_fever', at);
      if (celsius !== null && celsius >= 39.95) put('temperature_very_high', at);
      if (celsius !== null && celsius <= 35.05) put('temperature_low', at);
    }
    const counted = /^\d+$/.test(word(at)) || value >= 2;
    if (counted && value >= 7 && value < 2000 && !NOT_PILLS.has(next) && nearby(at, TAKING, 9, 0) && (PILLS.has(next) || PILLS.has(word(at + 2)) || PILLS.has(word(at + 3)))) put('many_pills', at, at + 3);
  }
  return found;

  /** "I'm 32 weeks": said of oneself with nothing between, a number of weeks is a pregnancy. */
  function statedAt(at: number): boolean {
    const after = word(at + 2);
    if (/^(old|ago|post|after|since|of|out|pregnant|atras|later|now|de)$/.test(after) && after !== 'pregnant') return false;
    const before = word(at - 1);
    return at === 0 || tokens[at - 1]!.sentence !== tokens[at]!.sentence || tokens[at]!.breakBefore || ['am', 'is', 'at', 'around', 'almost', 'about'].includes(before) && ['i', 'she', 'wife', 'am', 'is', 'are', 'daughter', 'girlfriend'].includes(before === 'am' || before === 'is' ? word(at - 2) : before) || before === 'at';
  }

  function age(years: number, at: number): void {
    if (years < 0.25) put('age_under_3_months', at, at + 2);
    if (years < 1) put('age_under_1_year', at, at + 2);
    if (years < 1.5) put('baby', at, at + 2);
    if (years < 16) put('age_child', at, at + 2);
    if (years >= 35) put('age_adult_over_35', at, at + 2);
    if (years >= 65) put('age_over_65', at, at + 2);
  }
}
