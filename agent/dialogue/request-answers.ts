import type { Language } from '../../domain/terms.ts';
import { type CaseDraft, type Expecting, type Memory, type Slot } from '../memory.ts';
import { referenceIn } from '../tools/references.ts';
import { leavesItOpen } from '../understand/answers.ts';
import { fold, saysSomething } from '../understand/fold.ts';
import { topicWords } from '../understand/questions.ts';
import { isSkip, isStop, stopsFirst, yesOrNo } from '../understand/yes-no.ts';
import { caseKindFor, maySkip, nextSlot } from './case-draft.ts';
import { answered, corrected, remarked, toldAside } from './fill-draft.ts';
import type { Decision, Plan, Reading } from './plan.ts';

/** The same question of the form put so often without an answer: then a person is offered. */
export const MOST_ASKS = 2;

/** Asks for the next detail, or shows the request; `confirmed` files what was shown. */
export function fill(confirmed = false): Plan {
  return { do: 'case', confirmed, misread: false };
}

export function dropped(memory: Memory): Decision {
  return { plan: { do: 'dropped' }, memory: { ...memory, draft: null, update: null, expecting: null } };
}

/** "Is that right?": a yes and nothing else files it; whatever changes it shows it anew. */
export function answerToConfirm(reading: Reading, expecting: Expecting & { kind: 'confirm' }, memory: Memory): Decision | null {
  const answer = yesOrNo(reading.message);
  const text = fold(reading.message);
  const update = expecting.tool === 'update_case';
  // "Yes, cancel it" agrees to a cancellation and to nothing else.
  const agrees = answer === 'yes' || (memory.draft?.kind === 'appointment_cancel' && !update && /^(?:yes|si|ok|please)[ ,.]+(?:please )?(?:cancel(?: it| that)?|cancele?(?:la|lo)?)(?:[ ,]+(?:please|por favor))?[ .!]*$/.test(text));
  if (agrees) return update ? { plan: { do: 'update_case', confirmed: true, details: memory.update?.details ?? null }, memory } : { plan: fill(true), memory };
  if (isStop(reading.message)) return dropped(memory);
  if (stopsFirst(reading.message)) return null;
  if (update) {
    if (answer === 'no' || /^no\b/.test(text)) return { plan: { do: 'dropped' }, memory: { ...memory, update: null, expecting: null } };
    return null;
  }
  const changed = corrected(memory.draft, reading, true);
  if (changed && !asksSomething(reading)) return { plan: fill(), memory: { ...memory, draft: changed, expecting: null } };
  const named = memory.draft && fieldNamed(text, memory.draft, reading.language);
  if (named) return askedAnew(memory, memory.draft!, named);
  if (answer === 'no' || /^no\b/.test(text)) return { plan: { do: 'change_what' }, memory: { ...memory, expecting: { kind: 'change' } } };
  if (asksSomething(reading)) return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: 'case' }, memory };
  if (isNewWish(reading, memory.draft)) return null;
  const withRemark = memory.draft && (reading.intent === 'information' || reading.intent === 'symptom' || caseKindFor(reading.intent, text) === memory.draft.kind) ? remarked(memory.draft, reading) : null;
  if (withRemark) return { plan: fill(), memory: { ...memory, draft: withRemark, expecting: null } };
  if (reading.intent !== 'information') return null;
  // "Hmm, let me see": shown once more, then a person is offered.
  return expecting.asked < MOST_ASKS ? { plan: fill(), memory } : stuck(memory);
}

/** "What would you like to change?": the change itself, or the name of the detail, which is asked again. */
export function answerToChange(reading: Reading, memory: Memory): Decision | null {
  const { draft } = memory;
  if (draft === null) return null;
  const free: Memory = { ...memory, expecting: null };
  if (isStop(reading.message)) return dropped(memory);
  if (stopsFirst(reading.message)) return null;
  const changed = corrected(draft, reading, true);
  if (changed && !asksSomething(reading)) return { plan: fill(), memory: { ...free, draft: changed } };
  const named = fieldNamed(fold(reading.message), draft, reading.language);
  if (named) return askedAnew(free, draft, named);
  const answer = yesOrNo(reading.message);
  if (answer === 'yes') return { plan: fill(), memory: free };
  if (answer === 'no') return dropped(memory);
  if (asksSomething(reading)) return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: 'case' }, memory: free };
  if (isNewWish(reading, draft)) return null;
  const withRemark = remarked(draft, reading);
  return withRemark ? { plan: fill(), memory: { ...free, draft: withRemark } } : stuck(memory);
}

