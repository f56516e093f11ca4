import type { Triage } from '../memory.ts';
import { guideOf } from './guides.ts';
import { place } from './place.ts';

/** What staff are told of a complaint: what is known, what was denied or left open, and why it was placed where it was. */
export function complaintSummary(triage: Triage): string {
  const guide = guideOf(triage.guide);
  if (!guide) return '';
  const { who, duration, severity } = triage.facts;
  const known = [who && `who: ${who}`, duration && `since: ${duration}`, severity && `severity: ${severity}`].filter(Boolean);
  const signs = guide.flags.filter(({ id }) => triage.flags.includes(id)).map(({ says }) => says.en);
  const denied = triage.answered.includes('flags') && signs.length === 0;
  return [
    `Complaint: ${guide.title.toLowerCase()}${known.length > 0 ? ` (${known.join(', ')})` : ''}.`,
    signs.length > 0 ? `Danger signs said: ${signs.join('; ')}.` : denied ? `Danger signs denied: ${guide.flags.map(({ says }) => says.en).join('; ')}.` : '',
    triage.placed ? place(guide, triage, null).why.join(' ') : 'Questions were still open.',
  ].filter(Boolean).join(' ');
}
