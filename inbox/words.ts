/** What the contract's values are called on screen. */
import type {
  Acuity, CallOutcome, Channel, EvaluationSuite, GlassCategory, HandoffReason, Intent, Location, LogCall, Priority, QueueRow, QueueView, Specialty, StaffRole, TrailNode,
} from './shapes.ts';

/** Keys run from most to least pressing, which is also the order in menus. */
export const acuityWords: Record<Acuity, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent, same day',
  soon: 'Soon, 1 to 3 days',
  routine: 'Routine',
  self_care: 'Self-care',
};

/** One word, for the narrow queue. */
export const acuityShort: Record<Acuity, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  soon: 'Soon',
  routine: 'Routine',
  self_care: 'Self-care',
};

export const suiteWords: Record<EvaluationSuite, string> = {
  triage: 'Danger seen, calm left calm',
  crisis: 'Crisis',
  grounding: 'Answers from articles',
  abstention: 'No answer published',
  tools: 'Requests and their state',
  handoff: 'Calling a person',
  'follow-ups': 'Follow-up questions',
  spanish: 'Spanish',
  injection: 'Orders hidden in messages',
  'red-team': 'Attempts to misuse it',
};

export const directionWords: Record<LogCall['direction'], string> = { call_in: 'They called', call_out: 'We called', walk_in: 'They came to the desk' };

export const outcomeWords: Record<CallOutcome, string> = {
  answered: 'Answered',
  advice: 'Advice given',
  appointment: 'Appointment made',
  message_taken: 'Message taken',
  passed_on: 'Passed on',
  emergency_services: 'Emergency services called',
  voicemail: 'Left a voicemail',
  no_answer: 'No answer',
};

export const glassWords: Record<GlassCategory, string> = {
  direct_care: 'I am caring for this patient',
  covering: 'I stand in for somebody',
  patient_request: 'The patient asked me',
  safety: 'Somebody may be in danger',
  complaint: 'A complaint or a mistake',
  other: 'Something else',
};

export const priorityWords: Record<Priority, string> = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' };

export const specialtyWords: Record<Specialty, string> = {
  family_medicine: 'Family medicine',
  paediatrics: 'Paediatrics',
  cardiology: 'Cardiology',
  dermatology: 'Dermatology',
  orthopaedics: 'Orthopaedics',
  obstetrics: 'Obstetrics',
  mental_health: 'Mental health',
  imaging: 'Imaging',
  laboratory: 'Laboratory',
  pharmacy: 'Pharmacy',
  billing: 'Billing',
  records: 'Records',
  front_desk: 'Front desk',
  emergency: 'Emergency',
};

export const locationWords: Record<Location, string> = {
  main: 'Main Hospital',
  northside: 'Northside Clinic',
  lakeshore: 'Lakeshore Specialty Center',
  pharmacy: 'Pharmacy',
};

