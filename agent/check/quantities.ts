/**
 * The numbers of a text in one spelling each, with the unit they measure: "10:00", "10 am" and "10 a.m." are `at 600`,
 * "two hours" is `2 hour`, "$25" is `25 dollar`, "3rd floor" is `3`, a phone number is its digits.
 */
export function quantitiesIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3}\b)/gu, '$1')
    .replace(/½/gu, ' 0.5')
    .replace(NUMBER_WORD, (word) => NUMBER_WORDS[word] ?? word);
  const found: string[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const { money, money2, phone, hour, minute, half, hourOnly, halfOnly, number, unit } = match.groups ?? {};
    if (phone !== undefined) found.push(`tel ${phone.replace(/\D/gu, '')}`);
    else if (money !== undefined || money2 !== undefined) found.push(`${Number(money ?? money2)} dollar`);
    else if (hour !== undefined) found.push(`at ${minutesOfDay(Number(hour), Number(minute ?? 0), half)}`);
    else if (hourOnly !== undefined) found.push(`at ${minutesOfDay(Number(hourOnly), 0, halfOnly)}`);
    else if (number !== undefined) {
      const name = unit === undefined ? undefined : UNITS[unit.replace(/\./gu, '')];
      found.push(name === undefined ? String(Number(number)) : `${Number(number)} ${name}`);
    }
  }
  return found;
}

function minutesOfDay(hour: number, minute: number, half: string | undefined): number {
  const afternoon = half?.startsWith('p') === true;
  const hours = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return hours * 60 + minute;
}

const UNITS: Record<string, string> = Object.fromEntries(
  (
    [
      ['minute', 'minute minutes min mins minuto minutos'], ['hour', 'hour hours hr hrs h hora horas'], ['day', 'day days dia dias día días'], ['week', 'week weeks semana semanas'],
      ['month', 'month months mes meses'], ['year', 'year years yr yrs año años ano anos'], ['second', 'second seconds segundo segundos'],
      ['mg', 'mg milligram milligrams miligramo miligramos'], ['g', 'g gram grams gramo gramos'], ['mcg', 'mcg µg microgram micrograms microgramos'], ['ml', 'ml milliliter milliliters millilitre millilitres mililitros'],
      ['l', 'liter liters litre litres litro litros'], ['kg', 'kg kilogram kilograms kilo kilos'], ['pound', 'lb lbs pound pounds libra libras'], ['ounce', 'oz ounce ounces onza onzas'], ['cup', 'cup cups glass glasses vaso vasos taza tazas'],
      ['percent', '% percent por ciento'], ['dollar', 'dollar dollars usd dólar dólares dolares'], ['cent', 'cent cents'], ['degree', '° ° degree degrees grado grados °f °c f c'],
      ['mile', 'mile miles milla millas'], ['foot', 'foot feet ft pie pies'], ['inch', 'inch inches in pulgada pulgadas'],
      ['pill', 'pill pills tablet tablets capsule capsules dose doses pastilla pastillas tableta tabletas dosis cápsula cápsulas'], ['time', 'times time veces vez'],
    ] as [string, string][]
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
);

/** Whether a word is a number written out; it is compared as a number. */
export function isNumberWord(word: string): boolean {
  return word in NUMBER_WORDS;
}

/** A number written out as digits: "three" is 3; other words as they are. */
export function asDigits(word: string): string {
  return NUMBER_WORDS[word] ?? word;
}

/** "one" is mostly a pronoun: it counts as a number only before a unit. */
const NUMBER_WORDS: Record<string, string> = {
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', fourteen: '14', fifteen: '15', twenty: '20', thirty: '30', 'forty-eight': '48',
  forty: '40', sixty: '60', ninety: '90', hundred: '100', twice: '2 times', noon: '12:00', midnight: '0:00',
  dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7', ocho: '8', nueve: '9', diez: '10', doce: '12', quince: '15', veinte: '20', treinta: '30', cuarenta: '40', mediodía: '12:00', medianoche: '0:00',
};
const NUMBER_WORD = /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty-eight|forty|sixty|ninety|hundred|twice|noon|midnight|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|mediodía|medianoche)(?![\p{L}-])/gu;
const UNIT_PATTERN = Object.keys(UNITS).sort((a, b) => b.length - a.length).map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
const QUANTITY = new RegExp(
  [
    '\\$ ?(?<money>\\d+(?:\\.\\d+)?)',
    '(?<money2>\\d+(?:\\.\\d+)?) ?(?:dollars?|d[oó]lares|usd)\\b',
    '(?<phone>(?:\\+?1[ -])?(?:\\(?\\d{3}\\)?[ -])?\\d{3}-\\d{4}|\\b1-\\d{3}-\\d{3}-\\d{4})',
    '(?<![\\d.])(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?: ?(?<half>[ap]\\.?m\\b\\.?))?)(?!\\d)',
    '(?<![\\d.:])(?<hourOnly>\\d{1,2}) ?(?<halfOnly>[ap]\\.?m\\b\\.?)',
    `(?<![\\d.])(?<number>\\d+(?:\\.\\d+)?)(?:[ -]?(?<unit>${UNIT_PATTERN})(?![\\p{L}]))?`,
  ].join('|'),
  'gu',
);
