import { fitGsm7, isGsm7, septetsOf } from './gsm7.ts';
import { segmentsOf } from './segments.ts';

/** More parts than this are joined badly by phones, and a part that is late may hold the number. */
export const EMERGENCY_PARTS = 2;

/** What goes out first, whole in two parts, and what follows in a text of its own; `rest` is empty when all of it fits. */
export type EmergencyTexts = { first: string; rest: string };

/**
 * An emergency card as texts. The first says what to do, whom to call, and that nobody should wait here; advice follows for as long as it fits,
 * and the rest of it comes after. Accents that the plain alphabet lacks are dropped, since each part holds twice as much then. A line that only
 * repeats a number of the first is left out.
 */
export function emergencyTexts(card: string): EmergencyTexts {
  const [title = '', ...others] = card.trim().split(/\n+/u).map(plain);
  const known = numbersIn(title);
  const lines = others.filter((line) => !(line.length <= REPEATS && numbersIn(line).length > 0 && numbersIn(line).every((number) => known.includes(number))));
  const rest: string[] = [];
  while (segmentsOf([title, ...lines].join('\n')).parts > EMERGENCY_PARTS) {
    const last = lines.findLastIndex((line, index) => index < lines.length - 1 && !names(line, known));
    if (last < 0) break;
    rest.unshift(...lines.splice(last, 1));
  }
  return { first: [title, ...lines].join('\n'), rest: rest.join('\n') };
}

/** "Call 911" below "… Call 911 now." */
const REPEATS = 20;

const numbersIn = (line: string): string[] => line.match(/\d[\d-]{2,}/gu) ?? [];

/** Holds a number that stands nowhere before. */
const names = (line: string, known: readonly string[]): boolean => numbersIn(line).some((number) => !known.includes(number));

function plain(line: string): string {
  const fitted = fitGsm7(line);
  if (isGsm7(fitted)) return fitted;
  const bare = fitGsm7([...fitted.normalize('NFC')].map((letter) => (septetsOf(letter) > 0 ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''))).join(''));
  return isGsm7(bare) ? bare : fitted;
}
