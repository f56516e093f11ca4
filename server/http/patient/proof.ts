import { parseContact, maskContact } from '../../../domain/patients/contact.ts';
import { CODE_MINUTES, RESEND_SECONDS, sendCode as send, takeBirthDate as withBirthDate, takeCode as withCode } from '../../../domain/patients/codes.ts';
import { patientByIdentifier } from '../../../domain/patients/patient.ts';
import { actFor, wardsOf } from '../../../domain/patients/proxies.ts';
import { proveAsNamed } from '../../../domain/patients/prove.ts';
import { InvalidFields } from '../../../domain/errors.ts';
import { codeDelivery, demoDeliveries } from '../../codes.ts';
import { readIdentityToken } from '../../identity/identity-token.ts';
import { Refused } from '../../problems.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';
import { idleOf, proved } from './proved.ts';

/** The system under which the hospital's own name for a patient is kept. */
const HOSPITAL = 'hospital';

export const sendCode = handler('sendCode', async ({ context, caller: { session }, body, request }) => {
  const deliver = codeDelivery(context, session.language, session.conversationId);
  const contact = parseContact(body.contact, context.config.phoneCountryCode);
  if (!contact) throw new InvalidFields([{ path: 'contact', message: 'Write an email address, or a phone number with its area code.' }]);
  await context.limits.codes.take(networkOf(request.ip ?? 'unknown'));
  await send(context.db, session.conversationId, contact, deliver);
  return { to: maskContact(contact), kind: contact.kind, minutes: CODE_MINUTES, resendSeconds: RESEND_SECONDS };
});

export const takeCode = handler('takeCode', async ({ context, caller, body }) => proved(context, await withCode(context.db, caller, body.code, idleOf(context))));

export const takeBirthDate = handler('takeBirthDate', async ({ context, caller, body }) => proved(context, await withBirthDate(context.db, caller, body.birthDate, idleOf(context))));

export const takeIdentity = handler('takeIdentity', async ({ context, caller, body }) => {
  const { secrets, config, db } = context;
  if (!secrets.widgetJwtKeys) throw new Refused(404, 'no_identity', 'This hospital has set no WIDGET_JWT_KEYS: the chat takes no signed identities.');
  const { subject, ...fill } = await readIdentityToken(body.identity, { keys: secrets.widgetJwtKeys, audience: config.widgetJwtAudience ?? config.publicUrl });
  const patientId = await patientByIdentifier(db, { system: HOSPITAL, value: subject }, { ...fill, language: caller.session.language });
  const named = await proveAsNamed(db, caller, patientId, idleOf(context));
  return proved(context, named?.token ?? null);
});

export const actForPatient = handler('actForPatient', async ({ context, caller, body }) => {
  const acting = await actFor(context.db, caller, body.proxyId, body.language, idleOf(context));
  return proved(context, acting?.token ?? null);
});

export const readPatientMe = handler('readPatientMe', async ({ context: { db }, caller: { session } }) => {
  const { assurance, patientId, proxy } = session;
  const [{ name }, wards] = await Promise.all([
    db.one<{ name: string | null }>('SELECT name FROM patients WHERE id = $1', [patientId]),
    assurance === 'verified' ? wardsOf(db, proxy?.proxyId ?? patientId) : [],
  ]);
  return {
    assurance, name,
    actingFor: proxy && { proxyId: proxy.grantId, name, may: proxy.may },
    mayActFor: wards.map(({ id, patientName, relation, may, until }) => ({ proxyId: id, name: patientName, relation, may, until: until.toISOString() })),
  };
});

export const listDemoDeliveries = handler('listDemoDeliveries', async ({ context }) => {
  if (!context.holdsDemo) throw new Refused(404, 'not_found', 'There is nothing at this address.');
  return { items: (await demoDeliveries(context.db)).map((sent) => ({ ...sent, at: sent.at.toISOString() })) };
});
