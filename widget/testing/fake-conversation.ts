import { randomUUID } from 'node:crypto';
import type { EmergencyCard, Message, Sentence } from '../../server/contract/message.ts';
import type { PatientConversation } from '../../server/contract/conversation.ts';

export const CONVERSATION_TEMPLATE: Omit<PatientConversation, 'id' | 'language'> = {
  control: 'agent',
  handoff: 'none',
  staff: null,
  emergency: false,
  crisis: false,
  resolved: false,
  caseReference: null,
  lastSeq: 0,
  staffReadSeq: 0,
  patientReadSeq: 0,
};

/** A whole message with the fields of no interest filled in. */
export function fakeMessage(fields: Partial<Message> & Pick<Message, 'conversationId' | 'seq' | 'author'>): Message {
  return {
    id: randomUUID(),
    clientId: null,
    staff: null,
    program: null,
    kind: 'text',
    state: 'complete',
    text: '',
    sentences: [],
    citations: [],
    quickReplies: [],
    card: null, aside: null,
    attachments: [],
    feedback: null,
    createdAt: new Date().toISOString(),
    ...fields,
  };
}

export const VISITING_SENTENCES: Sentence[] = [
  { n: 1, text: 'You can visit a ward from **10:00 to 20:00** every day.', joins: 'paragraph', citations: [1] },
  { n: 2, text: 'Intensive care has shorter hours:', joins: 'paragraph', citations: [] },
  { n: 3, text: '11:00 to 13:00', joins: 'item', citations: [2] },
  { n: 4, text: '17:00 to 19:00', joins: 'item', citations: [2] },
  { n: 5, text: 'Please wash your hands when you come in.', joins: 'paragraph', citations: [1] },
];

export const VISITING_CITATIONS: Message['citations'] = [
  { n: 1, articleId: 'visiting', passageId: 'visiting#1', title: 'Visiting hours' },
  { n: 2, articleId: 'visiting-icu', passageId: 'visiting-icu#1', title: 'Visiting someone in intensive care' },
];

export const HEART_CARD: EmergencyCard = {
  title: 'This may be a heart attack. Call 911 now.',
  acuity: 'emergency',
  crisis: false,
  calls: [
    { label: 'Call 911', number: '911', kind: 'call' },
    { label: 'Call the nurse line', number: '555-0111', kind: 'call' },
  ],
  lines: ['Stop what you are doing and sit down.', 'Do not drive yourself.', 'Unlock the door so that help can come in.'],
};
