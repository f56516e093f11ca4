/**
 * Every HTTP operation: method, path, who may call it and its shapes. The server validates with it, OpenAPI is made
 * from it, and a handler is mounted only through it, so a route without a permission cannot exist.
 */
import { z } from 'zod';
import { LANGUAGES, type Assurance } from '../../domain/terms.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import { AddApiKey, ApiKeyAdded, ApiKeyView, RoleChange, RoleView, RotateApiKey } from './access.ts';
import { AddCaseLink, AddChecklistItem, CaseLinkView, CaseMoveView, ChangeChecklistItem, ChecklistItemView, Mentions, MergeCase, SplitCase, TimelinePage } from './case-work.ts';
import { Attachment, CaseAttachment, FileUpload } from './attachment.ts';
import { BulkCases, BulkResult, BulkUndone, SavedViewView, SaveView, SearchAsk, SearchCases, SearchResult } from './case-search.ts';
import { AuditHeads, AuditPage, AuditQuery, ExportAudit } from './audit.ts';
import { GlassOpeningView, GlassReviewPage, GlassToReviewView, OpenGlass, ReviewGlass, ReviewState, RunningGlass } from './break-glass.ts';
import { CorrectCall, CorrectedCall, LogCall, LoggedCall, ScreenText, Screened } from './call.ts';
import { CaseChange, CasePartsPage, CaseQuery, CaseView, FieldSchema, FieldView, OpenCase, QueueFilter, SaveField, SaveStatus, StatusView } from './case.ts';
import { Colleague, Note, PageView, PatientConversation, QueueRow, StaffConversation, Sync } from './conversation.ts';
import { DeliveryView, MoveConversation, Moved, MovedBack, WayView } from './delivery.ts';
import { DashboardQuery, DashboardView } from './dashboard.ts';
import { OptOutView } from './opt-out.ts';
import { OutgoingTrouble } from './outgoing.ts';
import { AnsweredQuarantine, byReceived, QuarantinedMail, QuarantinedView } from './quarantine.ts';
import { EvaluationDraft, SaveEvaluationCase, SavedEvaluationCase } from './evaluation.ts';
import { Message, SendMessage, SEQ_MAX, StaffMessage } from './message.ts';
import { ActFor, AddPatient, CodeSent, Continuation, DemoDeliveries, Duplicates, FoundPatients, GrantProxy, LinkCodeSent, LinkView, MergeView, OwnCases, OwnHistory, PatientChange, PatientHistory, PatientMe, PatientView, Proved, ProxyView, SendCode, SetContinuation, TakeBirthDate, TakeCode, TakeIdentity } from './patient.ts';
import { ArticleTitles, GapState, KnowledgeGaps, SettleGap } from './knowledge-gap.ts';
import { ModelStateView } from './model-state.ts';
import { PassageView } from './passage.ts';
import { RulesState, SignOffRules } from './rules.ts';
import {
  AcceptInvitation, ChangePassword, GiveCode, GivePassword, InvitationOpened, InvitationToken, InviteStaff, OwnSessionView, ProveAgain, RecoveryCodes, SecondFactorBegun, SignIn, SignInWays, SsoBegun, SsoReturn,
  StaffAccounts, StaffAccountView, StaffChange, StaffInvited, StaffMe,
} from './staff.ts';
import { FeedbackGive, ReadSay } from './sockets.ts';
import { OpenSession, PatientSession, WidgetConfig } from './widget.ts';

/** `public`: anyone; `patient`: a patient's session token; `session`: any signed-in staff, locked screens included; else a permission. */
export type Access = 'public' | 'patient' | 'session' | Permission;

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: `/${string}`;
  summary: string;
  access: Access;
  /** With `patient`: how well the session must be proved; without it, an unproved one will do. */
  assurance?: Assurance;
  /** An API key may call it as well as a signed-in person. */
  keys?: boolean;
  /** What it does not know is ignored, not refused: between a patient and help stands no spelling of a newer or older chat. */
  lenient?: true;
  /** The body is a file's bytes, which the handler reads by itself; a repeat is known by its client id. */
  upload?: true;
  /** Answers a file's bytes. */
  download?: true;
  /** The answer holds a secret and is kept nowhere, not even for a repeat of the request. */
  secret?: boolean;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** The answer has a `version`, which is its ETag too. */
  etag?: true;
  /** Headers that the operation wants, for the description; the handler reads them. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** Null answers 204 without a body. */
  response: z.ZodType | null;
  status?: number;
};

const byLink = z.object({ link: z.string().regex(/^[\w-]{24}$/) });
const byStaff = z.object({ staffId: z.uuid() });
const byConversation = z.object({ conversationId: z.uuid() });
const byCase = z.object({ caseId: z.uuid() });
const ifMatch = z.object({ 'If-Match': z.string().meta({ description: 'The version that was read, such as "3"' }) });
const byPatient = z.object({ patientId: z.uuid() });
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const QueueView = z.enum(['waiting', 'mine', 'agent', 'all', 'resolved']);
export type QueueView = z.infer<typeof QueueView>;

