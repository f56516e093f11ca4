import type { Language, Specialty } from '../domain/terms.ts';
import { guideOf } from './clarify/guides.ts';
import { answersFor } from './clarify/words.ts';
import type { Memory } from './memory.ts';
import { maySkip, nextSlot } from './dialogue/case-draft.ts';
import type { Plan } from './dialogue/plan.ts';
import { stringsIn } from './strings/index.ts';
import type { TurnResult } from './turn.ts';

/** Clinics that see patients by appointment, as buttons. */
const CLINICS: Specialty[] = ['family_medicine', 'paediatrics', 'cardiology', 'dermatology', 'orthopaedics', 'obstetrics', 'mental_health'];

/** Replies after which the patient may not know what to ask. */
const OPEN: ReadonlySet<Plan['do']> = new Set(['greet', 'what_can_you_do', 'chat', 'out_of_scope', 'nothing_said', 'how_are_you', 'who_are_you']);

/** The buttons under the reply: they answer what it asked. Pressing one sends its text as the patient's own words. */
export function quickReplies(memory: Memory, plan: Plan | undefined, abstained: boolean, language: Language): TurnResult['quickReplies'] {
  const words = stringsIn(language);
  const { buttons } = words;
  const button = (label: string): { label: string; text: string } => ({ label, text: label });
  const { expecting, draft } = memory;
  if (plan?.do === 'answer' && plan.then === 'letter' && plan.letter.offersCode) return [{ ...button(buttons.verify), action: 'verify' }];
  if (expecting === null) {
    if (plan !== undefined && OPEN.has(plan.do)) return [button(buttons.visiting), button(buttons.appointment), button(buttons.person)];
    return plan?.do === 'answer' || plan?.do === 'clarify' || abstained ? [button(buttons.person)] : [];
  }
  switch (expecting.kind) {
    case 'verify':
      return [{ ...button(buttons.verify), action: 'verify' }, button(buttons.person)];
    case 'clarify': {
      const guide = memory.triage && guideOf(memory.triage.guide);
      return guide ? answersFor(guide, expecting.ask, language).map(button) : [];
    }
    case 'confirm':
      return [button(buttons.yes), button(expecting.tool === 'open_case' ? buttons.change : buttons.no)];
    case 'change': {
      const { confirmLine } = words;
      const shown = draft === null ? [] : ([[draft.times, confirmLine.times], [draft.name, confirmLine.name], [draft.contact, confirmLine.contact]] as const).filter(([value]) => value !== null).map(([, label]) => button(label));
      return [...shown, button(buttons.dropIt)];
    }
    case 'addition':
      return expecting.references.length > 1 ? expecting.references.map(button) : [];
    case 'offer_person':
      if (draft !== null) return [button(buttons.yes), button(nextSlot(draft) !== null && maySkip(draft, nextSlot(draft)!) ? buttons.skip : buttons.no)];
      return expecting.reason === 'clinical_question' ? [{ label: buttons.nurse, text: buttons.yes }, button(buttons.no)] : [button(buttons.yes), button(buttons.no)];
    case 'offer_case':
      return [button(buttons.yes), button(buttons.no), button(buttons.person)];
    case 'slot': {
      const skip = draft && maySkip(draft, expecting.slot) ? [button(buttons.skip)] : [];
      if (expecting.slot === 'specialty') return [...CLINICS.map((clinic) => button(words.specialties[clinic])), button(buttons.unsure)];
      if (expecting.slot === 'times') return [button(buttons.morning), button(buttons.afternoon), button(buttons.any)];
      return skip;
    }
  }
}
