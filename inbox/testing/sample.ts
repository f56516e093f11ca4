/** Made-up conversations of the demo hospital, in the contract's shapes, for tests of the inbox without a server. */
import type { CaseField, CaseStatus, CaseView, Message, ModelState, PageView, QueueRow, StaffConversation, StaffMe, StaffRef, TurnView } from '../shapes.ts';

const uuid = (kind: string, n: number) => `0190${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const conversationId = (n: number) => uuid('c000', n);
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export const noor: StaffRef = { id: uuid('5000', 1), name: 'Noor', role: 'nurse' };
export const silva: StaffRef = { id: uuid('5000', 2), name: 'Dr Silva', role: 'doctor' };
export const kim: StaffRef = { id: uuid('5000', 3), name: 'Kim', role: 'front_desk' };

export function me(changes: Partial<StaffMe> = {}): StaffMe {
  return {
    id: noor.id, email: 'nurse@demo.test', name: noor.name, role: noor.role, teams: ['Nurse triage'],
    locations: [],
    grants: { 'conversation:read': 'all', 'conversation:reply': 'all', 'note:write': 'all', 'conversation:take': 'all', 'case:update': 'all', 'page:acknowledge': 'all', 'safety:clear': 'all', 'staff:list': 'all' },
    csrfToken: 'csrf-of-the-test', locked: false, mustEnrol: false, secondFactor: false, hasPassword: true, idleLockSeconds: 900, hospital: 'Riverbend Health', demo: true,
    ...changes,
  };
}

export function modelState(changes: Partial<ModelState> = {}): ModelState {
  return {
    state: 'on', model: 'compatible/llama', until: null, today: { calls: 9, failedCalls: 0, inputTokens: 12_000, outputTokens: 400, cost: null },
    tokensPerDay: 5_000_000, costPerDay: null, currency: 'USD',
    ...changes,
  };
}

export function queueRow(n: number, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    conversationId: conversationId(n), caseId: uuid('ca5e', n), caseReference: null, channel: 'chat', patientName: null, acuity: 'routine', emergency: false, crisis: false, danger: null,
    control: 'agent', handoff: 'none', reason: null, specialty: null, location: null, firstWords: 'Hello', assignee: null, unread: 0,
    waitingSince: null, updatedAt: minutesAgo(5), resolved: false,
    ...changes,
  };
}

export function message(n: number, seq: number, changes: Partial<Message> = {}): Message {
  return {
    id: uuid('e000', n * 1000 + seq), conversationId: conversationId(n), seq, clientId: null, author: 'patient', staff: null, program: null, kind: 'text',
    state: 'complete', text: '', sentences: [], citations: [], quickReplies: [], card: null, aside: null, attachments: [], feedback: null, createdAt: minutesAgo(30 - seq),
    ...changes,
  };
}

export function caseView(n: number, changes: Partial<CaseView> = {}): CaseView {
  return {
    id: uuid('ca50', n), reference: `RH-4F7K-2M${n}`, patientId: uuid('9a7e', n), version: 1, subject: 'Question to the clinic', status: 'open', category: 'open', channel: 'chat', priority: 'normal', acuity: 'routine',
    specialty: null, location: null, team: null, assignee: null, tags: [], customFields: {}, createdAt: minutesAgo(40), updatedAt: minutesAgo(5), resolvedAt: null,
    closedAt: null, followUpAt: null, firstResponseAt: null, waitingSince: null, mergedInto: null, watchers: [],
    ...changes,
  };
}

export function page(n: number, changes: Partial<PageView> = {}): PageView {
  return {
    id: uuid('9a6e', n), conversationId: conversationId(n), caseReference: `RH-4F7K-2M${n}`, title: 'Emergency: possible heart attack', acuity: 'emergency',
    state: 'open', calls: 2, raisedAt: minutesAgo(3), acknowledgedBy: null,
    ...changes,
  };
}

function conversation(row: QueueRow, changes: Partial<StaffConversation> = {}): StaffConversation {
  return {
    row,
    patient: { id: uuid('9000', 1), name: row.patientName, assurance: 'anonymous', language: 'en', birthDate: null, contacts: [], writer: null, firstSeen: minutesAgo(45) },
    case: null, messages: [], notes: [], turns: [], summary: null, findings: [], pages: [], deliveries: [], contact: null, optOut: null, filesToCome: 0, others: [], patientReadSeq: 0, staffReadSeq: 0,
    ...changes,
  };
}

const visitingTurn: TurnView = {
  id: uuid('7000', 1), state: 'done', fromSeq: 1, toSeq: 1, replySeq: 2, intent: 'information', model: 'extractive', error: null,
  startedAt: minutesAgo(29), finishedAt: minutesAgo(29),
  trail: [
    { node: 'screen', summary: 'No danger found', detail: {}, ms: 2 },
    { node: 'understand', summary: 'A question for information, in English', detail: { question: 'visiting hours intensive care' }, ms: 3 },
    {
      node: 'retrieve', summary: '3 passages found', ms: 12,
      detail: { query: 'visiting hours intensive care', passages: [{ title: 'Visiting the intensive care unit', score: 0.912 }, { title: 'Visiting hours', score: 0.845 }] },
    },
    { node: 'respond', summary: 'Wrote 3 sentences', detail: {}, ms: 6 },
    { node: 'tools', summary: 'Looked up the case of this session: none is open, so none was changed', detail: {}, ms: 1 },
    { node: 'check', summary: '1 sentence dropped', detail: { dropped: [{ sentence: 'Flowers are welcome.', why: 'no passage supports it' }] }, ms: 4 },
  ],
};

/** Six conversations: an emergency, three that wait, one with the assistant, one resolved. */
export function sampleConversations(): StaffConversation[] {
  const emergencyCase = caseView(1, { subject: 'Crushing chest pain for an hour', acuity: 'emergency', priority: 'urgent', specialty: 'emergency', location: 'main', tags: ['heart failure'], version: 3, status: 'new' });
  return [
    conversation(
      queueRow(1, {
        patientName: 'Joe Park', acuity: 'emergency', emergency: true, danger: 'Chest pain', control: 'agent', handoff: 'waiting', reason: 'emergency', caseReference: emergencyCase.reference,
        firstWords: 'I have crushing chest pain since an hour and my left arm is numb', unread: 2, waitingSince: minutesAgo(3), specialty: 'emergency', location: 'main',
      }),
      {
        case: emergencyCase,
        messages: [
          message(1, 1, { text: 'When can my wife visit me on the ICU?' }),
          message(1, 2, {
            author: 'agent', text: 'You can be visited in intensive care from 11:00 to 13:00 and from 17:00 to 19:00. Bring at most two people. Ask at the desk first.',
            sentences: [
              { n: 1, text: 'You can be visited in intensive care from 11:00 to 13:00 and from 17:00 to 19:00.', joins: 'paragraph', citations: [1] },
              { n: 2, text: 'At most two people may be at the bedside.', joins: 'item', citations: [1, 2] },
              { n: 3, text: 'Ask at the unit’s desk before you go in.', joins: 'item', citations: [2] },
            ],
            citations: [
              { n: 1, articleId: 'visiting-icu', passageId: 'visiting-icu#1', title: 'Visiting the intensive care unit' },
              { n: 2, articleId: 'visiting', passageId: 'visiting#2', title: 'Visiting hours' },
            ],
            quickReplies: [{ label: 'Parking', text: 'Where can she park?' }], feedback: 'up',
          }),
          message(1, 3, { text: 'thanks.\nI have crushing chest pain since an hour and my left arm is numb' }),
          message(1, 4, {
            author: 'system', kind: 'emergency', text: 'Call 911 now.',
            card: {
              title: 'This may be an emergency. Call 911 now.', acuity: 'emergency', crisis: false,
              calls: [{ label: 'Emergency', number: '911', kind: 'call' }, { label: 'Nurse line', number: '555-0111', kind: 'call' }],
              lines: ['Sit down and rest.', 'Do not drive yourself.', 'Unlock the door if you can.'],
            },
          }),
          message(1, 5, { text: 'ok calling now' }),
        ],
        turns: [visitingTurn],
        notes: [{ id: uuid('4000', 1), conversationId: conversationId(1), staff: silva, program: null, text: 'Known heart failure, last seen in October. Call the emergency department.', afterSeq: 3, createdAt: minutesAgo(2) }],
        summary: {
          situation: 'Possible heart attack: crushing chest pain for one hour with a numb left arm.', background: 'Asked about ICU visiting before. No age given in this chat.',
          assessment: 'Emergency by rule “chest pain with arm symptoms”. The patient was told to call 911.', request: 'Call the patient now and make sure that help is on the way.',
          quotes: ['crushing chest pain since an hour', 'my left arm is numb'],
        },
        findings: [{ ruleId: 'chest-pain-arm', title: 'Chest pain', acuity: 'emergency', reason: 'Chest pain with a numb arm can be a heart attack.', quote: 'crushing chest pain since an hour and my left arm is numb' }],
        pages: [page(1)], deliveries: [], contact: null, patientReadSeq: 4, staffReadSeq: 3,
        patient: { id: uuid('9000', 1), name: 'Joe Park', assurance: 'verified', language: 'en', birthDate: '1965-03-02', contacts: [{ kind: 'phone', value: '555-0142', verified: true, preferred: true }], writer: null, firstSeen: minutesAgo(45) },
      },
    ),
    conversation(
      queueRow(2, { patientName: 'Ana Ruiz', acuity: 'urgent', control: 'agent', handoff: 'waiting', reason: 'clinical_question', caseReference: 'RH-4F7K-2M2', firstWords: '¿Puedo tomar ibuprofeno en el embarazo?', unread: 1, waitingSince: minutesAgo(64), location: 'northside', specialty: 'obstetrics' }),
      {
        case: caseView(2, { subject: 'Medicine in pregnancy', acuity: 'urgent', specialty: 'obstetrics', location: 'northside', tags: ['spanish'] }),
        messages: [message(2, 1, { text: '¿Puedo tomar ibuprofeno en el embarazo? Tengo 34 semanas.' }), message(2, 2, { author: 'system', kind: 'notice', text: 'Una enfermera leerá esto dentro de 15 minutos.' })],
        summary: { situation: 'Asks whether ibuprofen is safe at 34 weeks.', background: 'Pregnant, writes Spanish.', assessment: 'Clinical question; the assistant gives no medicine advice.', request: 'Answer in Spanish.', quotes: ['Tengo 34 semanas'] },
        patient: { id: uuid('9000', 2), name: 'Ana Ruiz', assurance: 'contact', language: 'es', birthDate: null, contacts: [{ kind: 'email', value: 'ana@patients.example', verified: false, preferred: false }], writer: null, firstSeen: minutesAgo(90) },
      },
    ),
    conversation(
      queueRow(3, { acuity: 'routine', control: 'agent', handoff: 'waiting', reason: 'asked_for_person', firstWords: 'can I talk to someone about my bill please', unread: 1, waitingSince: minutesAgo(12), specialty: 'billing' }),
      { messages: [message(3, 1, { text: 'can I talk to someone about my bill please' })] },
    ),
    conversation(
      queueRow(4, { patientName: 'Mia Chen', acuity: 'soon', control: 'staff', handoff: 'taken', reason: 'needs_staff', channel: 'email', firstWords: 'Referral letter for Mia', waitingSince: minutesAgo(190), assignee: silva, caseReference: 'RH-4F7K-2M4' }),
      { case: caseView(4, { subject: 'Referral letter', acuity: 'soon', assignee: silva }), messages: [message(4, 1, { text: 'Could you send the referral letter for Mia? Wei Chen' })] },
    ),
    conversation(
      queueRow(5, { acuity: null, firstWords: 'where do I park', updatedAt: minutesAgo(1) }),
      { messages: [message(5, 1, { text: 'where do I park' })] },
    ),
    conversation(queueRow(6, { patientName: 'Ruth Meyer', resolved: true, firstWords: 'Refill for my blood pressure pills', updatedAt: minutesAgo(600) }), { messages: [message(6, 1, { text: 'Refill for my blood pressure pills' })] }),
  ];
}

const status = (position: number, key: string, name: string, category: CaseStatus['category']): CaseStatus => ({ key, name, category, position, next: null, requires: [], roles: null });
export const statuses: CaseStatus[] = [
  status(1, 'new', 'New', 'new'), status(2, 'triage', 'Triage', 'open'), status(3, 'open', 'Open', 'open'), status(4, 'waiting_on_patient', 'Waiting on patient', 'waiting_on_patient'),
  status(5, 'waiting_on_clinic', 'Waiting on clinic', 'waiting_on_clinic'), status(6, 'resolved', 'Resolved', 'resolved'), { ...status(7, 'closed', 'Closed', 'closed'), next: ['open'] },
];
export const fields: CaseField[] = [
  { key: 'request', name: 'Asked for', help: '', type: 'text', options: [], phi: true, shownWhen: null, requiredWhen: null, position: 1 },
  { key: 'insurance_plan', name: 'Insurance plan', help: 'As it stands on the card', type: 'text', options: [], phi: true, shownWhen: { field: 'specialty', is: ['billing'] }, requiredWhen: null, position: 2 },
];