/** "32 MB", "480 KB". */
export const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${Math.round(bytes / 100_000) / 10} MB`);

export const channelWords: Record<Channel, string> = { chat: 'Chat', email: 'Email', sms: 'Text message', phone: 'Phone' };

export const roleWords: Record<string, string> = {
  doctor: 'doctor',
  nurse: 'nurse',
  front_desk: 'front desk',
  manager: 'manager',
  admin: 'administrator',
  privacy_officer: 'privacy officer',
  auditor: 'auditor',
};

export const intentWords: Record<Intent, string> = {
  information: 'information',
  symptom: 'symptom',
  appointment: 'appointment',
  refill: 'refill',
  results: 'results',
  billing: 'billing',
  records: 'records',
  referral: 'referral',
  complaint: 'complaint',
  case_status: 'case status',
  person: 'asks for a person',
  thanks: 'thanks',
  greeting: 'greeting',
  small_talk: 'small talk',
  out_of_scope: 'out of scope',
  emergency: 'emergency',
};

export const nodeWords: Record<TrailNode, string> = {
  screen: 'Screened',
  understand: 'Understood',
  retrieve: 'Searched',
  respond: 'Wrote',
  tools: 'Used tools',
  check: 'Checked',
  handoff: 'Handed over',
};

export const viewWords: Record<QueueView, string> = {
  waiting: 'Waiting',
  mine: 'Mine',
  agent: 'Assistant',
  all: 'All',
  resolved: 'Resolved',
};

export const languageWords = { en: 'English', es: 'Spanish' } as const;

export const assuranceWords = {
  anonymous: 'Not proved who they are',
  contact: 'Proved a phone or email',
  verified: 'Identity proved',
} as const;

/** Purposes that every hospital asks for; others show under their own name. */
export const consentWords: Record<string, string> = { reminders: 'Reminders', surveys: 'Surveys', research: 'Research' };

export const relationWords = { parent: 'parent', guardian: 'guardian', carer: 'carer', partner: 'partner', child: 'child', other: 'proxy' } as const;
/** Who a caller is to the patient. */
export const callRelationWords = { child: 'Son or daughter', parent: 'Parent', partner: 'Partner', guardian: 'Guardian', carer: 'Carer', other: 'Somebody else' } as const;
/** What a proxy may do, said whole. */
export const rightHelp = { read: 'Read what is on record', ask: 'Ask, and change requests', book: 'Ask for appointments' } as const;
export const rightWords = { read: 'read', ask: 'ask', book: 'book' } as const;
export const duplicateWords = { same_contact: 'same phone or email', same_name_and_birth_date: 'same name and date of birth', same_name: 'same name' } as const;

const reasonWords: Record<HandoffReason, string> = {
  emergency: 'Danger',
  crisis: 'Crisis',
  asked_for_person: 'Asked for a person',
  needs_staff: 'Needs staff to act',
  no_answer: 'No article answers this',
  clinical_question: 'Clinical question',
  model_failed: 'The assistant could not answer',
  turn_failed: 'The assistant stopped with a fault',
};

/** Why a conversation stands in the queue, in words: "Asked for a person", "Danger: chest pain". */
export function whyHere(row: QueueRow): string {
  const { danger } = row;
  if (row.crisis || row.reason === 'crisis') return danger ? `Crisis: ${lowerFirst(danger)}` : 'Crisis';
  if (row.emergency || row.reason === 'emergency') return danger ? `Danger: ${lowerFirst(danger)}` : 'Danger';
  if (row.resolved) return 'Resolved';
  if (row.reason !== null && row.handoff !== 'none') return reasonWords[row.reason];
  return row.control === 'agent' ? 'The assistant answers' : 'Held by staff';
}

/** How a patient is called before they gave a name. */
export function patientLabel(name: string | null): string {
  return name ?? 'Visitor';
}

/** Who wrote something by an API key. */
export const programLabel = (name: string | null): string => `${name ?? 'A program'} (API key)`;

/** "Noor, nurse": staff are named with their role. */
export function staffLabel(staff: { name: string; role: StaffRole }): string {
  return `${staff.name}, ${roleWords[staff.role] ?? staff.role.replaceAll('_', ' ')}`;
}

/** On which channel and to whom a reply goes: said beside every reply before it is sent. */
export function destination(channel: Channel, patientName: string | null, outside: { contact: string | null; proved: boolean } = { contact: null, proved: true }): string {
  const who = outside.contact ?? patientLabel(patientName);
  // What a person writes is not for whoever reads there.
  const behind = outside.proved ? '' : '. Not proved: it stands behind a link and a code';
  switch (channel) {
    case 'chat': return `In the chat, to ${who}`;
    case 'email': return `By email, to ${who}${behind}`;
    case 'sms': return `By text message, to ${who}${behind}`;
    case 'phone': return `Phone log of ${patientLabel(patientName)}: nothing is sent, tell them by phone`;
  }
}

/** Menu entries in the order of the record's keys. */
export function options<K extends string>(words: Record<K, string>): { value: K; label: string }[] {
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}

/** An abbreviation such as "COVID" keeps its capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
