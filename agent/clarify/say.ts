import type { Language } from '../../domain/terms.ts';
import type { Hospital } from '../hospital.ts';
import type { Memory } from '../memory.ts';
import { safetyCard } from '../safety/advice.ts';
import type { Screening } from '../safety/screen.ts';
import { stringsIn } from '../strings/index.ts';
import type { CheckedSentence } from '../turn.ts';
import { placedComplaint } from './clarify.ts';
import { placementWords, questionLines } from './words.ts';

/** A sentence of the agent's own. */
export type Said = { say: string; joins: CheckedSentence['joins'] };

/** The clarifying question that is open, or how soon the complaint should be looked at, what to do until then and when to call back. */
export function complaintMoves(memory: Memory, language: Language, hospital: Hospital): Said[] {
  const { expecting, triage } = memory;
  if (expecting?.kind === 'clarify') return paragraph(questionLines(expecting.ask, new Set(triage?.asked).size <= 1, language));
  const placed = placedComplaint(memory);
  if (placed === null) return [];
  const { level, meanwhile, now, watch, callBack } = placementWords(placed.guide, placed.acuity, language, hospital);
  return [
    ...paragraph(level),
    ...list(meanwhile, now),
    ...list(watch, callBack),
    ...(expecting?.kind === 'offer_case' ? paragraph([stringsIn(language).offerCase[expecting.caseKind]]) : []),
  ];
}

/** What to do until a nurse answers something urgent: by the guide of the complaint, else by the rules that fired. */
export function meanwhileMoves(memory: Memory, screening: Screening, language: Language, hospital: Hospital): Said[] {
  const placed = placedComplaint(memory);
  if (placed !== null) {
    const { meanwhile, now, watch, callBack } = placementWords(placed.guide, placed.acuity, language, hospital);
    return [...list(meanwhile, now), ...list(watch, callBack)];
  }
  const card = safetyCard(screening, { language, numbers: { emergency: hospital.emergencyNumber, crisis: hospital.crisisNumber, nurse: hospital.nurseLine } });
  return (card?.lines ?? []).map((say) => ({ say, joins: 'item' }));
}

function paragraph(lines: string[]): Said[] {
  return lines.map((say, at) => ({ say, joins: at === 0 ? 'paragraph' : 'inline' }));
}

function list(title: string, lines: string[]): Said[] {
  return lines.length === 0 ? [] : [{ say: title, joins: 'paragraph' }, ...lines.map((say): Said => ({ say, joins: 'item' }))];
}
