/**
 * A day at the hospital, by the API alone: what an integration does from the first key in the morning to the audit in the evening.
 *
 *     TONIQ_URL=http://127.0.0.1:3000 TONIQ_EMAIL=admin@demo.test TONIQ_PASSWORD=toniq-demo node docs/api/a-day-at-the-hospital.ts
 *
 * It adds people, cases and a status to the server it is pointed at: use one for trying out. `server/client/client.test.ts` runs it.
 */
import { createClient, everyItem, ToniqProblem, type Client } from '../../clients/typescript/client.ts';

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}; the head of this file shows how.`);
  return value;
};
const url = needed('TONIQ_URL');
const today = Date.now().toString(36);
const say = (what: string): void => console.log(what);
const uuid = (): string => crypto.randomUUID();

/** The code of the problem that the call must end with. */
async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ToniqProblem) return error.code;
    throw error;
  }
  throw new Error('This should have been refused.');
}

// 07:00 – the administrator signs in and prepares the day.
const admin = createClient({ url });
const me = await admin.signIn({ body: { email: needed('TONIQ_EMAIL'), password: needed('TONIQ_PASSWORD') } });
say(`${me.name} is signed in as ${me.role}`);

await admin.saveField({ params: { fieldKey: 'referral' }, body: { name: 'Referral number', type: 'text', phi: false, position: 50 } });
await admin.saveStatus({ params: { statusKey: 'referred' }, body: { name: 'Referred', category: 'waiting_on_clinic', position: 50, requires: ['assignee', 'field.referral'] } });
await admin.saveRole({ params: { roleKey: 'ward_clerk' }, body: { name: 'Ward clerk', grants: { 'conversation:read': 'location', 'case:update': 'location', 'staff:list': 'all' } } });
say('A field, a status that needs it, and a role of our own');

/** Somebody new, by invitation: the link goes to them, the password is theirs. */
async function colleague(name: string, role: string): Promise<{ id: string; client: Client }> {
  const email = `${name.toLowerCase()}.${today}@hospital.example`;
  const { link } = await admin.inviteStaff({ body: { email, role, teams: ['Front desk', 'Cardiology'] } });
  const password = `long-${uuid()}`;
  await admin.acceptInvitation({ body: { token: link.split('#')[1]!, name, password } });
  const client = createClient({ url });
  const { id } = await client.signIn({ body: { email, password } });
  return { id, client };
}
const nurse = await colleague('Noor', 'nurse');
const officer = await colleague('Olga', 'privacy_officer');

const first = await admin.addApiKey({ body: { name: `Registration ${today}`, days: 30, grants: { 'conversation:read': 'all', 'case:update': 'all', 'patient:update': 'all', 'patient:merge': 'all', 'staff:list': 'all' } } });
const renewed = await admin.rotateApiKey({ params: { apiKeyId: first.id }, body: { overlapHours: 2 } });
const registration = createClient({ url, apiKey: renewed.key });
await createClient({ url, apiKey: first.key }).listStaff();
say(`A key for the registration desk’s program, renewed; the old one works until ${(await admin.listApiKeys()).items.find(({ id }) => id === first.id)!.expiresAt}`);

// 08:00 – the registration desk's program sends patients and cases.
const patient = await registration.addPatient({
  body: { name: 'Ruth Meyer', birthDate: '1960-02-29', language: 'en', contacts: [{ value: `ruth.${today}@mail.example`, verified: true }], identifiers: [{ system: 'mrn', value: `MRN-${today}` }] },
});
const idempotencyKey = uuid();
const wanted = { patientId: patient.id, subject: 'Palpitations since Monday', specialty: 'cardiology', acuity: 'soon', tags: ['registration'] } as const;
const opened = await registration.openCase({ body: { ...wanted, tags: [...wanted.tags] }, idempotencyKey });
const again = await registration.openCase({ body: { ...wanted, tags: [...wanted.tags] }, idempotencyKey });
if (again.id !== opened.id) throw new Error('The repeat opened a second case.');
say(`Case ${opened.reference} of ${patient.name}, opened once though sent twice`);

say(`Refer it without a number: ${await refused(registration.updateCase({ params: { caseId: opened.id }, ifMatch: opened.version, body: { status: 'referred' } }))}`);
const referred = await registration.updateCase({ params: { caseId: opened.id }, ifMatch: opened.version, body: { status: 'referred', assigneeId: nurse.id, customFields: { referral: `R-${today}` } } });
say(`Refer it with number and assignee: ${referred.status}, to ${referred.assignee!.name}`);
say(`Change it by what was read before: ${await refused(registration.updateCase({ params: { caseId: opened.id }, ifMatch: opened.version, body: { priority: 'low' } }))}`);

await registration.addChecklistItem({ params: { caseId: opened.id }, body: { text: 'Ask for the last ECG' } });
const file = { bytes: new TextEncoder().encode('Referral letter of Dr Lindqvist.'), name: 'referral.txt', clientId: uuid() };
const letter = await registration.addCaseAttachment({ params: { caseId: opened.id }, file });
const read = await registration.readAttachment({ params: { attachmentId: letter.id } });
say(`A checklist, and the letter ${letter.name} of ${read.size} bytes`);

// 10:00 – a patient writes in the chat; a nurse answers.
const { token, conversation } = await createClient({ url }).openPatientSession({ body: { language: 'en' } });
const chat = createClient({ url, patientToken: token });
await chat.sendPatientMessage({ body: { clientId: uuid(), text: `I would like a copy of my records, my number is ${today}` } });
await chat.requestPerson();
const row = await nurse.client.takeOver({ params: { conversationId: conversation.id } });
await nurse.client.addNote({ params: { conversationId: conversation.id }, body: { clientId: uuid(), text: 'Asked the archive by phone.' } });
await nurse.client.sendStaffMessage({ params: { conversationId: conversation.id }, body: { clientId: uuid(), text: 'Your records will be ready tomorrow.' } });
const { messages } = await chat.readPatientConversation({ query: { after: 0 } });
const answer = messages.find(({ author }) => author === 'staff');
if (!answer || JSON.stringify(messages).includes('archive')) throw new Error('The patient should see the answer, and no note.');
say(`The patient reads “${answer.text}” and no note`);
const ofChat = row.caseId ? await nurse.client.readCase({ params: { caseId: row.caseId } }) : await nurse.client.openCase({ body: { conversationId: conversation.id, subject: 'Copy of records', specialty: 'records' } });

// 13:00 – finding things, and changing many at once.
const found = await registration.search({ body: { q: `RH ${opened.reference.slice(3)}`, types: ['case'] } });
const byField = await registration.searchCases({ body: { filter: { fields: { referral: `R-${today}` } } } });
say(`Found ${found.groups[0]!.items[0]?.reference ?? 'nothing'} by its reference, ${byField.items.length} by the referral number`);
await nurse.client.saveView({ body: { name: `Referred ${today}`, filter: { status: ['referred'] } } });
const ids = [opened.id, ofChat.id];
const preview = await registration.bulkCases({ body: { ids, change: { addTags: ['round'] }, dryRun: true } });
const changed = await registration.bulkCases({ body: { ids, change: { addTags: ['round'] } } });
const undone = await registration.undoBulkCases({ body: { token: changed.undo!.token } });
say(`Tag many: ${preview.changed.length} would change, ${changed.changed.length} did, ${undone.restored.length} were put back`);

// 15:00 – one person, two records and two cases.
const double = await registration.addPatient({ body: { name: 'Ruth Meier', birthDate: '1960-02-29', contacts: [{ value: `ruth.${today}@mail.example` }] } });
const second = await registration.openCase({ body: { patientId: double.id, subject: 'Palpitations again', specialty: 'cardiology' } });
const { items: duplicates } = await registration.listDuplicates({ params: { patientId: patient.id } });
const joined = await registration.mergePatients({ params: { patientId: patient.id }, body: { patientId: double.id } });
say(`${duplicates.length} record may be the same person (${duplicates[0]!.why.join(', ')}): merged`);
const [into, from] = [await registration.readCase({ params: { caseId: opened.id } }), await registration.readCase({ params: { caseId: second.id } })];
const move = await registration.mergeCase({ params: { caseId: from.id }, ifMatch: from.version, body: { into: into.id, intoVersion: into.version } });
await registration.undoCaseMove({ params: { caseId: into.id, moveId: move.id } });
await registration.addCaseLink({ params: { caseId: from.id }, body: { other: into.reference, kind: 'duplicates' } });
await registration.undoMerge({ params: { patientId: patient.id, mergeId: joined.id } });
const history = await registration.readPatientHistory({ params: { patientId: patient.id } });
say(`Cases merged, apart again and linked; the records too. ${history.cases.length} case in the history`);
const timeline: string[] = [];
for await (const entry of everyItem((cursor) => registration.readTimeline({ params: { caseId: opened.id }, query: { limit: 3, ...(cursor ? { cursor } : {}) } }))) timeline.push(entry.kind);
say(`The timeline of ${opened.reference} has ${timeline.length} entries`);

// 18:00 – the privacy officer looks at the day, and the key ends.
const audit = await officer.client.searchAudit({ query: { caseId: opened.id, limit: 50 } });
const reads = audit.items.filter(({ kind }) => kind === 'read').length;
say(`The audit of ${opened.reference}: ${audit.items.length - reads} changes, ${reads} reads`);
if (!audit.items.some(({ actor }) => actor.kind === 'api_key')) throw new Error('The audit should name the key.');
say(`The nurse asks for the audit: ${await refused(nurse.client.searchAudit())}`);
await admin.revokeApiKey({ params: { apiKeyId: renewed.id } });
say(`The key after its end: ${await refused(registration.listStaff())}`);
await admin.disableStaff({ params: { staffId: nurse.id } });
say(`The nurse’s account is closed: ${await refused(nurse.client.listCases())}`);
await admin.removeRole({ params: { roleKey: 'ward_clerk' } });
await admin.signOut();
say('The day is over');
