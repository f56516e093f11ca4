import type { z } from 'zod';
import type { OperationName as AnyOperation, operations } from '../../server/contract/operations.ts';

type Operations = typeof operations;

/** Method and path of each operation the inbox calls. The compiler holds them against the contract. */
export const routes = {
  widgetConfig: ['get', '/widget/config'],
  readPassage: ['get', '/passages/{passageId}'],
  signIn: ['post', '/staff/session'],
  readMe: ['get', '/staff/session'],
  signOut: ['delete', '/staff/session'],
  lockSession: ['post', '/staff/session/lock'],
  unlockSession: ['post', '/staff/session/unlock'],
  listSessions: ['get', '/staff/sessions'],
  endSession: ['post', '/staff/sessions/{sessionId}/end'],
  endOtherSessions: ['post', '/staff/sessions/end-others'],
  changePassword: ['put', '/staff/password'],
  beginSecondFactor: ['post', '/staff/second-factor'],
  confirmSecondFactor: ['post', '/staff/second-factor/confirm'],
  renewRecoveryCodes: ['post', '/staff/second-factor/recovery-codes'],
  removeSecondFactor: ['post', '/staff/second-factor/remove'],
  signInWays: ['get', '/staff/sign-in-ways'],
  beginSso: ['post', '/staff/sso'],
  beginUnlockBySso: ['post', '/staff/session/unlock/sso'],
  finishSso: ['post', '/staff/sso/return'],
  openInvitation: ['post', '/staff/invitations/open'],
  acceptInvitation: ['post', '/staff/invitations/accept'],
  listStaff: ['get', '/staff'],
  listQueue: ['get', '/queue'],
  searchQueue: ['post', '/queue/search'],
  readConversation: ['get', '/conversations/{conversationId}'],
  sendStaffMessage: ['post', '/conversations/{conversationId}/messages'],
  listCaseAttachments: ['get', '/cases/{caseId}/attachments'],
  addNote: ['post', '/conversations/{conversationId}/notes'],
  logCall: ['post', '/calls'],
  correctCall: ['patch', '/calls/{conversationId}'],
  screenText: ['post', '/screen'],
  moveConversation: ['post', '/conversations/{conversationId}/move'],
  listWays: ['get', '/conversations/{conversationId}/ways'],
  undoMove: ['post', '/conversations/{conversationId}/move-back'],
  resendDelivery: ['post', '/conversations/{conversationId}/deliveries/{deliveryId}/resend'],
  takeOver: ['post', '/conversations/{conversationId}/take-over'],
  handBack: ['post', '/conversations/{conversationId}/hand-back'],
  resolveConversation: ['post', '/conversations/{conversationId}/resolve'],
  reopenConversation: ['post', '/conversations/{conversationId}/reopen'],
  assignConversation: ['post', '/conversations/{conversationId}/assignee'],
  markRead: ['post', '/conversations/{conversationId}/read'],
  clearEmergency: ['post', '/conversations/{conversationId}/clear-emergency'],
  draftEvaluationCase: ['get', '/conversations/{conversationId}/evaluation-case'],
  saveEvaluationCase: ['post', '/conversations/{conversationId}/evaluation-case'],
  listStatuses: ['get', '/case-statuses'],
  listFields: ['get', '/case-fields'],
  updateCase: ['patch', '/cases/{caseId}'],
  searchPatients: ['post', '/patients/search'],
  readPatient: ['get', '/patients/{patientId}'],
  updatePatient: ['patch', '/patients/{patientId}'],
  grantProxy: ['post', '/patients/{patientId}/proxies'],
  endProxy: ['delete', '/patients/{patientId}/proxies/{proxyId}'],
  readPatientHistory: ['get', '/patients/{patientId}/history'],
  listDuplicates: ['get', '/patients/{patientId}/duplicates'],
  listProxies: ['get', '/patients/{patientId}/proxies'],
  mergePatients: ['post', '/patients/{patientId}/merges'],
  undoMerge: ['post', '/patients/{patientId}/merges/{mergeId}/undo'],
  readCase: ['get', '/cases/{caseId}'],
  readTimeline: ['get', '/cases/{caseId}/timeline'],
  listCaseLinks: ['get', '/cases/{caseId}/links'],
  addCaseLink: ['post', '/cases/{caseId}/links'],
  removeCaseLink: ['delete', '/cases/{caseId}/links/{linkId}'],
  listCaseMoves: ['get', '/cases/{caseId}/moves'],
  mergeCase: ['post', '/cases/{caseId}/merge'],
  splitCase: ['post', '/cases/{caseId}/split'],
  undoCaseMove: ['post', '/cases/{caseId}/moves/{moveId}/undo'],
  listChecklist: ['get', '/cases/{caseId}/checklist'],
  addChecklistItem: ['post', '/cases/{caseId}/checklist'],
  changeChecklistItem: ['patch', '/cases/{caseId}/checklist/{itemId}'],
  removeChecklistItem: ['delete', '/cases/{caseId}/checklist/{itemId}'],
  openGlass: ['post', '/glass-openings'],
  listRunningGlass: ['get', '/glass-openings/running'],
  endGlass: ['post', '/glass-openings/{openingId}/end'],
  listGlassOpenings: ['get', '/glass-openings'],
  reviewGlassOpening: ['post', '/glass-openings/{openingId}/review'],
  readOutgoing: ['get', '/outgoing'],
  listOptOuts: ['get', '/opt-outs'],
  listQuarantine: ['get', '/quarantine'],
  readQuarantined: ['get', '/quarantine/{receivedId}'],
  releaseQuarantined: ['post', '/quarantine/{receivedId}/release'],
  answerQuarantined: ['post', '/quarantine/{receivedId}/answer'],
  discardQuarantined: ['post', '/quarantine/{receivedId}/discard'],
  searchAudit: ['get', '/audit'],
  search: ['post', '/search'],
  listViews: ['get', '/views'],
  saveView: ['post', '/views'],
  changeView: ['put', '/views/{viewId}'],
  removeView: ['delete', '/views/{viewId}'],
  listMentions: ['get', '/mentions'],
  seeMentions: ['post', '/conversations/{conversationId}/mentions/seen'],
  bulkCases: ['post', '/cases/bulk'],
  undoBulkCases: ['post', '/cases/bulk/undo'],
  listKnowledgeGaps: ['get', '/knowledge-gaps'],
  settleKnowledgeGap: ['post', '/knowledge-gaps/{gapId}/settle'],
  reopenKnowledgeGap: ['post', '/knowledge-gaps/{gapId}/reopen'],
  listArticles: ['get', '/articles'],
  readModelState: ['get', '/model-state'],
  readRules: ['get', '/rules'],
  listPages: ['get', '/pages'],
  acknowledgePage: ['post', '/pages/{pageId}/acknowledge'],
} as const satisfies { [N in AnyOperation]?: readonly [Operations[N]['method'], Operations[N]['path']] };

export type OperationName = keyof typeof routes;

type Params<O> = O extends { params: infer P extends z.ZodType } ? { params: z.output<P> } : { params?: never };
type Query<O> = O extends { query: infer Q extends z.ZodType } ? { query?: Partial<z.output<Q>> } : { query?: never };
type Body<O> = O extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : { body?: never };

/**
 * What an operation takes. `ifMatch` is the version of a case. `present` says whether a person is behind the call: pages
 * read by themselves, so only changes count as use unless this says otherwise.
 */
export type CallInput<N extends OperationName> =
  Params<Operations[N]> & Query<Operations[N]> & Body<Operations[N]> & { ifMatch?: number; present?: boolean; signal?: AbortSignal };

export type CallAnswer<N extends OperationName> =
  Operations[N]['response'] extends z.ZodType ? z.output<Operations[N]['response']> : null;
