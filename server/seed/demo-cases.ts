import type { HandoffSummary } from '../../domain/conversations/conversation.ts';
import type { Acuity, Assurance, Channel, HandoffReason, Language, Location, Priority, Specialty } from '../../domain/terms.ts';

/** Minutes after the conversation began, who wrote, what. */
export type DemoLine = [after: number, author: 'patient' | 'agent' | 'staff', text: string, file?: DemoFile];
export type DemoFile = 'weights.png' | 'letter.pdf';

export type DemoConversation = {
  id: string; minutesAgo: number; channel: Channel; language: Language; assurance: Assurance; lines: DemoLine[];
  /** Email address of who answers; without it the assistant does, or staff are waited for. */
  holder?: string; reason?: HandoffReason; summary?: HandoffSummary; resolved?: boolean; proxy?: string;
};
export type DemoCase = {
  id: string; reference: string; patientId: string; subject: string; status: string; priority: Priority; acuity: Acuity; specialty: Specialty; location: Location; team: string;
  assignee?: string; tags: string[]; fields: Record<string, string>; watchers: string[]; followUpDays?: number;
  checklist: [text: string, done?: boolean][]; notes: [conversation: number, after: number, by: string, text: string, mentions: string[]][]; files?: DemoFile[]; conversations: DemoConversation[];
};

/** Ids of demo rows count on from those of `demo-patients.ts`. */
export const demoId = (n: number): string => `01900000-0000-7000-8000-${n.toString().padStart(12, '0')}`;
export const VISITOR = demoId(20);
const DAY = 24 * 60;
const [NOOR, SILVA, ADE, KIM] = ['nurse@demo.test', 'doctor@demo.test', 'billing@demo.test', 'desk@demo.test'];

