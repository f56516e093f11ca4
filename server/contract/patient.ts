import { z } from 'zod';
import { PROXY_RELATIONS, PROXY_RIGHTS } from '../../domain/patients/proxies.ts';
import { CONTACT_KINDS } from '../../domain/patients/contact.ts';
import { ACUITIES, ASSURANCES, CHANNELS, LANGUAGES, STATUS_CATEGORIES } from '../../domain/terms.ts';
import { PatientConversation } from './conversation.ts';

const when = z.iso.datetime();

export const ContactView = z
  .object({ id: z.uuid(), kind: z.enum(CONTACT_KINDS), value: z.string(), preferred: z.boolean(), verifiedAt: when.nullable(), disabledAt: when.nullable() })
  .meta({ id: 'PatientContact' });
const Identifier = z.strictObject({ system: z.string().trim().min(1).max(40), value: z.string().trim().min(1).max(200) }).meta({ id: 'PatientIdentifier' });

export const PatientView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string().nullable(),
    birthDate: z.iso.date().nullable(),
    language: z.enum(LANGUAGES),
    preferredChannel: z.enum(CHANNELS).nullable(),
    /** What the patient agreed to, by purpose; an absent one was never asked. */
    consents: z.record(z.string(), z.boolean()),
    /** Channels on which the hospital may not write by itself. */
    optedOut: z.array(z.enum(CHANNELS)),
    contacts: z.array(ContactView),
    identifiers: z.array(Identifier),
    /** This record counts as part of another. */
    mergedInto: z.uuid().nullable(),
    createdAt: when,
    updatedAt: when,
  })
  .meta({ id: 'Patient' });
export type PatientView = z.infer<typeof PatientView>;

/** Any subset; what is absent stays. Lists replace the ones before. */
export const PatientChange = z
  .strictObject({
    name: z.string().trim().min(1).max(120).nullable(),
    birthDate: z.iso.date().refine((date) => date <= new Date().toISOString().slice(0, 10), 'A date of birth is not in the future.').nullable(),
    language: z.enum(LANGUAGES),
    preferredChannel: z.enum(CHANNELS).nullable(),
    consents: z.record(z.string().max(40), z.boolean()),
    optedOut: z.array(z.enum(CHANNELS)).max(4),
    contacts: z.array(z.strictObject({
      value: z.string().trim().min(1).max(254),
      preferred: z.boolean().optional(),
      /** Staff have checked that it is the patient's. Left out, it stays as it is. */
      verified: z.boolean().optional(),
      disabled: z.boolean().optional(),
    })).max(20),
    identifiers: z.array(Identifier).max(20),
  })
  .partial()
  .meta({ id: 'PatientChange' });

export const AddPatient = PatientChange.extend({ name: z.string().trim().min(1).max(120) }).meta({ id: 'AddPatient' });

export const FoundPatients = z.object({ items: z.array(PatientView.extend({ cases: z.int(), likeness: z.number() })) });

export const PatientHistory = z
  .object({
    cases: z.array(z.object({
      id: z.uuid(), reference: z.string(), subject: z.string(), status: z.string(), category: z.enum(STATUS_CATEGORIES), acuity: z.enum(ACUITIES), team: z.string().nullable(),
      createdAt: when, updatedAt: when,
    })),
    conversations: z.array(z.object({
      id: z.uuid(), caseId: z.uuid().nullable(), channel: z.enum(CHANNELS), assurance: z.enum(ASSURANCES), firstWords: z.string(), messages: z.int(), resolved: z.boolean(),
      createdAt: when, updatedAt: when,
    })),
  })
  .meta({ id: 'PatientHistory' });

export const MergeView = z
  .object({ id: z.uuid(), keptId: z.uuid(), mergedId: z.uuid(), kind: z.enum(['merged', 'joined']), mergedAt: when, undoneAt: when.nullable() })
  .meta({ id: 'PatientMerge' });
export const Duplicates = z.object({
  items: z.array(z.object({
    patientId: z.uuid(), name: z.string().nullable(), birthDate: z.iso.date().nullable(), why: z.array(z.enum(['same_contact', 'same_name_and_birth_date', 'same_name'])), cases: z.int(), createdAt: when,
  })),
  merges: z.array(MergeView),
});

