import { actorOf } from '../../../domain/access/principal.ts';
import { historyOf } from '../../../domain/patients/history.ts';
import { duplicatesOf, mergePatients as merge, mergesOf, undoMerge as undo, type Merge } from '../../../domain/patients/merge.ts';
import { addPatient as add, findPatient, searchPatients as search, updatePatient as update, type Patient, type PatientChange } from '../../../domain/patients/patient.ts';
import { endProxy as end, grantProxy as grant, proxiesOf, type Proxy } from '../../../domain/patients/proxies.ts';
import type { PatientView } from '../../contract/patient.ts';
import { refuseUnlessPermitted } from '../authorize.ts';
import { handler } from '../operation.ts';
import { versionOf } from '../version.ts';

export const searchPatients = handler('searchPatients', async ({ context, db, body }) => ({
  items: (await search(db, body.q, body.limit, context.config.phoneCountryCode)).map(({ cases, likeness, ...patient }) => ({ ...patientView(patient), cases, likeness })),
}));

export const addPatient = handler('addPatient', async ({ context, caller, body }) =>
  // Past the wall, where nobody sees a patient of whom there is no case yet.
  patientView(await add(context.db, changeOf(body), actorOf(caller.principal), context.config.phoneCountryCode)));

export const readPatient = handler('readPatient', async ({ db, params }) => patientView(await findPatient(db, params.patientId)));

export const updatePatient = handler('updatePatient', async ({ context, db, caller, params, body, request }) => {
  return patientView(await update(db, params.patientId, versionOf(request), changeOf(body), actorOf(caller.principal), context.config.phoneCountryCode));
});

export const readPatientHistory = handler('readPatientHistory', async ({ db, params }) => {
  const { cases, conversations } = await historyOf(db, params.patientId);
  const dated = <T extends { createdAt: Date; updatedAt: Date }>(row: T) => ({ ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() });
  return { cases: cases.map(dated), conversations: conversations.map(dated) };
});

export const listDuplicates = handler('listDuplicates', async ({ db, params }) => {
  const [duplicates, merges] = await Promise.all([duplicatesOf(db, params.patientId), mergesOf(db, params.patientId)]);
  return { items: duplicates.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })), merges: merges.map(mergeView) };
});

export const mergePatients = handler('mergePatients', async ({ context, db, caller, params, body }) => {
  // The body names a second patient, and the address is all that was checked so far.
  await refuseUnlessPermitted(context, caller.principal, 'patient:merge', { patientId: body.patientId });
  return mergeView(await merge(db, params.patientId, body.patientId, actorOf(caller.principal)));
});

export const undoMerge = handler('undoMerge', async ({ db, caller, params }) => mergeView(await undo(db, params.patientId, params.mergeId, actorOf(caller.principal))));

export const listProxies = handler('listProxies', async ({ db, params }) => ({ items: (await proxiesOf(db, params.patientId)).map(proxyView) }));

export const grantProxy = handler('grantProxy', async ({ context, db, caller, params, body }) => {
  await refuseUnlessPermitted(context, caller.principal, 'proxy:grant', { patientId: body.proxyId });
  return proxyView(await grant(db, params.patientId, { ...body, until: new Date(body.until) }, actorOf(caller.principal)));
});

export const endProxy = handler('endProxy', async ({ db, caller, params }) => end(db, params.patientId, params.proxyId, actorOf(caller.principal)));

/** What was sent; absent fields are absent and not undefined. */
function changeOf(body: object): PatientChange {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as PatientChange;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function patientView({ contacts, createdAt, updatedAt, ...patient }: Patient): PatientView {
  return {
    ...patient, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
    contacts: contacts.map((contact) => ({ ...contact, verifiedAt: iso(contact.verifiedAt), disabledAt: iso(contact.disabledAt) })),
  };
}

const mergeView = (one: Merge) => ({ ...one, mergedAt: one.mergedAt.toISOString(), undoneAt: iso(one.undoneAt) });
const proxyView = (one: Proxy) => ({ ...one, until: one.until.toISOString(), endedAt: iso(one.endedAt), createdAt: one.createdAt.toISOString() });