/** What lies in the demo's inbox at its first start: fictional, like its people. None of it is an emergency, so that nothing rings. */
export const DEMO_CASES: DemoCase[] = [
  {
    id: demoId(30), reference: 'RH-6T2W-Q8X', patientId: demoId(2), subject: 'Swollen ankles and weight gain', status: 'triage', priority: 'high', acuity: 'urgent', specialty: 'cardiology', location: 'lakeshore', team: 'Nurse triage',
    tags: ['heart failure', 'call back'], fields: { request: 'Wants to know whether to take another water pill', contact: '555-0142' }, watchers: [NOOR, SILVA],
    checklist: [['Read the weights he sent', true], ['Call him before noon'], ['Tell the cardiology clinic']],
    notes: [[0, 4, NOOR, 'Up 5 lb in three days by his own chart. No breathlessness at rest. @Dr Silva, please look at the dose today.', [SILVA]]],
    files: ['letter.pdf'],
    conversations: [{
      id: demoId(40), minutesAgo: 38, channel: 'chat', language: 'en', assurance: 'verified', reason: 'clinical_question',
      summary: {
        situation: 'Joe Park, 61, asks whether to change a medicine for swelling.', background: 'Heart failure, known to cardiology. Weighs himself every day.',
        assessment: 'Urgent, same day: weight gain and swelling with known heart failure.', request: 'A nurse or doctor decides about the medicine.', quotes: ['My ankles are swollen and I am up 5 pounds since Thursday.'],
      },
      lines: [
        [0, 'patient', 'My ankles are swollen and I am up 5 pounds since Thursday. Should I take another water pill?'],
        [0, 'agent', 'A nurse has to look at that, so I have asked one. If it becomes hard to breathe, or you have chest pain, call 911.'],
        [6, 'patient', 'Here is my chart from the kitchen scale.', 'weights.png'],
        [6, 'agent', 'I cannot read files. A nurse will look at it.'],
      ],
    }],
  },
  {
    id: demoId(31), reference: 'RH-7H3C-NE8', patientId: demoId(1), subject: 'Heartburn in pregnancy', status: 'open', priority: 'normal', acuity: 'soon', specialty: 'obstetrics', location: 'main', team: 'Maternity', assignee: NOOR,
    tags: ['Spanish', 'pregnant'], fields: { request: 'Qué puede tomar para la acidez' }, watchers: [NOOR], checklist: [['Ask which week', true], ['Answer from the maternity sheet']], notes: [],
    conversations: [{
      id: demoId(41), minutesAgo: 95, channel: 'chat', language: 'es', assurance: 'contact', holder: NOOR, reason: 'clinical_question',
      lines: [
        [0, 'patient', 'Tengo mucha acidez por la noche. ¿Qué puedo tomar? Estoy embarazada.'],
        [0, 'agent', 'Sobre medicinas en el embarazo le responde una enfermera. Ya la he avisado.'],
        [22, 'staff', 'Buenos días, Ana. Soy Noor, enfermera. ¿De cuántas semanas está?'],
        [31, 'patient', 'De 27 semanas.'],
      ],
    }],
  },
  {
    id: demoId(32), reference: 'RH-2B9V-XAQ', patientId: demoId(3), subject: 'Fever after a vaccine', status: 'new', priority: 'normal', acuity: 'soon', specialty: 'paediatrics', location: 'northside', team: 'Paediatrics',
    tags: ['vaccine'], fields: { request: 'Is a fever after the vaccine normal', name: 'Wei Chen, for Mia Chen' }, watchers: [], checklist: [], notes: [],
    conversations: [{
      id: demoId(42), minutesAgo: 64, channel: 'chat', language: 'en', assurance: 'verified', reason: 'clinical_question', proxy: demoId(13),
      summary: {
        situation: 'Wei Chen writes for his daughter Mia, 6.', background: 'Vaccinated yesterday at Northside Clinic.', assessment: 'Soon: fever after a vaccine, drinking and playing.',
        request: 'A nurse says what to watch for.', quotes: ['Mia has 38.4 since last night. She had her vaccine yesterday.'],
      },
      lines: [
        [0, 'patient', 'Mia has 38.4 since last night. She had her vaccine yesterday. Is that normal?'],
        [0, 'agent', 'A nurse will answer that. I have passed it on to Paediatrics.'],
        [3, 'patient', 'She drinks and plays as always.'],
      ],
    }],
  },
  {
    id: demoId(33), reference: 'RH-8K4D-JR3', patientId: demoId(5), subject: 'Inhaler refill and a bill', status: 'waiting_on_clinic', priority: 'normal', acuity: 'routine', specialty: 'pharmacy', location: 'pharmacy', team: 'Pharmacy', assignee: NOOR,
    tags: ['refill'], fields: { request: 'Blue inhaler, nearly empty' }, watchers: [NOOR, KIM], checklist: [['Ask the pharmacy', true], ['Tell Sam when it is ready']],
    notes: [[1, 2, KIM, 'The bill is another matter: this should be a case of its own. @Noor, shall I split it?', [NOOR]]],
    conversations: [
      {
        id: demoId(43), minutesAgo: 26 * 60, channel: 'chat', language: 'en', assurance: 'contact', holder: NOOR, reason: 'needs_staff',
        lines: [
          [0, 'patient', 'My blue inhaler is nearly empty. Can I get a refill?'], [0, 'agent', 'I have written it down. The pharmacy answers within one working day.'],
          [140, 'staff', 'The pharmacy has it, Sam. It will be ready tomorrow after 10:00.'], [146, 'patient', 'Great, thank you.'],
        ],
      },
      {
        id: demoId(44), minutesAgo: 170, channel: 'chat', language: 'en', assurance: 'contact', reason: 'needs_staff',
        lines: [[0, 'patient', 'I got a bill for my visit in October, but my plan should cover it.'], [0, 'agent', 'I have asked staff to look at the bill with you.']],
      },
    ],
  },
  {
    id: demoId(34), reference: 'RH-5P6M-GTB', patientId: demoId(6), subject: 'Payment plan for the hip operation', status: 'follow_up', priority: 'normal', acuity: 'routine', specialty: 'billing', location: 'main', team: 'Billing & records', assignee: ADE,
    tags: ['payment plan'], fields: { request: 'Pay in twelve parts', insurance_plan: 'Prairie Senior Plus' }, watchers: [ADE], followUpDays: 2, checklist: [['Send the form', true], ['Check that it came back']], notes: [],
    conversations: [{
      id: demoId(45), minutesAgo: 3 * DAY, channel: 'chat', language: 'en', assurance: 'verified', holder: ADE, reason: 'needs_staff', proxy: demoId(14),
      lines: [
        [0, 'patient', 'I write for my mother. Can the rest of the bill for her hip be paid in parts?'], [0, 'agent', 'Billing can arrange that. I have asked them to answer you here.'],
        [55, 'staff', 'Yes, in up to twelve parts. I have sent the form to her address.', 'letter.pdf'],
      ],
    }],
  },
  {
    id: demoId(35), reference: 'RH-9W1R-TSA', patientId: demoId(7), subject: 'Copy of the records for a new doctor', status: 'resolved', priority: 'low', acuity: 'routine', specialty: 'records', location: 'main', team: 'Billing & records', assignee: ADE,
    tags: ['records'], fields: { request: 'Records of the last two years' }, watchers: [], checklist: [], notes: [],
    conversations: [{
      id: demoId(46), minutesAgo: 6 * DAY, channel: 'chat', language: 'es', assurance: 'contact', holder: ADE, reason: 'needs_staff', resolved: true,
      lines: [
        [0, 'patient', 'Necesito una copia de mis documentos de los últimos dos años para mi nueva doctora.'], [0, 'agent', 'Lo he pasado a la oficina de documentos. Le responden aquí.'],
        [180, 'staff', 'Ya están en camino. Llegan en cinco días hábiles.'],
      ],
    }],
  },
  {
    id: demoId(36), reference: 'RH-3N8Y-FHS', patientId: VISITOR, subject: 'Move an appointment at Lakeshore', status: 'new', priority: 'normal', acuity: 'routine', specialty: 'front_desk', location: 'lakeshore', team: 'Front desk',
    tags: [], fields: { request: 'Move the visit of Thursday to the week after', name: 'Joe Park', contact: '555-0142' }, watchers: [], checklist: [], notes: [],
    conversations: [{
      id: demoId(47), minutesAgo: 12, channel: 'chat', language: 'en', assurance: 'anonymous', reason: 'needs_staff',
      lines: [
        [0, 'patient', 'I need to move my visit at Lakeshore on Thursday to the week after.'], [0, 'agent', 'What name should I give, and how can we reach you?'],
        [1, 'patient', 'Joe Park, 555-0142'], [1, 'agent', 'Thank you. The front desk will call or write to you today.'],
      ],
    }],
  },
];

/** Cases that hang together. */
export const DEMO_LINKS: [id: string, from: string, to: string, kind: 'relates' | 'parent' | 'duplicates'][] = [[demoId(50), demoId(30), demoId(12), 'relates']];
