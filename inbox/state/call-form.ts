import type { CallOutcome, FoundPatient, LogCall, Screened, StaffConversation } from '../shapes.ts';

type Relation = NonNullable<LogCall['relation']>;
type Contact = { kind: 'email' | 'phone'; value: string; proved: boolean };

/** Whom a call is about: a record that was found, or the name that was typed. */
export type CallPatient = { id: string | null; name: string; contacts: Contact[] };

/** As the dialog holds it: one string for each field, dates as the browser's own days. */
export type CallForm = {
  direction: LogCall['direction'];
  patient: CallPatient;
  /** Somebody else called for the patient. */
  forSomebody: boolean;
  caller: string;
  relation: Relation;
  what: string;
  outcome: CallOutcome;
  /** The case it becomes part of; null: a new one. */
  caseId: string | null;
  followUp: string;
  done: boolean;
  summaryTo: string;
  summary: string;
};

export type AboutCase = { caseId: string; reference: string; patient: CallPatient } | null;

const NOBODY: CallPatient = { id: null, name: '', contacts: [] };

export const emptyCall = (about: AboutCase): CallForm => ({
  direction: 'call_in', patient: about?.patient ?? NOBODY, forSomebody: false, caller: '', relation: 'child', what: '', outcome: 'answered', caseId: about?.caseId ?? null, followUp: '', done: false, summaryTo: '', summary: '',
});

/** What a call is most likely about: the case that is open. */
export function aboutOf(open: StaffConversation | null): AboutCase {
  if (!open?.case) return null;
  const { id, name, contacts } = open.patient;
  return { caseId: open.case.id, reference: open.case.reference, patient: { id, name: name ?? '', contacts: contacts.map(({ kind, value, verified }) => ({ kind, value, proved: verified })) } };
}

/** A record that was found, as far as a call needs it. */
export const callPatient = ({ id, name, contacts }: FoundPatient): CallPatient => ({
  id, name: name ?? '', contacts: contacts.filter(({ disabledAt }) => disabledAt === null).map(({ kind, value, verifiedAt }) => ({ kind, value, proved: verifiedAt !== null })),
});

/** Whether something was written that would be a pity to lose. */
export const isBegun = ({ what, caller, summary, patient }: CallForm, about: AboutCase): boolean => what.trim() !== '' || caller.trim() !== '' || summary.trim() !== '' || patient.name !== (about?.patient.name ?? '');

/** What is sent; a sentence that says what is missing when it cannot be. */
export function callBody(form: CallForm): LogCall | string {
  const { direction, outcome, followUp, done, patient, relation, caseId } = form;
  const [name, caller, what, to, text] = [patient.name.trim(), form.caller.trim(), form.what.trim(), form.summaryTo.trim(), form.summary.trim()];
  if (name === '') return 'Write whom it is about. A few words are enough.';
  if (form.forSomebody && caller === '') return 'Write who called for them.';
  if (what === '') return 'Write what they said.';
  if ((to === '') !== (text === '')) return to === '' ? 'Write where the summary goes: an email address or a phone number.' : 'Write the summary, or leave its address empty.';
  const of = caseId ? { caseId } : patient.id ? { patientId: patient.id } : { patientName: name.slice(0, 120) };
  return {
    direction, who: form.forSomebody ? caller : name, what, outcome, done: done && followUp === '', ...of, ...(form.forSomebody ? { relation } : {}),
    ...(followUp === '' ? {} : { followUpAt: new Date(`${followUp}T00:00`).toISOString() }), ...(to === '' ? {} : { summary: { to, text } }),
  };
}

/** What of the summary will go out, said before it does. */
export function summaryWords({ summaryTo, patient }: Pick<CallForm, 'summaryTo' | 'patient'>): string | null {
  const to = summaryTo.trim();
  if (to === '') return null;
  return patient.contacts.some(({ value, proved }) => proved && value === to) ? 'Proved: the summary goes out as you write it.' : 'Not proved to be the patient’s: only the reference number goes out.';
}

/** What the screen makes of the words: one sentence for staff, and what to tell the caller now. Null when there is nothing to say. */
export function flagOf(screened: Screened | null): { urgent: boolean; text: string; tell: string[] } | null {
  const lead = screened?.findings.find(({ acuity }) => acuity === screened.acuity) ?? screened?.findings[0];
  if (!screened || !lead || (!screened.emergency && screened.acuity !== 'urgent')) return null;
  const titles = [...new Set(screened.findings.map(({ title }) => title))].join('; ');
  if (screened.crisis) return { urgent: true, text: `Crisis: ${titles}. Stay on the line and follow your crisis procedure.`, tell: screened.tell };
  if (screened.emergency) return { urgent: true, text: `Emergency: ${titles}. Stay on the line until help is called.`, tell: screened.tell };
  return { urgent: false, text: `Urgent, same day: ${titles}.`, tell: screened.tell };
}

/** A draft as it was kept, or null when nothing usable was. */
export function draftOf(kept: string): CallForm | null {
  try {
    const found = JSON.parse(kept) as Partial<CallForm> | null;
    const empty = emptyCall(null);
    const fits = found && Object.entries(empty).every(([key, value]) => key === 'caseId' || typeof found[key as keyof CallForm] === typeof value);
    return fits ? { ...empty, ...found, caseId: found.caseId ?? null } : null;
  } catch {
    return null;
  }
}
