/** The contract's shapes under the names that the inbox uses. Types only: nothing of the server is bundled. */
import type { z } from 'zod';
import type { GlassOpeningView } from '../server/contract/break-glass.ts';
import type { BulkCases, SavedViewView } from '../server/contract/case-search.ts';
import type { LogCall as LogCallSchema, Screened as ScreenedSchema } from '../server/contract/call.ts';
import type { CaseLinkView, MentionView } from '../server/contract/case-work.ts';
import type { CaseView } from '../server/contract/case.ts';
import type { SaveEvaluationCase } from '../server/contract/evaluation.ts';
import type { QueueRow, TrailStep, TurnView } from '../server/contract/conversation.ts';
import type { QueueView as QueueViewSchema } from '../server/contract/operations.ts';
import type { ModelStateView } from '../server/contract/model-state.ts';
import type { Duplicates, FoundPatients, GrantProxy, MergeView, PatientChange as PatientChangeSchema, PatientHistory as PatientHistorySchema, PatientView, ProxyView } from '../server/contract/patient.ts';
import type { StaffMe } from '../server/contract/staff.ts';

export type { Attachment, CaseAttachment } from '../server/contract/attachment.ts';
export type { CaseChange, CaseView, FieldView as CaseField, StatusView as CaseStatus } from '../server/contract/case.ts';
export type {
  Colleague, HandoffSummary, Note, PageView, QueueRow, SafetyFinding, StaffConversation, StaffRef, TrailStep, TurnView,
} from '../server/contract/conversation.ts';
export type { CaseLinkView as CaseLink, CaseMoveView as CaseMove, ChecklistItemView as ChecklistItem, TimelineEntry } from '../server/contract/case-work.ts';
export type { BulkResult, SearchHit, SearchResult } from '../server/contract/case-search.ts';
export type { AuditEntryView as AuditEntry } from '../server/contract/audit.ts';
export type { GlassOpeningView as GlassOpening, GlassToReviewView as GlassToReview } from '../server/contract/break-glass.ts';
export type { EvaluationDraft, SaveEvaluationCase } from '../server/contract/evaluation.ts';
export type { EmergencyCard, Message, Sentence } from '../server/contract/message.ts';
export type { PassageView } from '../server/contract/passage.ts';
export type { Problem } from '../server/contract/problem.ts';
export type { HandoffChanged, ReadChanged, SentenceAppended, ServerToStaff, StaffToServer, TypingShown } from '../server/contract/sockets.ts';
export type { OwnSessionView as OwnSession, StaffMe } from '../server/contract/staff.ts';

export type LogCall = z.input<typeof LogCallSchema>;
export type CallOutcome = LogCall['outcome'];
export type Screened = z.infer<typeof ScreenedSchema>;
export type PatientHistory = z.infer<typeof PatientHistorySchema>;
export type Patient = PatientView;
export type PatientChange = z.input<typeof PatientChangeSchema>;
export type FoundPatient = z.infer<typeof FoundPatients>['items'][number];
export type NewProxy = z.input<typeof GrantProxy>;
export type PatientProxy = z.infer<typeof ProxyView>;
export type PatientMerge = z.infer<typeof MergeView>;
export type PatientDuplicate = z.infer<typeof Duplicates>['items'][number];
export type SavedView = SavedViewView;
export type Mention = z.infer<typeof MentionView>;
export type GlassCategory = GlassOpeningView['category'];
export type LinkKind = CaseLinkView['kind'];
export type BulkChange = z.input<typeof BulkCases>['change'];
export type ModelState = ModelStateView;
export type QueueView = QueueViewSchema;
export type Acuity = NonNullable<QueueRow['acuity']>;
export type Channel = QueueRow['channel'];
export type HandoffReason = NonNullable<QueueRow['reason']>;
export type Specialty = NonNullable<QueueRow['specialty']>;
export type Location = NonNullable<QueueRow['location']>;
export type Priority = CaseView['priority'];
export type StaffRole = StaffMe['role'];
export type Intent = NonNullable<TurnView['intent']>;
export type EvaluationSuite = SaveEvaluationCase['suite'];
export type TrailNode = TrailStep['node'];
