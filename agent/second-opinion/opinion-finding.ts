import type { Acuity } from '../../domain/terms.ts';
import type { AdviceKey } from '../safety/rules/advice-lines.ts';
import type { Finding, Screening } from '../safety/screen.ts';
import { higherAcuity } from '../../domain/terms.ts';

type Source = 'second-opinion' | 'third-opinion';

/** Raised with every change of what the opinions compare with or ask. */
const VERSION = 2;
const TITLES: Record<Source, string> = { 'second-opinion': 'Second opinion: wording close to an emergency', 'third-opinion': 'Third opinion: the language model sees danger' };
/** The kinds of crisis, with the advice that the card shows. Any other is treated like thoughts of suicide: someone to talk to, and staff. */
const CRISES: Record<string, { topic: string; advice: AdviceKey }> = {
  suicide: { topic: 'suicide', advice: 'suicide' },
  self_harm: { topic: 'self_harm', advice: 'suicide' },
  abuse: { topic: 'abuse', advice: 'abuse' },
  harm_others: { topic: 'harm_others', advice: 'harm_others' },
  overdose: { topic: 'overdose', advice: 'poison' },
};

/**
 * A finding of an opinion that is no rule. It knows that there is danger rather than which: its card shows the numbers to call
 * and what holds in any emergency, never the first aid of one illness.
 * @param crisis the kind of crisis, or null
 */
export function opinionFinding({ source, acuity, crisis, reason, quote }: { source: Source; acuity: 'emergency' | 'urgent'; crisis: string | null; reason: string; quote: string }): Finding {
  const emergency = acuity === 'emergency';
  const kind = crisis === null ? null : (CRISES[crisis] ?? CRISES['suicide']!);
  return {
    ruleId: kind && emergency ? `${source}.crisis` : `${source}.emergency`,
    version: VERSION, title: TITLES[source], acuity, emergency, crisis: emergency && kind !== null,
    topic: kind?.topic ?? 'possible_emergency', advice: kind?.advice ?? 'emergency', reason, quote: quote.slice(0, 240),
  };
}

/** Did an opinion find it, or an answer to a clarifying question, and no rule? The server cannot find it again in the words alone. */
export const isOpinion = ({ ruleId }: Pick<Finding, 'ruleId'>): boolean => /^(?:second-opinion|third-opinion|clarify)\./.test(ruleId);

/** The screening with further findings. It may only rise. */
export function raisedBy(screening: Screening, findings: readonly Finding[]): Screening {
  if (findings.length === 0) return screening;
  const acuity = findings.reduce<Acuity | null>((highest, finding) => higherAcuity(highest, finding.acuity), screening.acuity);
  const all = [...screening.findings, ...findings.filter((finding) => !screening.findings.some(({ ruleId }) => ruleId === finding.ruleId))];
  return {
    ...screening, acuity,
    emergency: screening.emergency || findings.some((finding) => finding.emergency),
    crisis: screening.crisis || findings.some((finding) => finding.crisis),
    findings: all.toSorted((a, b) => Number(b.crisis) - Number(a.crisis) || Number(b.emergency) - Number(a.emergency)),
  };
}
