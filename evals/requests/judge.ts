/** Judges a dialogue in which a patient wants something of staff: is it sent, once, with what was said and nothing asked twice? */
import { z } from 'zod';
import { SLOTS } from '../../agent/memory.ts';
import { stringsIn } from '../../agent/strings/index.ts';
import { HANDOFF_REASONS, SPECIALTIES } from '../../domain/terms.ts';
import type { Outcome } from '../runner/converse.ts';

export const Dialogue = z.strictObject({
  say: z.array(z.string()).min(1),
  ownCases: z.array(z.strictObject({ reference: z.string(), subject: z.string(), status: z.string() })).optional(),
  /** The team it goes to; `any` for whichever, `none` when nothing may be sent. */
  opens: z.enum([...SPECIALTIES, 'any', 'none']).optional(),
  times: z.int().optional(),
  name: z.string().optional(),
  /** An address, or the digits of a phone number. */
  contact: z.string().optional(),
  location: z.string().optional(),
  /** All of these stand in what staff read; none of `detailsNot` does. */
  details: z.array(z.string()).optional(),
  detailsNot: z.array(z.string()).optional(),
  /** Asked for though it had been said. */
  notAsked: z.array(z.enum(SLOTS)).optional(),
  updates: z.array(z.string()).optional(),
  says: z.array(z.string()).optional(),
  tools: z.string().optional(),
  handoff: z.enum(HANDOFF_REASONS).optional(),
  offersPerson: z.boolean().optional(),
  emergency: z.boolean().optional(),
  crisis: z.boolean().optional(),
});
export type Dialogue = z.infer<typeof Dialogue>;

/** What is wrong, in words; empty when all is as it should be. */
export function judgeDialogue(wanted: Dialogue, outcome: Outcome): string[] {
  const opened = outcome.intents.filter((intent) => intent.kind === 'open_case');
  const last = opened.at(-1);
  const told = fold(last ? `${last.subject}\n${last.details}` : '');
  const wrong: (string | false)[] = [outcome.replies.some((reply) => reply.trim() === '') && 'a turn without a reply'];
  const must = (holds: boolean, what: string): void => void wrong.push(!holds && what);

  if (wanted.opens === 'none') must(opened.length === 0, 'sent something');
  else if (wanted.opens !== undefined) {
    must(last !== undefined, 'sent nothing');
    if (last) {
      must(wanted.opens === 'any' || last.specialty === wanted.opens, `goes to ${last.specialty}, not ${wanted.opens}`);
      must(opened.length === (wanted.times ?? 1), `sent ${opened.length} times`);
      if (wanted.name) must(fold(last.name ?? '') === fold(wanted.name), `name is ${last.name}`);
      if (wanted.contact) must(sameContact(last.contact, wanted.contact), `contact is ${last.contact}`);
      if (wanted.location) must(last.location === wanted.location, `place is ${last.location}`);
      for (const words of wanted.details ?? []) must(told.includes(fold(words)), `staff do not read "${words}"`);
      for (const words of wanted.detailsNot ?? []) must(!told.includes(fold(words)), `staff still read "${words}"`);
    }
  }
  const updates = outcome.intents.filter((intent) => intent.kind === 'update_case');
  for (const words of wanted.updates ?? []) must(updates.length === 1 && fold(updates[0]!.details).includes(fold(words)), `does not add "${words}"`);
  const questions = (['en', 'es'] as const).flatMap((language) => wanted.notAsked?.flatMap((slot) => Object.values(stringsIn(language).ask).flatMap((ask) => (slot in ask ? [ask[slot as keyof typeof ask]] : []))) ?? []);
  for (const question of questions) must(!outcome.replies.some((reply) => reply.includes(question)), `asks "${question}"`);
  for (const words of wanted.says ?? []) must(fold(outcome.reply).includes(fold(words)), `does not say "${words}"`);
  if (wanted.tools) must(outcome.tools.some(({ name }) => name === wanted.tools), `does not call ${wanted.tools}`);
  if (wanted.handoff) must(outcome.handoff === wanted.handoff, `handoff is ${outcome.handoff ?? 'none'}`);
  if (wanted.offersPerson) must(outcome.handoff !== null || /\bperson(?:a)?\b/iu.test(outcome.reply), 'offers no person');
  must(outcome.emergency === (wanted.emergency ?? outcome.emergency), outcome.emergency ? 'alarmed' : 'saw no emergency');
  must(outcome.crisis === (wanted.crisis ?? outcome.crisis), outcome.crisis ? 'saw a crisis' : 'saw no crisis');
  return wrong.filter((one) => one !== false);
}

function sameContact(given: string | null, wanted: string): boolean {
  return given !== null && (/^\d+$/u.test(wanted) ? given.replace(/\D/gu, '') === wanted : given === wanted);
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
