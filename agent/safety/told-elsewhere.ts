import { fold } from '../understand/fold.ts';
import { screen, type Finding, type Screening } from './screen.ts';

/** What the same patient, or somebody on the same case, has written in other conversations lately, without what staff have judged. */
export type ToldElsewhere = {
  texts: readonly string[];
  /** A danger told there stands: staff have not cleared it. */
  emergency: boolean;
  crisis: boolean;
};

const GOES_ON: readonly RegExp[] = [
  /\bworse(?:n\w*)?\b|\b(?:no|not (?:any |getting )?) ?better\b|\bnot (?:improving|going away|stopp\w+|helping)\b|\b(?:won't|does(?:n't| not)|will not|isn't|is not) (?:stop\w*|go(?:ing)? away|get(?:ting)? better|help\w*)\b/u,
  /\bstill (?:hurt\w*|there|the same|bleed\w*|bad|going on|happening|have it|has it|not |feel\w*|in pain|can't|cannot)|\b(?:it|this|that|pain)(?:'s| is| has| came| comes| started)? (?:all )?(?:back|again|spread\w*|coming back|getting (?:bad|strong)\w*)\b/u,
  /\b(?:can't|cannot|can not) (?:take|stand|bear) (?:it|this)\b|\bunbearable\b|\b(?:please )?(?:help|hurry)(?: me| us| him| her)?[ !.]*$|\bwhat (?:should|do|can) (?:i|we) do\b|\b(?:nobody|no one|no ambulance|they) (?:has |have |is |did )?(?:not )?(?:come|came|coming|arrived)\b/u,
  /\bpeor\b|\bempeor\w+|\bno (?:mejora\w*|se (?:le |me )?(?:quita|pasa|va)|para(?: de)?|aguant\w+|puedo mas)\b|\b(?:sigue|siguen|sigo) (?:igual|mal|asi|ahi|sangr\w+|dol\w+|con)\b|\b(?:todavia|aun) (?:me |le )?(?:duele|sangra|esta|tiene)\b|\bvolvio\b|\bcada vez (?:mas|peor)\b/u,
  /\b(?:ayuda|ayudeme|ayudenme|auxilio)[ !.]*$|\bque (?:hago|hacemos|debo hacer|puedo hacer)\b|\b(?:nadie|la ambulancia no) (?:viene|vino|ha venido|llega|llego)\b/u,
];

/** Whether words tell that something goes on or grows, without saying what: "it is worse now", "sigue igual". */
export function tellsItGoesOn(message: string): boolean {
  const text = fold(message);
  return GOES_ON.some((pattern) => pattern.test(text));
}

/**
 * Danger that words mean only beside what was told elsewhere: a danger stands there and these say that it goes on, or the two are its
 * pieces. Null when there is none. What it finds tells nothing of what was said there, for whoever reads here may be somebody else.
 * @param words what was said in this conversation, which means no emergency by itself; the newest last
 */
export function besideElsewhere(words: readonly string[], elsewhere: ToldElsewhere): Screening | null {
  const last = words.at(-1);
  if (last === undefined || elsewhere.texts.length === 0) return null;
  const { language } = screen([last]);
  // Staff have been called for what stands there: only that it goes on is news.
  if (elsewhere.emergency) return tellsItGoesOn(last) ? raised('goes_on', elsewhere.crisis, last, language) : null;
  const there = new Set(screen(elsewhere.texts).findings.map(({ ruleId }) => ruleId));
  const pieces = screen([...elsewhere.texts, ...words]).findings.filter(({ emergency, ruleId }) => emergency && !there.has(ruleId));
  return pieces.length === 0 ? null : raised('pieces', pieces.some(({ crisis }) => crisis), last, language);
}

const REASONS = {
  goes_on: 'The patient, or somebody on the same case, told of danger in another conversation that nobody has cleared. These words say that it goes on.',
  pieces: 'Together with what was written in another conversation of the patient or case, these words mean danger.',
} as const;

function raised(how: keyof typeof REASONS, crisis: boolean, message: string, language: Screening['language']): Screening {
  const finding: Finding = {
    ruleId: 'told_elsewhere', version: 1, title: 'Danger told on another channel', acuity: 'emergency', emergency: true, crisis,
    // With a crisis the card offers that line too, and says no more than any other.
    topic: crisis ? 'mental_health' : 'told_elsewhere', advice: 'emergency', reason: REASONS[how], quote: message.trim().slice(0, 200),
  };
  return { acuity: 'emergency', emergency: true, crisis, findings: [finding], language };
}
