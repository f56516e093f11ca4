import { acuityWords, locationWords, priorityWords, specialtyWords, staffLabel } from '../words.ts';
import type { Acuity, CaseView } from '../shapes.ts';

export type Difference = { field: string; from: string; to: string };

/** Lowering acuity needs a reason: it is a clinical statement that only a person may make. */
export function lowersAcuity(from: Acuity, to: Acuity): boolean {
  const order = Object.keys(acuityWords);
  return order.indexOf(to) > order.indexOf(from);
}

/** What someone else changed between the version one looked at and the one stored now, in the words of the screen. */
export function caseDifferences(base: CaseView, now: CaseView): Difference[] {
  const words = (view: CaseView): Record<string, string> => ({
    Subject: view.subject,
    Status: view.status.replaceAll('_', ' '),
    Priority: priorityWords[view.priority],
    Acuity: acuityWords[view.acuity],
    Specialty: view.specialty ? specialtyWords[view.specialty] : 'none',
    Location: view.location ? locationWords[view.location] : 'none',
    Team: view.team ?? 'none',
    'Assigned to': view.assignee ? staffLabel(view.assignee) : 'nobody',
    Tags: view.tags.join(', ') || 'none',
    'Other fields': JSON.stringify(view.customFields),
  });
  const before = words(base);
  return Object.entries(words(now)).flatMap(([field, to]) => {
    const from = before[field] ?? '';
    return from === to ? [] : [{ field, from, to }];
  });
}

/** A tag as it is stored: trimmed, one space between words; null when it says nothing, is too long, or is there already. */
export function newTag(text: string, tags: string[]): string | null {
  const tag = text.trim().replace(/\s+/g, ' ');
  if (tag === '' || tag.length > 40 || tags.length >= 20) return null;
  return tags.some((other) => other.toLowerCase() === tag.toLowerCase()) ? null : tag;
}
