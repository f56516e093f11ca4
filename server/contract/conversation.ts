import { z } from 'zod';
import { ACUITIES, CHANNELS, CONTROLS, HANDOFF_REASONS, INTENTS, LANGUAGES, LOCATIONS, SPECIALTIES } from '../../domain/terms.ts';
import { CONTACT_KINDS } from '../../domain/patients/contact.ts';
import { PROXY_RELATIONS, PROXY_RIGHTS } from '../../domain/patients/proxies.ts';
import { CaseView } from './case.ts';
import { DeliveryView } from './delivery.ts';
import { Message } from './message.ts';

/** `none`: the agent answers; `waiting`: staff were asked; `taken`: a named person answers. */
export const HandoffState = z.enum(['none', 'waiting', 'taken']).meta({ id: 'HandoffState' });
export type HandoffState = z.infer<typeof HandoffState>;

/** What a patient's browser may know of the conversation. */
export const PatientConversation = z
  .object({
    id: z.uuid(),
    control: z.enum(CONTROLS),
    handoff: HandoffState,
    staff: z.object({ name: z.string(), role: z.string() }).nullable(),
    emergency: z.boolean(),
    crisis: z.boolean(),
    resolved: z.boolean(),
    language: z.enum(LANGUAGES),
    caseReference: z.string().nullable(),
    lastSeq: z.int(),
    /** The highest sequence number that staff, and the patient, have seen. */
    staffReadSeq: z.int(),
    patientReadSeq: z.int(),
  })
  .meta({ id: 'PatientConversation' });
export type PatientConversation = z.infer<typeof PatientConversation>;

/** The answer to `sync`: everything after the asked sequence number, in order. */
export const Sync = z.object({ conversation: PatientConversation, messages: z.array(Message) }).meta({ id: 'Sync' });
export type Sync = z.infer<typeof Sync>;

/** Situation, background, assessment, request – the handover form that nurses know – with the patient's own words. */
export const HandoffSummary = z
  .object({
    situation: z.string(),
    background: z.string(),
    assessment: z.string(),
    request: z.string(),
    quotes: z.array(z.string()),
  })
  .meta({ id: 'HandoffSummary' });
export type HandoffSummary = z.infer<typeof HandoffSummary>;

/** One step of the agent's trail, as staff read it. */
export const TrailStep = z
  .object({
    node: z.enum(['screen', 'understand', 'retrieve', 'respond', 'tools', 'check', 'handoff']),
    /** One plain line: what was done and with what result. */
    summary: z.string(),
    detail: z.record(z.string(), z.unknown()),
    ms: z.number(),
  })
  .meta({ id: 'TrailStep' });
export type TrailStep = z.infer<typeof TrailStep>;

export const TurnView = z
  .object({
    id: z.uuid(),
    state: z.enum(['running', 'done', 'interrupted', 'failed']),
    /** The patient messages it answered: sequence numbers, both ends included. */
    fromSeq: z.int(),
    toSeq: z.int(),
    replySeq: z.int().nullable(),
    intent: z.enum(INTENTS).nullable(),
    model: z.string(),
    trail: z.array(TrailStep),
    error: z.string().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'TurnView' });
export type TurnView = z.infer<typeof TurnView>;

export const StaffRef = z.object({ id: z.uuid(), name: z.string(), role: z.string() }).meta({ id: 'StaffRef' });
export type StaffRef = z.infer<typeof StaffRef>;
/** One of the people of this hospital, and the teams whose cases they see. */
export const Colleague = StaffRef.extend({ teams: z.array(z.string()) }).meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;

/** A note is for staff alone; no patient view or prompt holds one. */
export const Note = z
  .object({ id: z.uuid(), conversationId: z.uuid(), staff: StaffRef.nullable(), /** In place of staff: the name of the API key that wrote it. */ program: z.string().nullable(), text: z.string(), afterSeq: z.int(), createdAt: z.iso.datetime() })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

