import type { Guide } from './guide.ts';
import { BELLY_GUIDES } from './symptoms/belly-and-urine.ts';
import { BODY_GUIDES } from './symptoms/body-and-mind.ts';
import { CHEST_GUIDES } from './symptoms/chest-and-airways.ts';
import { HEAD_GUIDES } from './symptoms/head.ts';
import { SKIN_GUIDES } from './symptoms/skin-and-fever.ts';

/** All symptom guides. Where a message names several symptoms the first of this order decides what is asked. */
const ORDER = [
  'chest', 'breathless', 'head-bump', 'pregnancy', 'allergy', 'low-mood', 'fever', 'belly', 'headache', 'vomiting', 'urine', 'eye', 'ear', 'medicine', 'back', 'dizziness',
  'sore-throat', 'cough', 'rash', 'cut',
];

export const GUIDES: readonly Guide[] = [...HEAD_GUIDES, ...CHEST_GUIDES, ...BELLY_GUIDES, ...SKIN_GUIDES, ...BODY_GUIDES].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));

/** The guide of `id`; undefined when a later version of the product dropped it. */
export function guideOf(id: string): Guide | undefined {
  return GUIDES.find((guide) => guide.id === id);
}