const may = z.array(z.enum(PROXY_RIGHTS)).min(1).max(3);
export const ProxyView = z
  .object({
    id: z.uuid(), patientId: z.uuid(), patientName: z.string().nullable(), proxyId: z.uuid(), proxyName: z.string().nullable(), relation: z.enum(PROXY_RELATIONS), may,
    grantedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(), reason: z.string(), until: when, endedAt: when.nullable(), createdAt: when,
  })
  .meta({ id: 'PatientProxy' });
export const GrantProxy = z
  .strictObject({ proxyId: z.uuid(), relation: z.enum(PROXY_RELATIONS), may, reason: z.string().trim().min(3).max(500), until: when })
  .meta({ id: 'GrantProxy' });

// What patients themselves send and get.

/** `contact` is an email address or a phone number. */
export const SendCode = z.strictObject({ contact: z.string().trim().min(3).max(254) }).meta({ id: 'SendCode' });
/** The same for contacts that are known and such that are not. */
export const CodeSent = z.object({ to: z.string(), kind: z.enum(CONTACT_KINDS), minutes: z.int(), resendSeconds: z.int() }).meta({ id: 'CodeSent' });
export const TakeCode = z.strictObject({ code: z.string().trim().regex(/^\d{6}$/, 'The code has six digits.') }).meta({ id: 'TakeCode' });
export const TakeBirthDate = z.strictObject({ birthDate: z.iso.date() }).meta({ id: 'TakeBirthDate' });
export const TakeIdentity = z.strictObject({ identity: z.string().min(20).max(4_000) }).meta({ id: 'TakeIdentity' });

/** Answers that stand unread in the chat go to the contact that was proved in it; `to` is null when they stay here. */
export const SetContinuation = z.strictObject({ consent: z.boolean() }).meta({ id: 'SetContinuation' });
export const Continuation = z.object({ to: z.string().nullable(), afterMinutes: z.int() }).meta({ id: 'Continuation' });

/** What may be known of a link before a code: nothing of whoever it is for, since links are passed on. */
export const LinkCodeSent = z.object({ kind: z.enum(CONTACT_KINDS), minutes: z.int(), resendSeconds: z.int() }).meta({ id: 'LinkCodeSent' });
export const LinkView = z.object({ kind: z.enum(CONTACT_KINDS), language: z.enum(LANGUAGES), hospital: z.string(), emergencyNumber: z.string() }).meta({ id: 'LinkView' });

/** The session has a new token; the one before is worth nothing any more. */
export const Proved = z.object({ token: z.string(), assurance: z.enum(ASSURANCES), conversation: PatientConversation }).meta({ id: 'Proved' });

export const PatientMe = z
  .object({
    assurance: z.enum(ASSURANCES),
    name: z.string().nullable(),
    /** Whom the person at the keyboard acts for now; null: themselves. */
    actingFor: z.object({ proxyId: z.uuid(), name: z.string().nullable(), may }).nullable(),
    /** For whom they may act. */
    mayActFor: z.array(z.object({ proxyId: z.uuid(), name: z.string().nullable(), relation: z.enum(PROXY_RELATIONS), may, until: when })),
  })
  .meta({ id: 'PatientMe' });
export const ActFor = z.strictObject({ proxyId: z.uuid().nullable(), language: z.enum(LANGUAGES) }).meta({ id: 'ActFor' });

export const OwnCases = z.object({ items: z.array(z.object({ reference: z.string(), subject: z.string(), status: z.enum(STATUS_CATEGORIES), updatedAt: when })) });
export const OwnHistory = z.object({ conversations: z.array(z.object({ id: z.uuid(), channel: z.enum(CHANNELS), firstWords: z.string(), messages: z.int(), updatedAt: when })) });
export const DemoDeliveries = z.object({ items: z.array(z.object({ kind: z.enum(CONTACT_KINDS), to: z.string(), text: z.string(), at: when })) });