/** An answer to a question of the form; something else that is said in the middle of it keeps the form. */
export function answerToSlot(reading: Reading, { slot, asked }: { slot: Slot; asked: number }, memory: Memory): Decision | null {
  const { draft } = memory;
  if (draft === null) return null;
  const free: Memory = { ...memory, expecting: null };
  if (isStop(reading.message)) return dropped(memory);
  if (stopsFirst(reading.message)) return null;
  const answer = yesOrNo(reading.message);
  const skips = isSkip(reading.message) || (slot === 'specialty' && leavesItOpen(reading.message)) || (answer === 'no' && slot !== 'what');
  if (skips && maySkip(draft, slot)) return { plan: fill(), memory: { ...free, draft: { ...draft, skipped: [...draft.skipped, slot] }, misses: 0 } };
  if (answer === 'no') return slot === 'what' && maySkip(draft, slot) ? { plan: fill(), memory: { ...free, draft: { ...draft, skipped: [...draft.skipped, slot] } } } : dropped(memory);
  if (isNewWish(reading, draft) && (slot !== 'what' || INSTEAD.test(fold(reading.plain)))) return null;
  const asks = asksSomething(reading) && reading.message.includes('?') && !isMatter(reading, slot, draft);
  const filled = asks || skips ? null : answered(draft, slot, reading);
  if (filled !== null) return { plan: fill(), memory: { ...free, draft: filled, misses: 0 } };
  const changed = asks ? null : corrected(draft, reading);
  if (changed) return { plan: fill(), memory: { ...free, draft: changed, misses: 0 } };
  const aside = asks ? null : toldAside(draft, reading);
  if (aside) return { plan: fill(), memory: { ...free, draft: aside } };
  if (asks || reading.refusal) return { plan: { do: 'answer', refusal: reading.refusal, offer: null, then: 'case' }, memory };
  if (asked < MOST_ASKS) return { plan: { do: 'case', confirmed: false, misread: true }, memory };
  return asked > MOST_ASKS ? { plan: { do: 'handoff', reason: 'needs_staff', foreign: false }, memory: free } : stuck(memory);
}

/** A person was offered because the form did not get on: no goes on without the detail, an answer after all is taken. */
export function answerToStuck(reading: Reading, memory: Memory): Decision | null {
  const { draft } = memory;
  if (draft === null) return null;
  const slot = nextSlot(draft);
  if (yesOrNo(reading.message) === 'no') {
    return slot !== null && maySkip(draft, slot) ? { plan: fill(), memory: { ...memory, expecting: null, draft: { ...draft, skipped: [...draft.skipped, slot] } } } : dropped(memory);
  }
  if (slot === null) return answerToChange(reading, memory);
  return answerToSlot(reading, { slot, asked: MOST_ASKS + 1 }, memory);
}

/** Which of the patient's requests an addition belongs to, or what it says. */
export function answerToAddition(reading: Reading, { references, details }: Expecting & { kind: 'addition' }, memory: Memory): Decision | null {
  if (isStop(reading.message) || yesOrNo(reading.message) === 'no') return { plan: { do: 'dropped' }, memory: { ...memory, expecting: null } };
  if (reading.message.includes('?') || isNewWish(reading, null)) return null;
  const alone = references.length === 1 && referenceIn(reading.message);
  if (alone) return { plan: { do: 'update_case', confirmed: false, details: null, reference: references[0] ?? null }, memory: { ...memory, expecting: null } };
  if (details !== null || references.length > 1) {
    const reference = referenceIn(reading.message) ?? ordinalOf(fold(reading.message), references);
    return reference === null ? null : { plan: { do: 'update_case', confirmed: false, details, reference }, memory: { ...memory, expecting: null } };
  }
  return { plan: { do: 'update_case', confirmed: false, details: reading.message.trim().slice(0, 1_000), reference: references[0] ?? null }, memory: { ...memory, expecting: null } };
}

