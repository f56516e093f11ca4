/** Endings from longest to shortest; each keeps a stem of at least three letters. */
const DERIVED: readonly (readonly [string, string])[] = [
  ['amientos', ''], ['imientos', ''], ['amiento', ''], ['imiento', ''], ['aciones', ''], ['uciones', 'u'], ['adoras', ''],
  ['adores', ''], ['ancias', ''], ['acion', ''], ['ucion', 'u'], ['adora', ''], ['ancia', ''], ['mente', ''], ['idades', ''],
  ['ador', ''], ['idad', ''], ['ivas', ''], ['ivos', ''], ['iva', ''], ['ivo', ''],
];
const VERB: readonly string[] = [
  'aremos', 'eremos', 'iremos', 'ariamos', 'abamos', 'iendo', 'ando', 'adas', 'ados', 'idas', 'idos', 'aron', 'ieron', 'aban', 'ada', 'ado', 'ida', 'ido',
  'aba', 'ara', 'era', 'ira', 'ar', 'er', 'ir',
];

/**
 * A light Spanish stem: number and gender endings, common verb and noun endings. Takes a lower-case word without accents.
 * It is coarse on purpose: "cita", "citas" and "citar" should meet, and a wrong meeting only costs a little precision.
 */
export function stemSpanish(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word;
  for (const [ending, kept] of DERIVED) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return tidyEnd(word.slice(0, -ending.length) + kept);
  }
  for (const ending of VERB) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return tidyEnd(word.slice(0, -ending.length));
  }
  return tidyEnd(word);
}

function tidyEnd(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ces')) return `${stem.slice(0, -3)}z`;
  if (stem.length > 4 && stem.endsWith('es')) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith('s')) stem = stem.slice(0, -1);
  if (stem.length > 3 && /[aeo]$/u.test(stem)) stem = stem.slice(0, -1);
  return stem;
}
