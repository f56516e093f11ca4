import { higherAcuity } from '../../domain/terms.ts';
import { screen, type Screening } from './screen.ts';

/**
 * Screens new messages twice: together with what came before, for danger told in pieces, and each alone, for what was said
 * around it must not take the weight off it ("I have a question about my bill" – "crushing chest pain").
 * @param messages the patient's messages, oldest first, the new ones last
 * @param fresh how many of them are new
 * @param alone the screening of one message by itself, for a caller who knows it already
 */
export function screenMessage(messages: readonly string[], fresh = 1, alone = (message: string): Screening => screen([message])): Screening {
  if (messages.length === 1 && fresh > 0) return alone(messages[0]!);
  const together = screen(messages);
  if (messages.length < 2 || fresh < 1) return together;
  return messages.slice(-fresh).map((message) => alone(message)).reduce(joined, together);
}

function joined(one: Screening, other: Screening): Screening {
  const known = new Set(one.findings.map((finding) => finding.ruleId));
  const findings = [...one.findings, ...other.findings.filter((finding) => !known.has(finding.ruleId))];
  findings.sort((a, b) => Number(b.crisis) - Number(a.crisis) || Number(b.emergency) - Number(a.emergency));
  return {
    acuity: higherAcuity(one.acuity, other.acuity),
    emergency: one.emergency || other.emergency,
    crisis: one.crisis || other.crisis,
    findings,
    language: one.language,
  };
}
