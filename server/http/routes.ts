import { operations, type OperationName } from '../contract/operations.ts';
import type { Handler } from './operation.ts';
import * as apiKeys from './admin/api-keys.ts';
import * as caseModel from './admin/case-model.ts';
import * as roles from './admin/roles.ts';
import * as accounts from './admin/staff.ts';
import * as bulk from './inbox/bulk.ts';
import * as calls from './inbox/calls.ts';
import * as caseWork from './inbox/case-work.ts';
import * as inboxAttachments from './inbox/attachments.ts';
import * as cases from './inbox/cases.ts';
import * as newCases from './inbox/new-case.ts';
import * as conversation from './inbox/conversation.ts';
import * as dashboard from './inbox/dashboard.ts';
import * as evaluation from './inbox/evaluation.ts';
import * as inboxMessages from './inbox/messages.ts';
import * as mentions from './inbox/mentions.ts';
import * as modelState from './inbox/model-state.ts';
import * as pages from './inbox/pages.ts';
import * as queue from './inbox/queue.ts';
import * as attachments from './patient/attachments.ts';
import * as search from './inbox/search.ts';
import * as views from './inbox/views.ts';
import * as config from './patient/config.ts';
import * as patientConversation from './patient/conversation.ts';
import * as feedback from './patient/feedback.ts';
import * as handoff from './patient/handoff.ts';
import * as messages from './patient/messages.ts';
import * as ownRecord from './patient/own-record.ts';
import * as passage from './patient/passage.ts';
import * as links from './patient/links.ts';
import * as moving from './inbox/move.ts';
import * as proof from './patient/proof.ts';
import * as sessions from './patient/sessions.ts';
import * as invitations from './staff/invitations.ts';
import * as ownAccount from './staff/own-account.ts';
import * as patients from './patients/patients.ts';
import * as quarantine from './inbox/quarantine.ts';
import * as audit from './privacy/audit.ts';
import * as breakGlass from './privacy/break-glass.ts';
import * as rules from './staff/rules.ts';
import * as staffSession from './staff/session.ts';
import * as description from './system/description.ts';
import * as sso from './staff/sso.ts';

const { rowOf: _row, ...queueHandlers } = queue;
const { changer: _changer, ...caseHandlers } = cases;
const { open: _open, me: _me, refuseForeign: _refuseForeign, ...sessionHandlers } = staffSession;
const { refuseStrangersPatient: _strangers, ...newCaseHandlers } = newCases;
const { patientView: _patient, ...patientHandlers } = patients;

const all = { ...description, ...newCaseHandlers, ...calls, ...attachments, ...inboxAttachments, ...apiKeys, ...caseModel, ...roles, ...caseHandlers, ...caseWork, ...mentions, ...audit, ...breakGlass, ...bulk, ...search, ...views, ...conversation, ...dashboard, ...evaluation, ...inboxMessages, ...modelState, ...pages, ...quarantine, ...queueHandlers, ...config, ...patientConversation, ...feedback, ...handoff, ...messages, ...ownRecord, ...passage, ...links, ...moving, ...patientHandlers, ...proof, ...rules, ...sessions, ...sessionHandlers, ...accounts, ...invitations, ...ownAccount, ...sso };

/** Every operation with what answers it. One that nobody answers stops the start. */
export const routes: Handler[] = Object.values(all) as Handler[];

const answered = new Set(routes.map((route) => route.name));
const forgotten = (Object.keys(operations) as OperationName[]).filter((name) => !answered.has(name));
if (forgotten.length) throw new Error(`No handler answers: ${forgotten.join(', ')}.`);