export const SafetyFinding = z
  .object({ ruleId: z.string(), title: z.string(), acuity: z.enum(ACUITIES), reason: z.string(), quote: z.string() })
  .meta({ id: 'SafetyFinding' });
export type SafetyFinding = z.infer<typeof SafetyFinding>;

export const PageView = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    caseReference: z.string().nullable(),
    /** Without patient data: it also shows on locked screens and leaves by webhook. */
    title: z.string(),
    acuity: z.enum(ACUITIES),
    state: z.enum(['open', 'acknowledged', 'closed']),
    /** How many times staff were called: at once, after 2 and after 5 minutes. */
    calls: z.int(),
    raisedAt: z.iso.datetime(),
    acknowledgedBy: StaffRef.nullable(),
  })
  .meta({ id: 'PageView' });
export type PageView = z.infer<typeof PageView>;

/** One row of the queue. Ordered by acuity, then by how long the patient has waited. */
export const QueueRow = z
  .object({
    conversationId: z.uuid(),
    caseId: z.uuid().nullable(),
    caseReference: z.string().nullable(),
    channel: z.enum(CHANNELS),
    /** Null for a visitor who gave no name. */
    patientName: z.string().nullable(),
    acuity: z.enum(ACUITIES).nullable(),
    emergency: z.boolean(),
    crisis: z.boolean(),
    /** What the safety screen found, such as "Chest pain", while the emergency stands. */
    danger: z.string().nullable(),
    control: z.enum(CONTROLS),
    handoff: HandoffState,
    /** Why it is here. Null while the agent alone handles it. */
    reason: z.enum(HANDOFF_REASONS).nullable(),
    specialty: z.enum(SPECIALTIES).nullable(),
    location: z.enum(LOCATIONS).nullable(),
    firstWords: z.string(),
    assignee: StaffRef.nullable(),
    unread: z.int(),
    /** Since when the patient waits for a person; null when nobody waits. */
    waitingSince: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
    resolved: z.boolean(),
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof QueueRow>;

/** All that the inbox shows of one conversation. */
export const StaffConversation = z
  .object({
    row: QueueRow,
    patient: z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      assurance: z.enum(['anonymous', 'contact', 'verified']),
      language: z.enum(LANGUAGES),
      birthDate: z.iso.date().nullable(),
      contacts: z.array(z.object({ kind: z.enum(CONTACT_KINDS), value: z.string(), verified: z.boolean(), preferred: z.boolean() })),
      /** Somebody who writes here for the patient, and what they may. */
      writer: z.object({ name: z.string().nullable(), relation: z.enum(PROXY_RELATIONS), may: z.array(z.enum(PROXY_RIGHTS)) }).nullable(),
      firstSeen: z.iso.datetime(),
    }),
    case: CaseView.nullable(),
    messages: z.array(Message),
    notes: z.array(Note),
    turns: z.array(TurnView),
    summary: HandoffSummary.nullable(),
    findings: z.array(SafetyFinding),
    pages: z.array(PageView),
    /** What left it by mail or text, oldest first. */
    deliveries: z.array(DeliveryView),
    /** Whom its answers go to outside of the chat. */
    contact: z.object({ kind: z.enum(CONTACT_KINDS), value: z.string() }).nullable(),
    /** The contact has ended our texts (STOP): none goes out but emergency texts that answer words of theirs. */
    optOut: z.object({ word: z.string(), at: z.iso.datetime() }).nullable(),
    /** Other conversations of the case, and those of the patient in which danger stands; danger first, then the newest. */
    others: z.array(z.object({ conversationId: z.uuid(), channel: z.enum(CHANNELS), emergency: z.boolean(), resolved: z.boolean(), updatedAt: z.iso.datetime() })),
    /** So many messages point to pictures that are still being fetched. */
    filesToCome: z.int(),
    patientReadSeq: z.int(),
    staffReadSeq: z.int(),
  })
  .meta({ id: 'StaffConversation' });
export type StaffConversation = z.infer<typeof StaffConversation>;