const byAttachment = z.object({ attachmentId: z.uuid() });
const cursor = z.string().max(300).optional();
const QueuePage = z.object({ items: z.array(QueueRow), next: z.string().nullable(), counts: z.object({ waiting: z.int(), mine: z.int(), emergencies: z.int(), putAside: z.int() }) });

const op = <const O extends Operation>(operation: O): O => operation;

export const operations = {
  // the API itself
  readDescription: op({ method: 'get', path: '/openapi.json', summary: 'This description', access: 'public', response: z.record(z.string(), z.unknown()) }),

  // patients
  widgetConfig: op({ method: 'get', path: '/widget/config', summary: 'What the chat shows before a conversation', access: 'public', response: WidgetConfig }),
  openPatientSession: op({ method: 'post', path: '/patient/sessions', summary: 'Open an anonymous session and its conversation', access: 'public', lenient: true, body: OpenSession, response: PatientSession, status: 201 }),
  readPatientConversation: op({ method: 'get', path: '/patient/conversation', summary: 'The session’s conversation, after a sequence number', access: 'patient', query: z.strictObject({ after: z.coerce.number().int().min(0).max(SEQ_MAX).default(0) }), response: Sync }),
  sendPatientMessage: op({ method: 'post', path: '/patient/messages', summary: 'Store one message; a repeated client id stores nothing twice', access: 'patient', lenient: true, body: SendMessage, response: z.object({ id: z.uuid(), seq: z.int() }), status: 201 }),
  uploadPatientAttachment: op({ method: 'post', path: '/patient/attachments', summary: 'Upload a file for a message to carry; what no message carries within a day is removed', access: 'patient', upload: true, headers: FileUpload, response: Attachment, status: 201 }),
  readPatientAttachment: op({ method: 'get', path: '/patient/attachments/{attachmentId}', summary: 'A file of the session’s conversation', access: 'patient', params: byAttachment, download: true, response: null }),
  requestPerson: op({ method: 'post', path: '/patient/handoff', summary: 'Ask for a person', access: 'patient', lenient: true, response: PatientConversation }),
  giveFeedback: op({ method: 'post', path: '/patient/feedback', summary: 'Thumbs up or down on an answer; null takes it back', access: 'patient', body: FeedbackGive.strict(), response: null }),
  startOver: op({ method: 'post', path: '/patient/conversation', summary: 'Begin a new conversation in the same session', access: 'patient', lenient: true, body: OpenSession, response: PatientConversation, status: 201 }),
  readPatientMe: op({ method: 'get', path: '/patient/me', summary: 'How well the session is proved, and for whom it acts', access: 'patient', response: PatientMe }),
  sendCode: op({ method: 'post', path: '/patient/code', summary: 'Send a one-time code; the answer is the same whether the contact is known or not', access: 'patient', secret: true, body: SendCode, response: CodeSent, status: 202 }),
  setContinuation: op({ method: 'post', path: '/patient/continuation', summary: 'Agree that answers left unread in the chat are sent to the proved contact, or take that back', access: 'patient', assurance: 'contact', body: SetContinuation, response: Continuation }),
  readLink: op({ method: 'get', path: '/links/{link}', summary: 'The page behind the link of a mail or text: which way its code goes', access: 'public', params: byLink, response: LinkView }),
  sendLinkCode: op({ method: 'post', path: '/links/{link}/code', summary: 'Send a one-time code to where the link was sent', access: 'public', secret: true, params: byLink, response: LinkCodeSent, status: 202 }),
  takeLinkCode: op({ method: 'post', path: '/links/{link}/check', summary: 'Open a link with its code: the answer is a session', access: 'public', secret: true, params: byLink, body: TakeCode, response: Proved }),
  takeCode: op({ method: 'post', path: '/patient/code/check', summary: 'Prove a contact with the code; the session gets a new token', access: 'patient', secret: true, body: TakeCode, response: Proved }),
  takeBirthDate: op({ method: 'post', path: '/patient/birth-date', summary: 'The second factor after a code; the session gets a new token', access: 'patient', assurance: 'contact', secret: true, body: TakeBirthDate, response: Proved }),
  takeIdentity: op({ method: 'post', path: '/patient/identity', summary: 'Take the hospital’s signed word on who is logged in; the session gets a new token', access: 'patient', secret: true, body: TakeIdentity, response: Proved }),
  actForPatient: op({ method: 'post', path: '/patient/acting-for', summary: 'Act for somebody one is a proxy of, or for oneself again, in a conversation of its own', access: 'patient', assurance: 'verified', secret: true, body: ActFor, response: Proved }),
  listOwnCases: op({ method: 'get', path: '/patient/cases', summary: 'The patient’s own cases', access: 'patient', assurance: 'contact', response: OwnCases }),
  readOwnHistory: op({ method: 'get', path: '/patient/history', summary: 'The patient’s own conversations', access: 'patient', assurance: 'verified', response: OwnHistory }),
  listDemoDeliveries: op({ method: 'get', path: '/demo/deliveries', summary: 'What the demo hospital sent to phones and mailboxes; without demo content there is no such address', access: 'public', response: DemoDeliveries }),
  readPassage: op({ method: 'get', path: '/passages/{passageId}', summary: 'The published passage behind a citation', access: 'public', params: z.object({ passageId: z.string().max(200) }), response: PassageView }),

  // staff sessions
  listRoles: op({ method: 'get', path: '/roles', summary: 'Roles and what they may do', access: 'staff:list', response: z.object({ items: z.array(RoleView) }) }),
  saveRole: op({ method: 'put', path: '/roles/{roleKey}', summary: 'Change a role or add one; holds from the next request on', access: 'role:manage', params: z.object({ roleKey: z.string().max(40) }), body: RoleChange, response: RoleView }),
  removeRole: op({ method: 'delete', path: '/roles/{roleKey}', summary: 'Remove a role of the hospital’s own that nobody has', access: 'role:manage', params: z.object({ roleKey: z.string().max(40) }), response: null }),
  listApiKeys: op({ method: 'get', path: '/api-keys', summary: 'API keys, without the keys themselves', access: 'api-key:manage', response: z.object({ items: z.array(ApiKeyView) }) }),
  addApiKey: op({ method: 'post', path: '/api-keys', summary: 'Make an API key, shown this once', access: 'api-key:manage', secret: true, body: AddApiKey, response: ApiKeyAdded, status: 201 }),
  rotateApiKey: op({ method: 'post', path: '/api-keys/{apiKeyId}/rotate', summary: 'A new key in place of this one, which ends in an hour unless `overlapHours` says otherwise', access: 'api-key:manage', secret: true, params: z.object({ apiKeyId: z.uuid() }), body: RotateApiKey, response: ApiKeyAdded, status: 201 }),
  revokeApiKey: op({ method: 'delete', path: '/api-keys/{apiKeyId}', summary: 'End an API key at once', access: 'api-key:manage', params: z.object({ apiKeyId: z.uuid() }), response: null }),
  signIn: op({ method: 'post', path: '/staff/session', summary: 'Sign in; sets the session cookie', access: 'public', body: SignIn, response: StaffMe, status: 201 }),
  readMe: op({ method: 'get', path: '/staff/session', summary: 'Who is signed in', access: 'session', response: StaffMe }),
  signOut: op({ method: 'delete', path: '/staff/session', summary: 'Sign out; live sockets end within a second', access: 'session', response: null }),
  lockSession: op({ method: 'post', path: '/staff/session/lock', summary: 'Lock the screen', access: 'session', response: null }),
  unlockSession: op({ method: 'post', path: '/staff/session/unlock', summary: 'Unlock with the password', access: 'session', secret: true, body: GivePassword, response: StaffMe }),
  listSessions: op({ method: 'get', path: '/staff/sessions', summary: 'The browsers in which one is signed in', access: 'session', response: z.object({ items: z.array(OwnSessionView) }) }),
  endSession: op({ method: 'post', path: '/staff/sessions/{sessionId}/end', summary: 'Sign out one of one’s own browsers, with the password', access: 'session', secret: true, params: z.object({ sessionId: z.uuid() }), body: ProveAgain, response: null }),
  endOtherSessions: op({ method: 'post', path: '/staff/sessions/end-others', summary: 'Sign out all of one’s own browsers but this one, with the password', access: 'session', secret: true, body: ProveAgain, response: null }),
  changePassword: op({ method: 'put', path: '/staff/password', summary: 'Change one’s own password; all other browsers are signed out', access: 'session', secret: true, body: ChangePassword, response: null }),
  beginSecondFactor: op({ method: 'post', path: '/staff/second-factor', summary: 'Begin to set up a second factor, with the password', access: 'session', secret: true, body: GivePassword, response: SecondFactorBegun, status: 201 }),
  confirmSecondFactor: op({ method: 'post', path: '/staff/second-factor/confirm', summary: 'Make it count with the first code; answers the recovery codes', access: 'session', secret: true, body: GiveCode, response: RecoveryCodes }),
  renewRecoveryCodes: op({ method: 'post', path: '/staff/second-factor/recovery-codes', summary: 'New recovery codes in place of the old ones, with the password', access: 'session', secret: true, body: GivePassword, response: RecoveryCodes }),
  removeSecondFactor: op({ method: 'post', path: '/staff/second-factor/remove', summary: 'Take the second factor away, with the password', access: 'session', secret: true, body: GivePassword, response: null }),
  signInWays: op({ method: 'get', path: '/staff/sign-in-ways', summary: 'How staff sign in here', access: 'public', response: SignInWays }),
  beginSso: op({ method: 'post', path: '/staff/sso', summary: 'Begin to sign in at the hospital’s provider; the browser goes to the address', access: 'public', response: SsoBegun, status: 201 }),
  beginUnlockBySso: op({ method: 'post', path: '/staff/session/unlock/sso', summary: 'Begin to unlock the screen at the hospital’s provider, which asks anew; finished like a sign-in', access: 'session', secret: true, response: SsoBegun, status: 201 }),
  finishSso: op({ method: 'post', path: '/staff/sso/return', summary: 'Finish it with what the provider sent back; sets the session cookie', access: 'public', body: SsoReturn, response: StaffMe, status: 201 }),
  openInvitation: op({ method: 'post', path: '/staff/invitations/open', summary: 'What an invitation’s link invites to', access: 'public', body: InvitationToken, response: InvitationOpened }),
  acceptInvitation: op({ method: 'post', path: '/staff/invitations/accept', summary: 'Make the account of an invitation, once', access: 'public', body: AcceptInvitation, response: null }),
  listAccounts: op({ method: 'get', path: '/staff/accounts', summary: 'Staff accounts with their state, and open invitations', access: 'staff:manage', response: StaffAccounts }),
  inviteStaff: op({ method: 'post', path: '/staff/invitations', summary: 'Invite somebody; the link is shown this once', access: 'staff:manage', secret: true, body: InviteStaff, response: StaffInvited, status: 201 }),
  withdrawInvitation: op({ method: 'delete', path: '/staff/invitations/{invitationId}', summary: 'Take an invitation back', access: 'staff:manage', params: z.object({ invitationId: z.uuid() }), response: null }),
  changeStaff: op({ method: 'patch', path: '/staff/accounts/{staffId}', summary: 'Change name, role, teams or locations of an account', access: 'staff:manage', params: byStaff, body: StaffChange, response: StaffAccountView }),
  disableStaff: op({ method: 'post', path: '/staff/accounts/{staffId}/disable', summary: 'Close an account; HTTP and live sockets end within a second', access: 'staff:manage', params: byStaff, response: StaffAccountView }),
  enableStaff: op({ method: 'post', path: '/staff/accounts/{staffId}/enable', summary: 'Open a closed account again', access: 'staff:manage', params: byStaff, response: StaffAccountView }),
  resetSecondFactor: op({ method: 'post', path: '/staff/accounts/{staffId}/reset-second-factor', summary: 'Take the second factor from somebody who lost it; signs them out', access: 'staff:manage', params: byStaff, response: StaffAccountView }),
  listStaff: op({ method: 'get', path: '/staff', summary: 'Colleagues that a case can be assigned to, and their teams', access: 'staff:list', keys: true, response: z.object({ items: z.array(Colleague) }) }),

  readRules: op({ method: 'get', path: '/rules', summary: 'The version of the safety rules, how far they were compared with their sources, and who has signed them', access: 'session', response: RulesState }),
  signOffRules: op({ method: 'post', path: '/rules/sign-offs', summary: 'Record that a clinician has signed this version of the rules', access: 'rules:sign', body: SignOffRules, response: RulesState, status: 201 }),

  // the inbox
  listQueue: op({ method: 'get', path: '/queue', summary: 'Conversations by acuity, then waiting time', access: 'conversation:read', keys: true, query: QueueFilter.extend({ view: QueueView.default('waiting'), limit, cursor }), response: QueuePage }),
  // What is looked for may be a patient's name: it travels in the body, never in an address.
  searchQueue: op({ method: 'post', path: '/queue/search', summary: 'Conversations by case reference, name or words', access: 'conversation:read', keys: true, body: QueueFilter.extend({ watching: z.boolean().optional(), q: z.string().trim().min(1).max(200), view: QueueView.default('all'), limit, cursor }), response: QueuePage }),
  readConversation: op({ method: 'get', path: '/conversations/{conversationId}', summary: 'One conversation with its case, notes and trail', access: 'conversation:read', keys: true, params: byConversation, response: StaffConversation }),
  sendStaffMessage: op({ method: 'post', path: '/conversations/{conversationId}/messages', summary: 'Answer the patient. A person takes the conversation over; a program writes into it, and who waits for a person still waits', access: 'conversation:reply', keys: true, params: byConversation, body: StaffMessage, response: Message, status: 201 }),
  uploadAttachment: op({ method: 'post', path: '/conversations/{conversationId}/attachments', summary: 'Upload a file for an answer to carry', access: 'conversation:reply', keys: true, params: byConversation, upload: true, headers: FileUpload, response: Attachment, status: 201 }),
  readAttachment: op({ method: 'get', path: '/attachments/{attachmentId}', summary: 'A file of a conversation or case', access: 'conversation:read', keys: true, params: byAttachment, download: true, response: null }),
  addCaseAttachment: op({ method: 'post', path: '/cases/{caseId}/attachments', summary: 'Add a file to a case; the patient does not see it', access: 'case:update', keys: true, params: z.object({ caseId: z.uuid() }), upload: true, headers: FileUpload, response: Attachment, status: 201 }),
  listCaseAttachments: op({ method: 'get', path: '/cases/{caseId}/attachments', summary: 'All files of a case and its conversations, newest first', access: 'conversation:read', keys: true, params: z.object({ caseId: z.uuid() }), response: z.object({ items: z.array(CaseAttachment) }) }),
  addNote: op({ method: 'post', path: '/conversations/{conversationId}/notes', summary: 'Write a note that only staff see', access: 'note:write', keys: true, params: byConversation, body: StaffMessage, response: Note, status: 201 }),
  moveConversation: op({ method: 'post', path: '/conversations/{conversationId}/move', summary: 'Go on with the patient by email or text, on the same case', access: 'conversation:reply', params: byConversation, body: MoveConversation, response: Moved }),
  listWays: op({ method: 'get', path: '/conversations/{conversationId}/ways', summary: 'Where else the patient can be reached, and why not where not', access: 'conversation:read', params: byConversation, response: z.object({ items: z.array(WayView) }) }),
  undoMove: op({ method: 'post', path: '/conversations/{conversationId}/move-back', summary: 'Take a move back, while nothing was written in the conversation it began', access: 'conversation:reply', params: byConversation, response: MovedBack }),
  resendDelivery: op({ method: 'post', path: '/conversations/{conversationId}/deliveries/{deliveryId}/resend', summary: 'Send once more what did not arrive', access: 'conversation:reply', params: byConversation.extend({ deliveryId: z.uuid() }), response: DeliveryView, status: 201 }),
  takeOver: op({ method: 'post', path: '/conversations/{conversationId}/take-over', summary: 'Take the conversation from the agent or the queue', access: 'conversation:take', params: byConversation, response: QueueRow }),
  handBack: op({ method: 'post', path: '/conversations/{conversationId}/hand-back', summary: 'Give the conversation back to the agent', access: 'conversation:take', params: byConversation, response: QueueRow }),
  resolveConversation: op({ method: 'post', path: '/conversations/{conversationId}/resolve', summary: 'Resolve the conversation and its case', access: 'conversation:take', params: byConversation, response: QueueRow }),
  reopenConversation: op({ method: 'post', path: '/conversations/{conversationId}/reopen', summary: 'Undo a resolve', access: 'conversation:take', params: byConversation, response: QueueRow }),
  assignConversation: op({ method: 'post', path: '/conversations/{conversationId}/assignee', summary: 'Assign the case; null takes the assignee away', access: 'conversation:take', keys: true, params: byConversation, body: z.strictObject({ staffId: z.uuid().nullable() }), response: QueueRow }),
  markRead: op({ method: 'post', path: '/conversations/{conversationId}/read', summary: 'Staff have seen messages up to this one', access: 'conversation:read', params: byConversation, body: ReadSay.strict(), response: null }),
  clearEmergency: op({ method: 'post', path: '/conversations/{conversationId}/clear-emergency', summary: 'End the emergency state, with the reason', access: 'safety:clear', params: byConversation, body: z.strictObject({ reason: z.string().trim().min(3).max(500) }), response: QueueRow }),
  draftEvaluationCase: op({ method: 'get', path: '/conversations/{conversationId}/evaluation-case', summary: 'The patient’s messages without identifiers, to make an evaluation case of', access: 'evaluation:save', params: byConversation, response: EvaluationDraft }),
  saveEvaluationCase: op({ method: 'post', path: '/conversations/{conversationId}/evaluation-case', summary: 'Keep an evaluation case; identifiers are taken out once more', access: 'evaluation:save', params: byConversation, body: SaveEvaluationCase, response: SavedEvaluationCase, status: 201 }),
  listCases: op({ method: 'get', path: '/cases', summary: 'Cases by filters, a page at a time; with `fields` only these members of each', access: 'conversation:read', keys: true, query: CaseQuery, response: CasePartsPage }),
  readCase: op({ method: 'get', path: '/cases/{caseId}', etag: true, summary: 'One case; ETag is its version', access: 'conversation:read', keys: true, params: z.object({ caseId: z.uuid() }), response: CaseView }),
  openCase: op({ method: 'post', path: '/cases', etag: true, summary: 'Open a case of a patient, or of a conversation that has none', access: 'case:update', keys: true, body: OpenCase, response: CaseView, status: 201 }),
  searchCases: op({ method: 'post', path: '/cases/search', summary: 'Cases by filters and by the hospital’s own fields, a page at a time', access: 'conversation:read', keys: true, body: SearchCases, response: CasePartsPage }),
  listCaseConversations: op({ method: 'get', path: '/cases/{caseId}/conversations', summary: 'The conversations of a case, the first one first', access: 'conversation:read', keys: true, params: byCase, response: z.object({ items: z.array(QueueRow) }) }),
  readOutgoing: op({ method: 'get', path: '/outgoing', summary: 'Whether mails and texts get out at all', access: 'session', response: z.object({ troubles: z.array(OutgoingTrouble) }) }),
  listOptOuts: op({ method: 'get', path: '/opt-outs', summary: 'Phones that have ended our texts, among those whose conversations one sees; the newest 500', access: 'conversation:read', response: z.object({ items: z.array(OptOutView) }) }),
  listQuarantine: op({ method: 'get', path: '/quarantine', summary: 'Messages that were put aside: disowned by their sender’s domain, or not to be taken apart', access: 'conversation:take', response: z.object({ items: z.array(QuarantinedView) }) }),
  readQuarantined: op({ method: 'get', path: '/quarantine/{receivedId}', summary: 'One of them, as plain text', access: 'conversation:take', params: byReceived, response: QuarantinedMail }),
  releaseQuarantined: op({ method: 'post', path: '/quarantine/{receivedId}/release', summary: 'Let it in: it is read once more, as a conversation of its own', access: 'conversation:take', params: byReceived, response: null }),
  answerQuarantined: op({ method: 'post', path: '/quarantine/{receivedId}/answer', summary: 'Answer it oneself: its words become a conversation that the caller holds', access: 'conversation:take', params: byReceived, response: AnsweredQuarantine }),
  discardQuarantined: op({ method: 'post', path: '/quarantine/{receivedId}/discard', summary: 'Nothing is to follow from it; the message itself is kept', access: 'conversation:take', params: byReceived, response: null }),
  logCall: op({ method: 'post', path: '/calls', summary: 'Write down a call or a visit at the desk; it becomes a conversation of a case and is screened like a message', access: 'conversation:reply', body: LogCall, response: LoggedCall, status: 201 }),
  correctCall: op({ method: 'patch', path: '/calls/{conversationId}', summary: 'Put right what was written down of a call; the words are screened anew', access: 'conversation:reply', params: byConversation, body: CorrectCall, response: CorrectedCall }),
  screenText: op({ method: 'post', path: '/screen', summary: 'What the safety screen finds in words that are not stored', access: 'conversation:reply', body: ScreenText, response: Screened }),
  listStatuses: op({ method: 'get', path: '/case-statuses', summary: 'The statuses of cases, in order', access: 'staff:list', keys: true, response: z.object({ items: z.array(StatusView) }) }),
  saveStatus: op({ method: 'put', path: '/case-statuses/{statusKey}', summary: 'Change a status or add one', access: 'case-model:manage', keys: true, params: z.object({ statusKey: StatusView.shape.key }), body: SaveStatus, response: StatusView }),
  archiveStatus: op({ method: 'delete', path: '/case-statuses/{statusKey}', summary: 'Take a status out of use; cases in it stay', access: 'case-model:manage', keys: true, params: z.object({ statusKey: StatusView.shape.key }), response: null }),
  listFields: op({ method: 'get', path: '/case-fields', summary: 'The hospital’s own fields of cases', access: 'staff:list', keys: true, response: z.object({ items: z.array(FieldView) }) }),
  readFieldSchema: op({ method: 'get', path: '/case-fields/schema', summary: 'The fields as JSON Schema', access: 'staff:list', keys: true, response: FieldSchema }),
  saveField: op({ method: 'put', path: '/case-fields/{fieldKey}', summary: 'Change a field or add one', access: 'case-model:manage', keys: true, params: z.object({ fieldKey: FieldView.shape.key }), body: SaveField, response: FieldView }),
  archiveField: op({ method: 'delete', path: '/case-fields/{fieldKey}', summary: 'Take a field out of use; what cases hold is kept', access: 'case-model:manage', keys: true, params: z.object({ fieldKey: FieldView.shape.key }), response: null }),
  updateCase: op({ method: 'patch', path: '/cases/{caseId}', etag: true, summary: 'Change a case; If-Match carries the version', access: 'case:update', keys: true, params: z.object({ caseId: z.uuid() }), headers: z.object({ 'If-Match': z.string().meta({ description: 'The version that was read, such as "3"' }) }), body: CaseChange, response: CaseView }),
  openGlass: op({ method: 'post', path: '/glass-openings', summary: 'Open a case beyond one’s scope with a reason, for an hour at most; the privacy officer is told', access: 'glass:break', body: OpenGlass, response: GlassOpeningView, status: 201 }),
  listRunningGlass: op({ method: 'get', path: '/glass-openings/running', summary: 'What one has open beyond one’s scope now', access: 'glass:break', response: RunningGlass }),
  endGlass: op({ method: 'post', path: '/glass-openings/{openingId}/end', summary: 'Close what one has opened before its hour is over', access: 'glass:break', params: z.object({ openingId: z.uuid() }), response: null }),
  listGlassOpenings: op({ method: 'get', path: '/glass-openings', summary: 'What staff have opened beyond their scope, newest first', access: 'glass:review', query: z.strictObject({ state: ReviewState.default('unreviewed'), limit, cursor }), response: GlassReviewPage }),
  reviewGlassOpening: op({ method: 'post', path: '/glass-openings/{openingId}/review', summary: 'Judge an opening of somebody else’s, once; one that still runs ends with it', access: 'glass:review', params: z.object({ openingId: z.uuid() }), body: ReviewGlass, response: GlassToReviewView }),
  searchAudit: op({ method: 'get', path: '/audit', summary: 'Who changed and who read what, newest first', access: 'audit:read', query: AuditQuery.extend({ limit, cursor }), response: AuditPage }),
  exportAudit: op({ method: 'get', path: '/audit/export', summary: 'The sealed record as a file that can be checked by itself; the export is written down', access: 'audit:read', query: ExportAudit, download: true, response: null }),
  readAuditHeads: op({ method: 'get', path: '/audit/heads', summary: 'Signed ends of the chain and the public key, to be kept elsewhere', access: 'audit:read', response: AuditHeads }),
  search: op({ method: 'post', path: '/search', summary: 'Cases, patients, messages and notes by reference, name or words, also misspelt', access: 'conversation:read', keys: true, body: SearchAsk, response: SearchResult }),
  readDashboard: op({ method: 'get', path: '/dashboard', summary: 'Figures of now and of some days: how much there is, how old, how quick the answers', access: 'metrics:read', keys: true, query: DashboardQuery, response: DashboardView }),
  listViews: op({ method: 'get', path: '/views', summary: 'Saved views: one’s own and those of one’s teams', access: 'conversation:read', response: z.object({ items: z.array(SavedViewView) }) }),
  saveView: op({ method: 'post', path: '/views', summary: 'Keep a view for oneself or a team', access: 'conversation:read', body: SaveView, response: SavedViewView, status: 201 }),
  changeView: op({ method: 'put', path: '/views/{viewId}', summary: 'Change a view of one’s own', access: 'conversation:read', params: z.object({ viewId: z.uuid() }), body: SaveView, response: SavedViewView }),
  removeView: op({ method: 'delete', path: '/views/{viewId}', summary: 'Remove a view of one’s own', access: 'conversation:read', params: z.object({ viewId: z.uuid() }), response: null }),
  bulkCases: op({ method: 'post', path: '/cases/bulk', summary: 'Assign, tag, move or set the status of up to 200 cases, or preview it', access: 'case:update', keys: true, secret: true, body: BulkCases, response: BulkResult }),
  undoBulkCases: op({ method: 'post', path: '/cases/bulk/undo', summary: 'Take a change of many cases back within ten minutes', access: 'case:update', keys: true, body: z.strictObject({ token: z.string().min(20).max(100) }), response: BulkUndone }),
  readTimeline: op({ method: 'get', path: '/cases/{caseId}/timeline', summary: 'All that happened in a case, over all its conversations, newest first', access: 'conversation:read', keys: true, params: byCase, query: z.strictObject({ limit, cursor }), response: TimelinePage }),
  listCaseLinks: op({ method: 'get', path: '/cases/{caseId}/links', summary: 'Cases that this one is linked to', access: 'conversation:read', keys: true, params: byCase, response: z.object({ items: z.array(CaseLinkView) }) }),
  addCaseLink: op({ method: 'post', path: '/cases/{caseId}/links', summary: 'Link the case to another', access: 'case:update', keys: true, params: byCase, body: AddCaseLink, response: CaseLinkView, status: 201 }),
  removeCaseLink: op({ method: 'delete', path: '/cases/{caseId}/links/{linkId}', summary: 'Take a link away', access: 'case:update', keys: true, params: byCase.extend({ linkId: z.uuid() }), response: null }),
  listCaseMoves: op({ method: 'get', path: '/cases/{caseId}/moves', summary: 'What was merged into the case or split from it', access: 'conversation:read', keys: true, params: byCase, response: z.object({ items: z.array(CaseMoveView) }) }),
  mergeCase: op({ method: 'post', path: '/cases/{caseId}/merge', summary: 'Merge the case into another of the same patient; If-Match carries its version', access: 'case:update', keys: true, params: byCase, headers: ifMatch, body: MergeCase, response: CaseMoveView, status: 201 }),
  splitCase: op({ method: 'post', path: '/cases/{caseId}/split', summary: 'Put some of its conversations into a new case; If-Match carries the version', access: 'case:update', keys: true, params: byCase, headers: ifMatch, body: SplitCase, response: CaseMoveView, status: 201 }),
  undoCaseMove: op({ method: 'post', path: '/cases/{caseId}/moves/{moveId}/undo', summary: 'Undo a merge or split within 30 days', access: 'case:update', keys: true, params: byCase.extend({ moveId: z.uuid() }), response: CaseMoveView }),
  listChecklist: op({ method: 'get', path: '/cases/{caseId}/checklist', summary: 'What is to be done on the case', access: 'conversation:read', keys: true, params: byCase, response: z.object({ items: z.array(ChecklistItemView) }) }),
  addChecklistItem: op({ method: 'post', path: '/cases/{caseId}/checklist', summary: 'Add an item at the end', access: 'case:update', keys: true, params: byCase, body: AddChecklistItem, response: ChecklistItemView, status: 201 }),
  changeChecklistItem: op({ method: 'patch', path: '/cases/{caseId}/checklist/{itemId}', summary: 'Tick an item, or change its words or place', access: 'case:update', keys: true, params: byCase.extend({ itemId: z.uuid() }), body: ChangeChecklistItem, response: ChecklistItemView }),
  removeChecklistItem: op({ method: 'delete', path: '/cases/{caseId}/checklist/{itemId}', summary: 'Take an item off the list', access: 'case:update', keys: true, params: byCase.extend({ itemId: z.uuid() }), response: null }),
  listMentions: op({ method: 'get', path: '/mentions', summary: 'Notes that call oneself by name, unseen ones first', access: 'conversation:read', response: Mentions }),
  seeMentions: op({ method: 'post', path: '/conversations/{conversationId}/mentions/seen', summary: 'One has seen what calls one in this conversation', access: 'conversation:read', params: byConversation, response: null }),
  searchPatients: op({ method: 'post', path: '/patients/search', summary: 'Patients by name with typing errors, contact, identifier or date of birth', access: 'conversation:read', keys: true, body: z.strictObject({ q: z.string().trim().min(2).max(200), limit: z.int().min(1).max(50).default(20) }), response: FoundPatients }),
  addPatient: op({ method: 'post', path: '/patients', etag: true, summary: 'Open a patient record', access: 'patient:update', keys: true, body: AddPatient, response: PatientView, status: 201 }),
  readPatient: op({ method: 'get', path: '/patients/{patientId}', etag: true, summary: 'One patient; ETag is the version', access: 'conversation:read', keys: true, params: byPatient, response: PatientView }),
  updatePatient: op({ method: 'patch', path: '/patients/{patientId}', etag: true, summary: 'Change a patient; If-Match carries the version', access: 'patient:update', keys: true, params: byPatient, headers: z.object({ 'If-Match': z.string().meta({ description: 'The version that was read, such as "3"' }) }), body: PatientChange, response: PatientView }),
  readPatientHistory: op({ method: 'get', path: '/patients/{patientId}/history', summary: 'All cases and conversations of a patient that one may see', access: 'conversation:read', keys: true, params: byPatient, response: PatientHistory }),
  listDuplicates: op({ method: 'get', path: '/patients/{patientId}/duplicates', summary: 'Records that may be the same person, and merges so far', access: 'conversation:read', keys: true, params: byPatient, response: Duplicates }),
  mergePatients: op({ method: 'post', path: '/patients/{patientId}/merges', summary: 'Make another record part of this one', access: 'patient:merge', keys: true, params: byPatient, body: z.strictObject({ patientId: z.uuid() }), response: MergeView, status: 201 }),
  undoMerge: op({ method: 'post', path: '/patients/{patientId}/merges/{mergeId}/undo', summary: 'Take a merge back', access: 'patient:merge', keys: true, params: byPatient.extend({ mergeId: z.uuid() }), response: MergeView }),
  listProxies: op({ method: 'get', path: '/patients/{patientId}/proxies', summary: 'Who may act for the patient, and for whom the patient may act', access: 'conversation:read', keys: true, params: byPatient, response: z.object({ items: z.array(ProxyView) }) }),
  grantProxy: op({ method: 'post', path: '/patients/{patientId}/proxies', summary: 'Let somebody act for the patient', access: 'proxy:grant', params: byPatient, body: GrantProxy, response: ProxyView, status: 201 }),
  endProxy: op({ method: 'delete', path: '/patients/{patientId}/proxies/{proxyId}', summary: 'End a grant at once', access: 'proxy:grant', params: byPatient.extend({ proxyId: z.uuid() }), response: null }),
  listKnowledgeGaps: op({ method: 'get', path: '/knowledge-gaps', summary: 'Questions that no article could answer, without identifiers, the most asked first', access: 'knowledge:manage', keys: true, query: z.strictObject({ state: GapState.default('open'), language: z.enum(LANGUAGES).optional(), limit }), response: KnowledgeGaps }),
  settleKnowledgeGap: op({ method: 'post', path: '/knowledge-gaps/{gapId}/settle', summary: 'Settle a question with the article that answers it, or because none is wanted', access: 'knowledge:manage', params: z.object({ gapId: z.uuid() }), body: SettleGap, response: null }),
  reopenKnowledgeGap: op({ method: 'post', path: '/knowledge-gaps/{gapId}/reopen', summary: 'Put a settled question back on the list', access: 'knowledge:manage', params: z.object({ gapId: z.uuid() }), response: null }),
  listArticles: op({ method: 'get', path: '/articles', summary: 'The published articles by language and title', access: 'knowledge:manage', keys: true, response: ArticleTitles }),
  readModelState: op({ method: 'get', path: '/model-state', summary: 'How the language model stands and what it took today', access: 'session', response: ModelStateView }),
  listPages: op({ method: 'get', path: '/pages', summary: 'Open pages', access: 'session', response: z.object({ items: z.array(PageView) }) }),
  acknowledgePage: op({ method: 'post', path: '/pages/{pageId}/acknowledge', summary: 'Say that one is on it; the calling stops', access: 'page:acknowledge', params: z.object({ pageId: z.uuid() }), response: PageView }),
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
