/** TONIQ_URL=… TONIQ_KEY=toniq_… node clients/typescript/examples/open-a-case.ts: a patient and a case, safe to repeat. */
import { createClient } from '../client.ts';

const toniq = createClient({ url: process.env['TONIQ_URL']!, apiKey: process.env['TONIQ_KEY'] });

const patient = await toniq.addPatient({ body: { name: 'Sam Okafor', contacts: [{ value: 'sam.okafor@mail.example' }] } });
// The id of the matter in your own system: however often this runs, there is one case.
const opened = await toniq.openCase({ body: { patientId: patient.id, subject: 'Appointment letter came back', specialty: 'front_desk' }, idempotencyKey: `letters-${patient.id}` });
console.log(`${opened.reference}: ${opened.subject} (${opened.team})`);
