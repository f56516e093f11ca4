import { safetyCard, US_NUMBERS, type SafetyNumbers } from '../agent/safety/advice.ts';
import { isOpinion } from '../agent/second-opinion/opinion-finding.ts';
import type { Screening } from '../agent/safety/screen.ts';
import type { Conversation, Finding } from '../domain/conversations/conversation.ts';
import type { Danger } from '../domain/conversations/raise-emergency.ts';
import type { Language } from '../domain/terms.ts';
import type { Context } from './context.ts';
import type { EmergencyCard } from './contract/message.ts';
import type { Config } from './config/config.ts';

/** True when the conversation does not show this danger yet: a first one, another rule, or a crisis on top. */
export function isNewDanger(conversation: Pick<Conversation, 'emergency' | 'crisis' | 'findings'>, screening: Screening): boolean {
  if (!conversation.emergency) return true;
  if (screening.crisis && !conversation.crisis) return true;
  const known = new Set(conversation.findings.map((finding) => finding.ruleId));
  return screening.findings.some((finding) => finding.emergency && !known.has(finding.ruleId));
}

/** A call button as text: "Call 911" says it all, "Poison control" lacks its number. */
const inWords = ({ label, number }: EmergencyCard['calls'][number]): string => (label.includes(number) ? label : `${label}: ${number}`);

/** All that is shown and kept of a danger, composed by code from the rules that fired. */
export function dangerFrom({ config }: { config: Pick<Config, 'hospital'> }, screening: Screening, conversationLanguage: Language): Danger<EmergencyCard> {
  const shown = safetyCard(screening, { language: screening.language === 'es' ? 'es' : conversationLanguage, numbers: numbersOf(config.hospital) });
  if (!shown) throw new Error('A danger without findings: the screen and its cards do not fit together.');
  const { title, lines, calls, acuity } = shown;
  const card: EmergencyCard = { title, lines, calls, acuity, crisis: screening.crisis };
  const findings: Finding[] = screening.findings.map(({ ruleId, title: rule, acuity: level, reason, quote }) => ({ ruleId, title: rule, acuity: level, reason, quote }));
  const leading = screening.findings.find((finding) => finding.emergency) ?? screening.findings[0]!;
  return {
    crisis: screening.crisis,
    acuity: 'emergency',
    findings,
    card,
    cardText: [title, ...calls.map(inWords), ...lines].join('\n'),
    title: screening.crisis ? 'Crisis in a patient conversation' : 'Emergency in a patient conversation',
    summary: {
      situation: `The safety screen found: ${[...new Set(findings.map((finding) => finding.title))].join('; ')}.`,
      background: `${screening.findings.every(isOpinion) ? 'No rule knows these words: an opinion of a model raised it while the answer was prepared.' : 'Found by rules, before any model ran.'} The patient has the card with the numbers to call.`,
      assessment: leading.reason,
      request: screening.crisis
        ? 'Read the conversation now, stay with the patient in writing, and follow your crisis procedure.'
        : 'Read the conversation now, make sure that the patient is calling for help, and clear the emergency when it is judged.',
      quotes: [...new Set(findings.map((finding) => finding.quote))],
    },
  };
}

/** The hospital's numbers. Lines that exist in the United States alone are left out where another number is set and none in their place. */
export function numbersOf({ emergencyNumber, crisisNumber, poisonNumber, crisisTextNumber, violenceNumber, nurseLine }: Context['config']['hospital']): Partial<SafetyNumbers> {
  return {
    emergency: emergencyNumber, crisis: crisisNumber, poison: poisonNumber, nurse: nurseLine,
    crisisText: crisisTextNumber ?? (crisisNumber === US_NUMBERS.crisis ? US_NUMBERS.crisisText : ''),
    domesticViolence: violenceNumber ?? (emergencyNumber === US_NUMBERS.emergency ? US_NUMBERS.domesticViolence : ''),
  };
}