const ORDINALS = [/\b(?:first|1st|1|one|primer[oa]?|un[oa])\b/, /\b(?:second|2nd|2|two|segund[oa]|dos)\b/, /\b(?:third|3rd|3|three|tercer[oa]?|tres)\b/, /\b(?:fourth|4th|4|four|cuart[oa]|cuatro)\b/, /\b(?:fifth|5th|5|five|quint[oa]|cinco)\b/];

function ordinalOf(text: string, references: string[]): string | null {
  if (/\b(?:last|ultim[oa])\b/.test(text)) return references.at(-1) ?? null;
  // "The second one" names the second.
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(text.replace(/\bones?\b(?=[ .!]*$)/, '')));
  return references[at] ?? null;
}

/** The form does not get on: a person is offered, and the form kept. */
function stuck(memory: Memory): Decision {
  return { plan: { do: 'stuck' }, memory: { ...memory, expecting: { kind: 'offer_person', reason: 'needs_staff' } } };
}

const FIELDS: [Slot, RegExp][] = [
  ['times', /\b(?:times?|days?|dates?|when|horas?|dias?|fechas?|horario)\b/],
  ['whose', /\b(?:who it is for|patient's name|child's name|para quien)\b/],
  ['name', /\b(?:name|nombre)\b/],
  ['contact', /\b(?:phone|number|contact|e-?mail|mail|telefono|numero|correo|contacto)\b/],
  ['specialty', /\b(?:clinic|doctor|department|specialty|clinica|medico|especialidad)\b/],
  ['what', /\b(?:about|reason|medicine|what it is|what for|sobre|motivo|medicina|texto)\b/],
];

const WRONG = new Set('wrong change different correct fix incorrect mistake right mal equivocado equivocada otro otra cambiar cambie corregir esta'.split(' '));

/** "The time", "my phone number is wrong": which detail is wrong, and no word of what is right. */
function fieldNamed(text: string, draft: CaseDraft, language: Language): Slot | null {
  if (text.includes('?')) return null;
  const [slot, words] = FIELDS.find(([, named]) => named.test(text)) ?? [null, null];
  if (slot === null || topicWords(text.replace(new RegExp(words, 'g'), ' '), language).some((word) => !WRONG.has(word))) return null;
  if (slot === 'specialty' && draft.kind !== 'appointment') return null;
  return slot === 'times' && !draft.kind.startsWith('appointment') ? null : slot;
}

function askedAnew(memory: Memory, draft: CaseDraft, slot: Slot): Decision {
  const skipped = draft.skipped.filter((each) => each !== slot);
  const emptied = slot === 'whose' ? { ...draft, forWhom: draft.forWhom && { ...draft.forWhom, name: null }, skipped } : slot === 'specialty' ? { ...draft, specialty: null, location: null, skipped } : { ...draft, [slot]: null, skipped };
  return { plan: fill(), memory: { ...memory, draft: emptied, expecting: null } };
}

const INSTEAD = /\b(?:actually|instead|rather|i changed my mind|en realidad|mejor|en vez)\b/;

/** A request of another kind than the one that is open, and meant to be acted on. */
function isNewWish(reading: Reading, draft: CaseDraft | null): boolean {
  const kind = caseKindFor(reading.intent, fold(reading.plain));
  return kind !== null && reading.asksToAct && kind !== draft?.kind && !(draft?.kind.startsWith('appointment') && kind.startsWith('appointment') && kind !== 'appointment_cancel');
}

/** "Why was I charged twice?" is what a bill is about, and no question in between. */
function isMatter(reading: Reading, slot: Slot, draft: CaseDraft): boolean {
  const own = /\b(?:i|i'm|i've|my|me|we|our|mi|mis|me|nos)\b/.test(fold(reading.message));
  return slot === 'what' && own && caseKindFor(reading.intent, fold(reading.plain)) === draft.kind;
}

export function asksSomething(reading: Reading): boolean {
  return (reading.message.includes('?') && saysSomething(reading.message)) || (reading.intent === 'symptom' && topicWords(reading.message, reading.language).length > 2);
}
