// Made from the API's description by `npm run client`. Do not edit it.

export type OpenSession = {
  language: 'en' | 'es';
};

export type SendMessage = {
  clientId: string;
  text: string;
  attachmentIds?: string[];
};

export type SendCode = {
  contact: string;
};

export type SetContinuation = {
  consent: boolean;
};

export type TakeCode = {
  code: string;
};

export type TakeBirthDate = {
  birthDate: string;
};

export type TakeIdentity = {
  identity: string;
};

export type ActFor = {
  proxyId: string | null;
  language: 'en' | 'es';
};

export type RoleChange = {
  name: string;
  /** Permission to scope */
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  mfaRequired?: boolean;
};

export type AddApiKey = {
  name: string;
  /** Permission to scope */
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  teams?: string[];
  locations?: string[];
  days?: number;
};

export type RotateApiKey = {
  overlapHours?: number;
};

export type SignIn = {
  email: string;
  password: string;
  code?: string;
};

export type ChangePassword = {
  current: string;
  password: string;
};

export type SsoReturn = {
  query: string;
};

export type AcceptInvitation = {
  token: string;
  name: string;
  password: string;
};

export type InviteStaff = {
  email: string;
  role: string;
  teams?: string[];
  locations?: string[];
};

export type StaffChange = {
  name?: string;
  role?: string;
  teams?: string[];
  locations?: string[];
};

export type SignOffRules = {
  version: string;
  name: string;
  role: string;
  note?: string;
};

export type StaffMessage = {
  clientId: string;
  text: string;
  attachmentIds?: string[];
};

export type MoveConversation = {
  contact: string;
};

export type SaveEvaluationCase = {
  suite: 'triage' | 'crisis' | 'grounding' | 'abstention' | 'tools' | 'handoff' | 'follow-ups' | 'spanish' | 'injection' | 'red-team';
  about: string | null;
  say: string[];
  expect: EvaluationExpectation;
};

export type EvaluationExpectation = {
  acuity?: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  emergency?: boolean;
  crisis?: boolean;
  abstained?: boolean;
  handoff?: 'any' | 'none';
  says?: string[];
  neverSays?: string[];
};

export type OpenCase = {
  subject: string;
  status?: string;
  priority?: 'urgent' | 'high' | 'normal' | 'low';
  acuity?: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
  location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
  team?: string;
  assigneeId?: string | null;
  watchers?: string[];
  followUpAt?: string | null;
  tags?: string[];
  customFields?: Record<string, unknown>;
  channel?: 'chat' | 'email' | 'sms' | 'phone';
  patientId?: string;
  conversationId?: string;
};

export type CaseChange = {
  subject?: string;
  status?: string;
  priority?: 'urgent' | 'high' | 'normal' | 'low';
  acuity?: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
  location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
  team?: string;
  assigneeId?: string | null;
  watchers?: string[];
  followUpAt?: string | null;
  tags?: string[];
  customFields?: Record<string, unknown>;
  reason?: string;
};

export type LogCall = {
  caseId?: string;
  patientId?: string;
  patientName?: string;
  direction: 'call_in' | 'call_out' | 'walk_in';
  /** Who was spoken to, in words */
  who: string;
  relation?: 'parent' | 'guardian' | 'carer' | 'partner' | 'child' | 'other';
  /** What they said. It is screened like a message of theirs */
  what: string;
  outcome: 'answered' | 'advice' | 'appointment' | 'message_taken' | 'passed_on' | 'emergency_services' | 'voicemail' | 'no_answer';
  subject?: string;
  specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency';
  location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy';
  language?: 'en' | 'es';
  followUpAt?: string;
  done?: boolean;
  summary?: {
    /** An email address or phone number */
    to: string;
    text: string;
  };
};

export type CorrectCall = {
  what: string;
  /** Who it was and how it ended */
  note: string;
};

export type ScreenText = {
  text: string;
};

export type OpenGlass = {
  caseId?: string;
  conversationId?: string;
  category: 'direct_care' | 'covering' | 'patient_request' | 'safety' | 'complaint' | 'other';
  reason: string;
};

export type ReviewGlass = {
  verdict: 'appropriate' | 'inappropriate';
  note?: string | null;
};

export type CaseFilter = {
  status?: string[];
  category?: ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
  priority?: ('urgent' | 'high' | 'normal' | 'low')[];
  acuity?: ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
  team?: string[];
  specialty?: ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
  location?: ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
  channel?: ('chat' | 'email' | 'sms' | 'phone')[];
  tag?: string[];
  assignee?: string | 'me' | 'none';
  watching?: boolean;
  snoozed?: boolean;
};

export type AddPatient = {
  name: string;
  birthDate?: string | null;
  language?: 'en' | 'es';
  preferredChannel?: 'chat' | 'email' | 'sms' | 'phone' | null;
  consents?: Record<string, boolean>;
  optedOut?: ('chat' | 'email' | 'sms' | 'phone')[];
  contacts?: {
    value: string;
    preferred?: boolean;
    verified?: boolean;
    disabled?: boolean;
  }[];
  identifiers?: PatientIdentifier[];
};

export type PatientIdentifier = {
  system: string;
  value: string;
};

export type PatientChange = {
  name?: string | null;
  birthDate?: string | null;
  language?: 'en' | 'es';
  preferredChannel?: 'chat' | 'email' | 'sms' | 'phone' | null;
  consents?: Record<string, boolean>;
  optedOut?: ('chat' | 'email' | 'sms' | 'phone')[];
  contacts?: {
    value: string;
    preferred?: boolean;
    verified?: boolean;
    disabled?: boolean;
  }[];
  identifiers?: PatientIdentifier[];
};

export type GrantProxy = {
  proxyId: string;
  relation: 'parent' | 'guardian' | 'carer' | 'partner' | 'child' | 'other';
  may: ('read' | 'ask' | 'book')[];
  reason: string;
  until: string;
};

export type SettleGap = {
  outcome: 'answered';
  articleId: string;
} | {
  outcome: 'dismissed';
};

export type Problem = {
  type: string;
  title: string;
  status: number;
  code: 'invalid' | 'unknown_member' | 'bad_cursor' | 'malformed_json' | 'malformed' | 'too_deep' | 'too_large' | 'wrong_media_type' | 'wrong_encoding' | 'wrong_method' | 'not_found' | 'sign_in' | 'bad_key' | 'no_session' | 'wrong_password' | 'code_needed' | 'wrong_code' | 'sso_failed' | 'identity_refused' | 'metrics_token' | 'not_signed' | 'not_permitted' | 'person_needed' | 'assurance_needed' | 'not_granted' | 'prove_again' | 'second_factor_needed' | 'csrf' | 'foreign_origin' | 'sso_only' | 'no_role' | 'account_closed' | 'locked' | 'no_sso' | 'no_identity' | 'version_needed' | 'version_conflict' | 'bad_idempotency_key' | 'idempotency_key_reused' | 'no_idempotency' | 'still_running' | 'answer_lost' | 'rule_broken' | 'rules_changed' | 'session_moved' | 'code_wrong' | 'code_over' | 'no_code' | 'birth_date_wrong' | 'too_many_codes' | 'channel_not_set_up' | 'no_code_delivery' | 'message_empty' | 'message_too_long' | 'note_empty' | 'too_many_files' | 'file_empty' | 'file_type' | 'file_damaged' | 'image_too_large' | 'file_too_large' | 'file_pending' | 'file_infected' | 'upload_stopped' | 'too_many' | 'too_many_messages' | 'busy' | 'database_unavailable' | 'storage_full' | 'files_unavailable' | 'sso_away' | 'internal' | 'unknown_event' | 'session_over';
  detail: string;
  errors?: {
    path: string;
    message: string;
  }[];
  requestId?: string;
};

export type WidgetConfig = {
  hospital: string;
  demo: boolean;
  languages: ('en' | 'es')[];
  numbers: {
    emergency: string;
    crisis: string;
    nurseLine: string | null;
    mainLine: string | null;
  };
  starters: Partial<Record<'en' | 'es', string[]>>;
  maxLength: number;
  files: FileLimits;
};

export type FileLimits = {
  maxBytes: number;
  perMessage: number;
};

export type PatientSession = {
  token: string;
  conversation: PatientConversation;
};

export type PatientConversation = {
  id: string;
  control: 'agent' | 'staff';
  handoff: HandoffState;
  staff: {
    name: string;
    role: string;
  } | null;
  emergency: boolean;
  crisis: boolean;
  resolved: boolean;
  language: 'en' | 'es';
  caseReference: string | null;
  lastSeq: number;
  staffReadSeq: number;
  patientReadSeq: number;
};

export type HandoffState = 'none' | 'waiting' | 'taken';

export type Sync = {
  conversation: PatientConversation;
  messages: Message[];
};

export type Message = {
  id: string;
  conversationId: string;
  seq: number;
  clientId: string | null;
  author: 'patient' | 'agent' | 'staff' | 'system';
  staff: {
    name: string;
    role: string;
  } | null;
  program: string | null;
  kind: 'text' | 'emergency' | 'notice';
  state: 'streaming' | 'complete' | 'interrupted';
  text: string;
  sentences: Sentence[];
  citations: Citation[];
  quickReplies: QuickReply[];
  card: EmergencyCard | null;
  aside: Aside | null;
  attachments: Attachment[];
  feedback: 'up' | 'down' | null;
  createdAt: string;
};

export type Sentence = {
  n: number;
  text: string;
  joins: 'inline' | 'paragraph' | 'item';
  citations: number[];
};

export type Citation = {
  n: number;
  articleId: string;
  passageId: string;
  title: string;
};

export type QuickReply = {
  label: string;
  text: string;
  action?: 'verify';
};

export type EmergencyCard = {
  title: string;
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  crisis: boolean;
  calls: ({
    label: string;
    number: string;
    kind: 'call' | 'text';
  })[];
  lines: string[];
};

export type Aside = {
  from: string;
  subject: string;
  shown: string;
  quoted: string;
  signature: string;
  refused: {
    name: string;
    reason: string;
  }[];
  disowned: boolean;
  machine?: string | null;
};

export type Attachment = {
  id: string;
  name: string;
  type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'application/pdf' | 'text/plain';
  size: number;
  width: number | null;
  height: number | null;
  scan: 'none' | 'pending' | 'clean' | 'infected';
};

export type PatientMe = {
  assurance: 'anonymous' | 'contact' | 'verified';
  name: string | null;
  actingFor: {
    proxyId: string;
    name: string | null;
    may: ('read' | 'ask' | 'book')[];
  } | null;
  mayActFor: ({
    proxyId: string;
    name: string | null;
    relation: 'parent' | 'guardian' | 'carer' | 'partner' | 'child' | 'other';
    may: ('read' | 'ask' | 'book')[];
    until: string;
  })[];
};

export type CodeSent = {
  to: string;
  kind: 'email' | 'phone';
  minutes: number;
  resendSeconds: number;
};

export type Continuation = {
  to: string | null;
  afterMinutes: number;
};

export type LinkView = {
  kind: 'email' | 'phone';
  language: 'en' | 'es';
  hospital: string;
  emergencyNumber: string;
};

export type LinkCodeSent = {
  kind: 'email' | 'phone';
  minutes: number;
  resendSeconds: number;
};

export type Proved = {
  token: string;
  assurance: 'anonymous' | 'contact' | 'verified';
  conversation: PatientConversation;
};

export type Passage = {
  id: string;
  articleId: string;
  title: string;
  headingPath: string[];
  text: string;
  kind: 'admin' | 'clinical';
  language: 'en' | 'es';
  source: {
    name: string;
    url: string | null;
    verified: boolean;
  } | null;
  reviewed: string | null;
  url: string | null;
};

export type Role = {
  key: string;
  name: string;
  /** Permission to scope */
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  mfaRequired: boolean;
};

export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  /** Permission to scope */
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  teams: string[];
  locations: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

export type ApiKeyAdded = {
  id: string;
  name: string;
  prefix: string;
  /** Permission to scope */
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  teams: string[];
  locations: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  key: string;
};

export type StaffMe = {
  id: string;
  email: string;
  name: string;
  role: string;
  teams: string[];
  locations: string[];
  grants: Record<string, 'own' | 'team' | 'location' | 'all'>;
  csrfToken: string;
  locked: boolean;
  idleLockSeconds: number;
  mustEnrol: boolean;
  secondFactor: boolean;
  hasPassword: boolean;
  hospital: string;
  demo: boolean;
};

export type OwnSession = {
  id: string;
  current: boolean;
  createdAt: string;
  lastActiveAt: string;
  network: string;
  browser: string;
  via: 'password' | 'sso';
  locked: boolean;
};

export type SecondFactorBegun = {
  secret: string;
  uri: string;
};

export type RecoveryCodes = {
  codes: string[];
};

export type SignInWays = {
  password: boolean;
  sso: string | null;
};

export type SsoBegun = {
  url: string;
};

export type InvitationOpened = {
  email: string;
  role: string;
  hospital: string;
  passwordMinLength: number;
};

export type StaffAccount = {
  id: string;
  email: string;
  name: string;
  role: string;
  teams: string[];
  locations: string[];
  disabled: boolean;
  hasPassword: boolean;
  sso: boolean;
  secondFactor: boolean;
  createdAt: string;
  lastSignedInAt: string | null;
};

export type Invitation = {
  id: string;
  email: string;
  role: string;
  teams: string[];
  locations: string[];
  createdAt: string;
  expiresAt: string;
};

export type StaffInvited = {
  id: string;
  email: string;
  role: string;
  teams: string[];
  locations: string[];
  createdAt: string;
  expiresAt: string;
  link: string;
};

export type Colleague = {
  id: string;
  name: string;
  role: string;
  teams: string[];
};

export type RulesState = {
  product: string;
  version: string;
  rules: number;
  guides: number;
  sources: {
    total: number;
    unverified: number;
  };
  lines: {
    total: number;
    unverified: number;
  };
  state: 'signed' | 'changed' | 'unsigned';
  latest: SignOff | null;
  signOffs: SignOff[];
};

export type SignOff = {
  version: string;
  name: string;
  role: string;
  note: string | null;
  signedAt: string;
};

export type QueueRow = {
  conversationId: string;
  caseId: string | null;
  caseReference: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone';
  patientName: string | null;
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care' | null;
  emergency: boolean;
  crisis: boolean;
  danger: string | null;
  control: 'agent' | 'staff';
  handoff: HandoffState;
  reason: 'emergency' | 'crisis' | 'asked_for_person' | 'needs_staff' | 'no_answer' | 'clinical_question' | 'model_failed' | 'turn_failed' | null;
  specialty: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
  location: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
  firstWords: string;
  assignee: StaffRef | null;
  unread: number;
  waitingSince: string | null;
  updatedAt: string;
  resolved: boolean;
};

export type StaffRef = {
  id: string;
  name: string;
  role: string;
};

export type StaffConversation = {
  row: QueueRow;
  patient: {
    id: string;
    name: string | null;
    assurance: 'anonymous' | 'contact' | 'verified';
    language: 'en' | 'es';
    birthDate: string | null;
    contacts: ({
      kind: 'email' | 'phone';
      value: string;
      verified: boolean;
      preferred: boolean;
    })[];
    writer: {
      name: string | null;
      relation: 'parent' | 'guardian' | 'carer' | 'partner' | 'child' | 'other';
      may: ('read' | 'ask' | 'book')[];
    } | null;
    firstSeen: string;
  };
  case: Case | null;
  messages: Message[];
  notes: Note[];
  turns: TurnView[];
  summary: HandoffSummary | null;
  findings: SafetyFinding[];
  pages: PageView[];
  deliveries: DeliveryView[];
  contact: {
    kind: 'email' | 'phone';
    value: string;
  } | null;
  optOut: {
    word: string;
    at: string;
  } | null;
  others: ({
    conversationId: string;
    channel: 'chat' | 'email' | 'sms' | 'phone';
    emergency: boolean;
    resolved: boolean;
    updatedAt: string;
  })[];
  filesToCome: number;
  patientReadSeq: number;
  staffReadSeq: number;
};

export type Case = {
  id: string;
  reference: string;
  patientId: string;
  version: number;
  subject: string;
  status: string;
  category: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
  channel: 'chat' | 'email' | 'sms' | 'phone';
  priority: 'urgent' | 'high' | 'normal' | 'low';
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  specialty: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
  location: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
  team: string | null;
  assignee: {
    id: string;
    name: string;
    role: string;
  } | null;
  tags: string[];
  customFields: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  resolvedAt: string | null;
  closedAt: string | null;
  followUpAt: string | null;
  firstResponseAt: string | null;
  waitingSince: string | null;
  mergedInto: {
    id: string;
    reference: string;
  } | null;
  watchers: string[];
};

export type Note = {
  id: string;
  conversationId: string;
  staff: StaffRef | null;
  program: string | null;
  text: string;
  afterSeq: number;
  createdAt: string;
};

export type TurnView = {
  id: string;
  state: 'running' | 'done' | 'interrupted' | 'failed';
  fromSeq: number;
  toSeq: number;
  replySeq: number | null;
  intent: 'information' | 'symptom' | 'appointment' | 'refill' | 'results' | 'billing' | 'records' | 'referral' | 'complaint' | 'case_status' | 'person' | 'thanks' | 'greeting' | 'small_talk' | 'out_of_scope' | 'emergency' | null;
  model: string;
  trail: TrailStep[];
  error: string | null;
  startedAt: string;
  finishedAt: string | null;
};

export type TrailStep = {
  node: 'screen' | 'understand' | 'retrieve' | 'respond' | 'tools' | 'check' | 'handoff';
  summary: string;
  detail: Record<string, unknown>;
  ms: number;
};

export type HandoffSummary = {
  situation: string;
  background: string;
  assessment: string;
  request: string;
  quotes: string[];
};

export type SafetyFinding = {
  ruleId: string;
  title: string;
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  reason: string;
  quote: string;
};

export type PageView = {
  id: string;
  conversationId: string;
  caseReference: string | null;
  title: string;
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  state: 'open' | 'acknowledged' | 'closed';
  calls: number;
  raisedAt: string;
  acknowledgedBy: StaffRef | null;
};

export type DeliveryView = {
  id: string;
  channel: 'email' | 'sms';
  to: {
    kind: 'email' | 'phone';
    value: string;
  };
  purpose: 'answer' | 'emergency' | 'notice' | 'code' | 'summary' | 'alert' | 'page' | 'staff';
  fromSeq: number | null;
  toSeq: number | null;
  state: 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'suppressed';
  error: {
    code: string;
    text: string;
  } | null;
  tries: number;
  createdAt: string;
  at: string;
};

export type CaseAttachment = {
  id: string;
  name: string;
  type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'application/pdf' | 'text/plain';
  size: number;
  width: number | null;
  height: number | null;
  scan: 'none' | 'pending' | 'clean' | 'infected';
  conversationId: string | null;
  from: 'patient' | 'staff' | 'api_key';
  addedAt: string;
};

export type Moved = {
  conversationId: string;
  /** It was begun for this: it can be taken back while nothing is written there */
  begun: boolean;
};

export type WayView = {
  kind: 'email' | 'phone';
  value: string;
  channel: 'email' | 'sms';
  verified: boolean;
  hindrance: 'this_channel' | 'not_set_up' | 'stopped_texts' | 'given_up' | 'not_used' | null;
};

export type MovedBack = {
  conversationId: string;
};

export type EvaluationDraft = {
  say: string[];
  removed: Partial<Record<'name' | 'phone' | 'email' | 'date' | 'number' | 'case' | 'address' | 'link' | 'age', number>>;
};

export type SavedEvaluationCase = {
  id: string;
  say: string[];
};

export type CaseParts = {
  id: string;
  reference?: string;
  patientId?: string;
  version: number;
  subject?: string;
  status?: string;
  category?: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
  channel?: 'chat' | 'email' | 'sms' | 'phone';
  priority?: 'urgent' | 'high' | 'normal' | 'low';
  acuity?: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
  specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
  location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
  team?: string | null;
  assignee?: {
    id: string;
    name: string;
    role: string;
  } | null;
  tags?: string[];
  customFields?: Record<string, unknown>;
  createdAt?: string;
  updatedAt?: string;
  resolvedAt?: string | null;
  closedAt?: string | null;
  followUpAt?: string | null;
  firstResponseAt?: string | null;
  waitingSince?: string | null;
  mergedInto?: {
    id: string;
    reference: string;
  } | null;
  watchers?: string[];
};

export type OutgoingTrouble = {
  channel: 'email' | 'sms';
  /** What the other side answered last, in its own code */
  code: string;
  text: string;
  /** From when the oldest is that waits */
  since: string;
  waiting: number;
};

export type OptOut = {
  phone: string;
  ourNumber: string;
  language: 'en' | 'es';
  /** The word they sent, or 21610 when the gateway knew before us */
  word: string;
  at: string;
  /** The newest conversation between the two numbers */
  conversationId: string | null;
  patientName: string | null;
};

export type Quarantined = {
  id: string;
  receivedAt: string;
  /** Whom it says it is from. Nothing vouches for that */
  from: string | null;
  /** `suspicious`: the domain of the sender disowns it; `unreadable`: it could not be taken apart three times, or names no sender; `automatic`: a program sent it, and it tells of danger */
  because: 'suspicious' | 'unreadable' | 'automatic';
  about: string | null;
  /** What the safety screen finds in it */
  danger: string | null;
  /** Where its words stand already, since they told of danger */
  conversationId: string | null;
  size: number;
};

export type QuarantinedMail = {
  id: string;
  receivedAt: string;
  /** Whom it says it is from. Nothing vouches for that */
  from: string | null;
  /** `suspicious`: the domain of the sender disowns it; `unreadable`: it could not be taken apart three times, or names no sender; `automatic`: a program sent it, and it tells of danger */
  because: 'suspicious' | 'unreadable' | 'automatic';
  about: string | null;
  /** What the safety screen finds in it */
  danger: string | null;
  /** Where its words stand already, since they told of danger */
  conversationId: string | null;
  size: number;
  subject: string;
  text: string;
  /** Names of the files in it; they are kept and given to nobody before it is let in */
  files: string[];
  /** Its begin as it came */
  source: string;
};

export type AnsweredQuarantine = {
  conversationId: string;
};

export type LoggedCall = {
  conversationId: string;
  caseId: string;
  reference: string;
  /** The words mean danger: it is an emergency as if the patient had written it */
  danger: boolean;
  /** The delivery that carries the summary */
  summaryId: string | null;
  /** `reference`: the contact is not proved to be the patient’s, so that only the reference number went there */
  summary: 'whole' | 'reference' | null;
};

export type CorrectedCall = {
  conversationId: string;
  danger: boolean;
};

export type Screened = {
  acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care' | null;
  emergency: boolean;
  crisis: boolean;
  findings: ({
    title: string;
    acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
    reason: string;
    quote: string;
  })[];
  /** What to tell whoever called, now */
  tell: string[];
};

export type CaseStatus = {
  key: string;
  name: string;
  category: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
  position: number;
  next: string[] | null;
  requires: string[];
  roles: string[] | null;
};

export type CaseField = {
  key: string;
  name: string;
  help: string;
  type: 'text' | 'number' | 'date' | 'choice' | 'choices' | 'yes_no' | 'reference';
  options: string[];
  phi: boolean;
  shownWhen: {
    field: string;
    is: string[];
  } | null;
  requiredWhen: {
    field: string;
    is: string[];
  } | null;
  position: number;
};

export type GlassOpening = {
  id: string;
  caseId: string;
  caseReference: string;
  conversationIds: string[];
  category: 'direct_care' | 'covering' | 'patient_request' | 'safety' | 'complaint' | 'other';
  reason: string;
  openedAt: string;
  until: string;
  endedAt: string | null;
};

export type GlassToReview = {
  id: string;
  caseId: string;
  caseReference: string;
  category: 'direct_care' | 'covering' | 'patient_request' | 'safety' | 'complaint' | 'other';
  reason: string;
  openedAt: string;
  until: string;
  endedAt: string | null;
  staff: StaffRef;
  reads: number;
  review: {
    by: StaffRef;
    at: string;
    verdict: 'appropriate' | 'inappropriate';
    note: string | null;
  } | null;
};

export type AuditEntry = {
  kind: 'change' | 'read';
  id: string;
  seq: string | null;
  at: string;
  action: string;
  actor: {
    kind: 'patient' | 'staff' | 'api_key' | 'agent' | 'system';
    id: string | null;
    name: string | null;
  };
  conversationId: string | null;
  caseId: string | null;
  caseReference: string | null;
  subjectId: string | null;
  subjects: string[];
  before: unknown;
  after: unknown;
  reason: string | null;
  source: string | null;
};

export type AuditHeads = {
  publicKey: string;
  heads: {
    seq: string;
    hash: string;
    at: string;
    signature: string;
  }[];
};

export type SearchHit = {
  type: 'case' | 'patient' | 'message' | 'note';
  id: string;
  caseId: string | null;
  conversationId: string | null;
  reference: string | null;
  patientName: string | null;
  snippet: {
    text: string;
    hit: boolean;
  }[];
  at: string;
};

export type Dashboard = {
  now: {
    open: number;
    unassigned: number;
    waiting: number;
    waitingSince: string | null;
    byCategory: ({
      key: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
      count: number;
    })[];
    byAcuity: ({
      key: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
      count: number;
    })[];
    byTeam: {
      key: string;
      count: number;
      unassigned: number;
    }[];
    byAssignee: {
      id: string;
      name: string;
      count: number;
    }[];
  };
  days: {
    day: string;
    opened: number;
    resolved: number;
    emergencies: number;
  }[];
  opened: {
    total: number;
    byChannel: ({
      key: 'chat' | 'email' | 'sms' | 'phone';
      count: number;
    })[];
    bySpecialty: ({
      key: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | null;
      count: number;
    })[];
    byLocation: ({
      key: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | null;
      count: number;
    })[];
  };
  firstResponse: Spread;
  resolution: Spread;
};

export type Spread = {
  count: number;
  median: number | null;
  p90: number | null;
};

export type SavedView = {
  id: string;
  name: string;
  team: string | null;
  own: boolean;
  filter: {
    status?: string[];
    category?: ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
    priority?: ('urgent' | 'high' | 'normal' | 'low')[];
    acuity?: ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
    team?: string[];
    specialty?: ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
    location?: ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
    channel?: ('chat' | 'email' | 'sms' | 'phone')[];
    tag?: string[];
    assignee?: string | 'me' | 'none';
    watching?: boolean;
    snoozed?: boolean;
    view?: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
    text?: string;
  };
};

export type BulkResult = {
  dryRun: boolean;
  changed: {
    id: string;
    reference: string;
  }[];
  unchanged: {
    id: string;
    reference: string;
  }[];
  refused: ({
    id: string;
    reference: string | null;
    reason: string;
  })[];
  undo: {
    token: string;
    until: string;
  } | null;
};

export type TimelineEntry = {
  kind: 'message';
  id: string;
  at: string;
  conversationId: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone' | null;
  message: Message;
} | {
  kind: 'note';
  id: string;
  at: string;
  conversationId: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone' | null;
  note: Note;
} | {
  kind: 'turn';
  id: string;
  at: string;
  conversationId: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone' | null;
  turn: TurnView;
} | {
  kind: 'page';
  id: string;
  at: string;
  conversationId: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone' | null;
  page: PageView;
} | {
  kind: 'event';
  id: string;
  at: string;
  conversationId: string | null;
  channel: 'chat' | 'email' | 'sms' | 'phone' | null;
  event: {
    type: string;
    actor: {
      kind: 'patient' | 'staff' | 'api_key' | 'agent' | 'system';
      name: string | null;
    };
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  };
};

export type CaseLink = {
  id: string;
  kind: 'relates' | 'duplicates' | 'duplicated_by' | 'parent' | 'child';
  other: {
    id: string;
    reference: string;
    subject: string;
    category: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
  };
};

export type CaseMove = {
  id: string;
  kind: 'merge' | 'split';
  source: {
    id: string;
    reference: string;
  };
  target: {
    id: string;
    reference: string;
  };
  conversations: string[];
  at: string;
  undoneAt: string | null;
};

export type ChecklistItem = {
  id: string;
  text: string;
  position: number;
  doneBy: StaffRef | null;
  doneAt: string | null;
};

export type Mention = {
  noteId: string;
  conversationId: string;
  caseReference: string | null;
  by: StaffRef | null;
  program: string | null;
  text: string;
  createdAt: string;
  seenAt: string | null;
};

export type PatientContact = {
  id: string;
  kind: 'email' | 'phone';
  value: string;
  preferred: boolean;
  verifiedAt: string | null;
  disabledAt: string | null;
};

export type Patient = {
  id: string;
  version: number;
  name: string | null;
  birthDate: string | null;
  language: 'en' | 'es';
  preferredChannel: 'chat' | 'email' | 'sms' | 'phone' | null;
  consents: Record<string, boolean>;
  optedOut: ('chat' | 'email' | 'sms' | 'phone')[];
  contacts: PatientContact[];
  identifiers: PatientIdentifier[];
  mergedInto: string | null;
  createdAt: string;
  updatedAt: string;
};

export type PatientHistory = {
  cases: ({
    id: string;
    reference: string;
    subject: string;
    status: string;
    category: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
    acuity: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care';
    team: string | null;
    createdAt: string;
    updatedAt: string;
  })[];
  conversations: ({
    id: string;
    caseId: string | null;
    channel: 'chat' | 'email' | 'sms' | 'phone';
    assurance: 'anonymous' | 'contact' | 'verified';
    firstWords: string;
    messages: number;
    resolved: boolean;
    createdAt: string;
    updatedAt: string;
  })[];
};

export type PatientMerge = {
  id: string;
  keptId: string;
  mergedId: string;
  kind: 'merged' | 'joined';
  mergedAt: string;
  undoneAt: string | null;
};

export type PatientProxy = {
  id: string;
  patientId: string;
  patientName: string | null;
  proxyId: string;
  proxyName: string | null;
  relation: 'parent' | 'guardian' | 'carer' | 'partner' | 'child' | 'other';
  may: ('read' | 'ask' | 'book')[];
  grantedBy: {
    id: string;
    name: string;
  } | null;
  reason: string;
  until: string;
  endedAt: string | null;
  createdAt: string;
};

export type KnowledgeGap = {
  id: string;
  question: string;
  examples: string[];
  language: 'en' | 'es';
  state: 'open' | 'answered' | 'dismissed';
  count: number;
  conversations: number;
  firstAsked: string;
  lastAsked: string;
  settled: {
    at: string;
    by: StaffRef | null;
    article: {
      id: string;
      title: string;
    } | null;
  } | null;
  unsettled: number;
};

export type ModelState = {
  state: 'off' | 'on' | 'paused' | 'resting';
  model: string | null;
  until: string | null;
  today: {
    calls: number;
    failedCalls: number;
    inputTokens: number;
    outputTokens: number;
    cost: number | null;
  };
  tokensPerDay: number | null;
  costPerDay: number | null;
  currency: string;
};

/** What each operation takes and answers. */
export type Operations = {
  /** This description. Open to everybody. */
  readDescription: {
    answer: Record<string, unknown>;
  };
  /** What the chat shows before a conversation. Open to everybody. */
  widgetConfig: {
    answer: WidgetConfig;
  };
  /** Open an anonymous session and its conversation. Open to everybody. */
  openPatientSession: {
    body: OpenSession;
    answer: PatientSession;
  };
  /** The session’s conversation, after a sequence number. Needs: a patient’s session. */
  readPatientConversation: {
    query?: {
      after?: number;
    };
    answer: Sync;
  };
  /** Begin a new conversation in the same session. Needs: a patient’s session. */
  startOver: {
    body: OpenSession;
    answer: PatientConversation;
  };
  /** Store one message; a repeated client id stores nothing twice. Needs: a patient’s session. */
  sendPatientMessage: {
    body: SendMessage;
    answer: {
      id: string;
      seq: number;
    };
  };
  /** Upload a file for a message to carry; what no message carries within a day is removed. Needs: a patient’s session. */
  uploadPatientAttachment: {
    /** `clientId` is chosen once per file: a repeat with it stores nothing twice. */
    file: { bytes: Uint8Array<ArrayBuffer>; name: string; clientId: string };
    answer: Attachment;
  };
  /** A file of the session’s conversation. Needs: a patient’s session. */
  readPatientAttachment: {
    params: {
      attachmentId: string;
    };
    answer: Blob;
  };
  /** Ask for a person. Needs: a patient’s session. */
  requestPerson: {
    answer: PatientConversation;
  };
  /** Thumbs up or down on an answer; null takes it back. Needs: a patient’s session. */
  giveFeedback: {
    body: {
      messageId: string;
      value: 'up' | 'down' | null;
    };
    answer: null;
  };
  /** How well the session is proved, and for whom it acts. Needs: a patient’s session. */
  readPatientMe: {
    answer: PatientMe;
  };
  /** Send a one-time code; the answer is the same whether the contact is known or not. Needs: a patient’s session. */
  sendCode: {
    body: SendCode;
    answer: CodeSent;
  };
  /** Agree that answers left unread in the chat are sent to the proved contact, or take that back. Needs: a patient’s session, proved as `contact`. */
  setContinuation: {
    body: SetContinuation;
    answer: Continuation;
  };
  /** The page behind the link of a mail or text: which way its code goes. Open to everybody. */
  readLink: {
    params: {
      link: string;
    };
    answer: LinkView;
  };
  /** Send a one-time code to where the link was sent. Open to everybody. */
  sendLinkCode: {
    params: {
      link: string;
    };
    answer: LinkCodeSent;
  };
  /** Open a link with its code: the answer is a session. Open to everybody. */
  takeLinkCode: {
    params: {
      link: string;
    };
    body: TakeCode;
    answer: Proved;
  };
  /** Prove a contact with the code; the session gets a new token. Needs: a patient’s session. */
  takeCode: {
    body: TakeCode;
    answer: Proved;
  };
  /** The second factor after a code; the session gets a new token. Needs: a patient’s session, proved as `contact`. */
  takeBirthDate: {
    body: TakeBirthDate;
    answer: Proved;
  };
  /** Take the hospital’s signed word on who is logged in; the session gets a new token. Needs: a patient’s session. */
  takeIdentity: {
    body: TakeIdentity;
    answer: Proved;
  };
  /** Act for somebody one is a proxy of, or for oneself again, in a conversation of its own. Needs: a patient’s session, proved as `verified`. */
  actForPatient: {
    body: ActFor;
    answer: Proved;
  };
  /** The patient’s own cases. Needs: a patient’s session, proved as `contact`. */
  listOwnCases: {
    answer: {
      items: ({
        reference: string;
        subject: string;
        status: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
        updatedAt: string;
      })[];
    };
  };
  /** The patient’s own conversations. Needs: a patient’s session, proved as `verified`. */
  readOwnHistory: {
    answer: {
      conversations: ({
        id: string;
        channel: 'chat' | 'email' | 'sms' | 'phone';
        firstWords: string;
        messages: number;
        updatedAt: string;
      })[];
    };
  };
  /** What the demo hospital sent to phones and mailboxes; without demo content there is no such address. Open to everybody. */
  listDemoDeliveries: {
    answer: {
      items: ({
        kind: 'email' | 'phone';
        to: string;
        text: string;
        at: string;
      })[];
    };
  };
  /** The published passage behind a citation. Open to everybody. */
  readPassage: {
    params: {
      passageId: string;
    };
    answer: Passage;
  };
  /** Roles and what they may do. Needs: the permission `staff:list`, of a signed-in person. */
  listRoles: {
    answer: {
      items: Role[];
    };
  };
  /** Change a role or add one; holds from the next request on. Needs: the permission `role:manage`, of a signed-in person. */
  saveRole: {
    params: {
      roleKey: string;
    };
    body: RoleChange;
    answer: Role;
  };
  /** Remove a role of the hospital’s own that nobody has. Needs: the permission `role:manage`, of a signed-in person. */
  removeRole: {
    params: {
      roleKey: string;
    };
    answer: null;
  };
  /** API keys, without the keys themselves. Needs: the permission `api-key:manage`, of a signed-in person. */
  listApiKeys: {
    answer: {
      items: ApiKey[];
    };
  };
  /** Make an API key, shown this once. Needs: the permission `api-key:manage`, of a signed-in person. */
  addApiKey: {
    body: AddApiKey;
    answer: ApiKeyAdded;
  };
  /** A new key in place of this one, which ends in an hour unless `overlapHours` says otherwise. Needs: the permission `api-key:manage`, of a signed-in person. */
  rotateApiKey: {
    params: {
      apiKeyId: string;
    };
    body: RotateApiKey;
    answer: ApiKeyAdded;
  };
  /** End an API key at once. Needs: the permission `api-key:manage`, of a signed-in person. */
  revokeApiKey: {
    params: {
      apiKeyId: string;
    };
    answer: null;
  };
  /** Sign in; sets the session cookie. Open to everybody. */
  signIn: {
    body: SignIn;
    answer: StaffMe;
  };
  /** Who is signed in. Needs: any staff session. */
  readMe: {
    answer: StaffMe;
  };
  /** Sign out; live sockets end within a second. Needs: any staff session. */
  signOut: {
    answer: null;
  };
  /** Lock the screen. Needs: any staff session. */
  lockSession: {
    answer: null;
  };
  /** Unlock with the password. Needs: any staff session. */
  unlockSession: {
    body: {
      password: string;
    };
    answer: StaffMe;
  };
  /** The browsers in which one is signed in. Needs: any staff session. */
  listSessions: {
    answer: {
      items: OwnSession[];
    };
  };
  /** Sign out one of one’s own browsers, with the password. Needs: any staff session. */
  endSession: {
    params: {
      sessionId: string;
    };
    body: {
      password?: string;
    };
    answer: null;
  };
  /** Sign out all of one’s own browsers but this one, with the password. Needs: any staff session. */
  endOtherSessions: {
    body: {
      password?: string;
    };
    answer: null;
  };
  /** Change one’s own password; all other browsers are signed out. Needs: any staff session. */
  changePassword: {
    body: ChangePassword;
    answer: null;
  };
  /** Begin to set up a second factor, with the password. Needs: any staff session. */
  beginSecondFactor: {
    body: {
      password: string;
    };
    answer: SecondFactorBegun;
  };
  /** Make it count with the first code; answers the recovery codes. Needs: any staff session. */
  confirmSecondFactor: {
    body: {
      code: string;
    };
    answer: RecoveryCodes;
  };
  /** New recovery codes in place of the old ones, with the password. Needs: any staff session. */
  renewRecoveryCodes: {
    body: {
      password: string;
    };
    answer: RecoveryCodes;
  };
  /** Take the second factor away, with the password. Needs: any staff session. */
  removeSecondFactor: {
    body: {
      password: string;
    };
    answer: null;
  };
  /** How staff sign in here. Open to everybody. */
  signInWays: {
    answer: SignInWays;
  };
  /** Begin to sign in at the hospital’s provider; the browser goes to the address. Open to everybody. */
  beginSso: {
    answer: SsoBegun;
  };
  /** Begin to unlock the screen at the hospital’s provider, which asks anew; finished like a sign-in. Needs: any staff session. */
  beginUnlockBySso: {
    answer: SsoBegun;
  };
  /** Finish it with what the provider sent back; sets the session cookie. Open to everybody. */
  finishSso: {
    body: SsoReturn;
    answer: StaffMe;
  };
  /** What an invitation’s link invites to. Open to everybody. */
  openInvitation: {
    body: {
      token: string;
    };
    answer: InvitationOpened;
  };
  /** Make the account of an invitation, once. Open to everybody. */
  acceptInvitation: {
    body: AcceptInvitation;
    answer: null;
  };
  /** Staff accounts with their state, and open invitations. Needs: the permission `staff:manage`, of a signed-in person. */
  listAccounts: {
    answer: {
      items: StaffAccount[];
      invitations: Invitation[];
    };
  };
  /** Invite somebody; the link is shown this once. Needs: the permission `staff:manage`, of a signed-in person. */
  inviteStaff: {
    body: InviteStaff;
    answer: StaffInvited;
  };
  /** Take an invitation back. Needs: the permission `staff:manage`, of a signed-in person. */
  withdrawInvitation: {
    params: {
      invitationId: string;
    };
    answer: null;
  };
  /** Change name, role, teams or locations of an account. Needs: the permission `staff:manage`, of a signed-in person. */
  changeStaff: {
    params: {
      staffId: string;
    };
    body: StaffChange;
    answer: StaffAccount;
  };
  /** Close an account; HTTP and live sockets end within a second. Needs: the permission `staff:manage`, of a signed-in person. */
  disableStaff: {
    params: {
      staffId: string;
    };
    answer: StaffAccount;
  };
  /** Open a closed account again. Needs: the permission `staff:manage`, of a signed-in person. */
  enableStaff: {
    params: {
      staffId: string;
    };
    answer: StaffAccount;
  };
  /** Take the second factor from somebody who lost it; signs them out. Needs: the permission `staff:manage`, of a signed-in person. */
  resetSecondFactor: {
    params: {
      staffId: string;
    };
    answer: StaffAccount;
  };
  /** Colleagues that a case can be assigned to, and their teams. Needs: the permission `staff:list`; API keys may call it. */
  listStaff: {
    answer: {
      items: Colleague[];
    };
  };
  /** The version of the safety rules, how far they were compared with their sources, and who has signed them. Needs: any staff session. */
  readRules: {
    answer: RulesState;
  };
  /** Record that a clinician has signed this version of the rules. Needs: the permission `rules:sign`, of a signed-in person. */
  signOffRules: {
    body: SignOffRules;
    answer: RulesState;
  };
  /** Conversations by acuity, then waiting time. Needs: the permission `conversation:read`; API keys may call it. */
  listQueue: {
    query?: {
      specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
      priority?: 'urgent' | 'high' | 'normal' | 'low' | ('urgent' | 'high' | 'normal' | 'low')[];
      location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
      team?: string | string[];
      status?: string | string[];
      tag?: string | string[];
      assignee?: string | 'me' | 'none';
      watching?: string;
      view?: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: QueueRow[];
      next: string | null;
      counts: {
        waiting: number;
        mine: number;
        emergencies: number;
        putAside: number;
      };
    };
  };
  /** Conversations by case reference, name or words. Needs: the permission `conversation:read`; API keys may call it. */
  searchQueue: {
    body: {
      specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
      priority?: 'urgent' | 'high' | 'normal' | 'low' | ('urgent' | 'high' | 'normal' | 'low')[];
      location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
      team?: string | string[];
      status?: string | string[];
      tag?: string | string[];
      assignee?: string | 'me' | 'none';
      watching?: boolean;
      q: string;
      view?: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: QueueRow[];
      next: string | null;
      counts: {
        waiting: number;
        mine: number;
        emergencies: number;
        putAside: number;
      };
    };
  };
  /** One conversation with its case, notes and trail. Needs: the permission `conversation:read`; API keys may call it. */
  readConversation: {
    params: {
      conversationId: string;
    };
    answer: StaffConversation;
  };
  /** Answer the patient. A person takes the conversation over; a program writes into it, and who waits for a person still waits. Needs: the permission `conversation:reply`; API keys may call it. */
  sendStaffMessage: {
    params: {
      conversationId: string;
    };
    body: StaffMessage;
    answer: Message;
  };
  /** Upload a file for an answer to carry. Needs: the permission `conversation:reply`; API keys may call it. */
  uploadAttachment: {
    params: {
      conversationId: string;
    };
    /** `clientId` is chosen once per file: a repeat with it stores nothing twice. */
    file: { bytes: Uint8Array<ArrayBuffer>; name: string; clientId: string };
    answer: Attachment;
  };
  /** A file of a conversation or case. Needs: the permission `conversation:read`; API keys may call it. */
  readAttachment: {
    params: {
      attachmentId: string;
    };
    answer: Blob;
  };
  /** Add a file to a case; the patient does not see it. Needs: the permission `case:update`; API keys may call it. */
  addCaseAttachment: {
    params: {
      caseId: string;
    };
    /** `clientId` is chosen once per file: a repeat with it stores nothing twice. */
    file: { bytes: Uint8Array<ArrayBuffer>; name: string; clientId: string };
    answer: Attachment;
  };
  /** All files of a case and its conversations, newest first. Needs: the permission `conversation:read`; API keys may call it. */
  listCaseAttachments: {
    params: {
      caseId: string;
    };
    answer: {
      items: CaseAttachment[];
    };
  };
  /** Write a note that only staff see. Needs: the permission `note:write`; API keys may call it. */
  addNote: {
    params: {
      conversationId: string;
    };
    body: StaffMessage;
    answer: Note;
  };
  /** Go on with the patient by email or text, on the same case. Needs: the permission `conversation:reply`, of a signed-in person. */
  moveConversation: {
    params: {
      conversationId: string;
    };
    body: MoveConversation;
    answer: Moved;
  };
  /** Where else the patient can be reached, and why not where not. Needs: the permission `conversation:read`, of a signed-in person. */
  listWays: {
    params: {
      conversationId: string;
    };
    answer: {
      items: WayView[];
    };
  };
  /** Take a move back, while nothing was written in the conversation it began. Needs: the permission `conversation:reply`, of a signed-in person. */
  undoMove: {
    params: {
      conversationId: string;
    };
    answer: MovedBack;
  };
  /** Send once more what did not arrive. Needs: the permission `conversation:reply`, of a signed-in person. */
  resendDelivery: {
    params: {
      conversationId: string;
      deliveryId: string;
    };
    answer: DeliveryView;
  };
  /** Take the conversation from the agent or the queue. Needs: the permission `conversation:take`, of a signed-in person. */
  takeOver: {
    params: {
      conversationId: string;
    };
    answer: QueueRow;
  };
  /** Give the conversation back to the agent. Needs: the permission `conversation:take`, of a signed-in person. */
  handBack: {
    params: {
      conversationId: string;
    };
    answer: QueueRow;
  };
  /** Resolve the conversation and its case. Needs: the permission `conversation:take`, of a signed-in person. */
  resolveConversation: {
    params: {
      conversationId: string;
    };
    answer: QueueRow;
  };
  /** Undo a resolve. Needs: the permission `conversation:take`, of a signed-in person. */
  reopenConversation: {
    params: {
      conversationId: string;
    };
    answer: QueueRow;
  };
  /** Assign the case; null takes the assignee away. Needs: the permission `conversation:take`; API keys may call it. */
  assignConversation: {
    params: {
      conversationId: string;
    };
    body: {
      staffId: string | null;
    };
    answer: QueueRow;
  };
  /** Staff have seen messages up to this one. Needs: the permission `conversation:read`, of a signed-in person. */
  markRead: {
    params: {
      conversationId: string;
    };
    body: {
      seq: number;
    };
    answer: null;
  };
  /** End the emergency state, with the reason. Needs: the permission `safety:clear`, of a signed-in person. */
  clearEmergency: {
    params: {
      conversationId: string;
    };
    body: {
      reason: string;
    };
    answer: QueueRow;
  };
  /** The patient’s messages without identifiers, to make an evaluation case of. Needs: the permission `evaluation:save`, of a signed-in person. */
  draftEvaluationCase: {
    params: {
      conversationId: string;
    };
    answer: EvaluationDraft;
  };
  /** Keep an evaluation case; identifiers are taken out once more. Needs: the permission `evaluation:save`, of a signed-in person. */
  saveEvaluationCase: {
    params: {
      conversationId: string;
    };
    body: SaveEvaluationCase;
    answer: SavedEvaluationCase;
  };
  /** Cases by filters, a page at a time; with `fields` only these members of each. Needs: the permission `conversation:read`; API keys may call it. */
  listCases: {
    query?: {
      status?: string | string[];
      category?: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed' | ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
      priority?: 'urgent' | 'high' | 'normal' | 'low' | ('urgent' | 'high' | 'normal' | 'low')[];
      acuity?: 'emergency' | 'urgent' | 'soon' | 'routine' | 'self_care' | ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
      team?: string | string[];
      specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
      location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
      channel?: 'chat' | 'email' | 'sms' | 'phone' | ('chat' | 'email' | 'sms' | 'phone')[];
      tag?: string | string[];
      assignee?: string | 'me' | 'none';
      patientId?: string;
      watching?: string;
      snoozed?: string;
      updatedAfter?: string;
      createdAfter?: string;
      createdBefore?: string;
      /** Only these members of each case are answered, besides `id` and `version`: `fields=reference,status` */
      fields?: ('id' | 'reference' | 'patientId' | 'version' | 'subject' | 'status' | 'category' | 'channel' | 'priority' | 'acuity' | 'specialty' | 'location' | 'team' | 'assignee' | 'tags' | 'customFields' | 'createdAt' | 'updatedAt' | 'resolvedAt' | 'closedAt' | 'followUpAt' | 'firstResponseAt' | 'waitingSince' | 'mergedInto' | 'watchers')[];
      sort?: 'updated' | 'created' | 'urgency' | 'followUp';
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: CaseParts[];
      next: string | null;
    };
  };
  /** Open a case of a patient, or of a conversation that has none. Needs: the permission `case:update`; API keys may call it. */
  openCase: {
    body: OpenCase;
    answer: Case;
  };
  /** One case; ETag is its version. Needs: the permission `conversation:read`; API keys may call it. */
  readCase: {
    params: {
      caseId: string;
    };
    answer: Case;
  };
  /** Change a case; If-Match carries the version. Needs: the permission `case:update`; API keys may call it. */
  updateCase: {
    params: {
      caseId: string;
    };
    /** The version that was read. */
    ifMatch: number;
    body: CaseChange;
    answer: Case;
  };
  /** Cases by filters and by the hospital’s own fields, a page at a time. Needs: the permission `conversation:read`; API keys may call it. */
  searchCases: {
    body: {
      filter: {
        status?: string[];
        category?: ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
        priority?: ('urgent' | 'high' | 'normal' | 'low')[];
        acuity?: ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
        team?: string[];
        specialty?: ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
        location?: ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
        channel?: ('chat' | 'email' | 'sms' | 'phone')[];
        tag?: string[];
        assignee?: string | 'me' | 'none';
        watching?: boolean;
        snoozed?: boolean;
        patientId?: string;
        fields?: Record<string, string | number | boolean | string[]>;
      };
      fields?: ('id' | 'reference' | 'patientId' | 'version' | 'subject' | 'status' | 'category' | 'channel' | 'priority' | 'acuity' | 'specialty' | 'location' | 'team' | 'assignee' | 'tags' | 'customFields' | 'createdAt' | 'updatedAt' | 'resolvedAt' | 'closedAt' | 'followUpAt' | 'firstResponseAt' | 'waitingSince' | 'mergedInto' | 'watchers')[];
      sort?: 'updated' | 'created' | 'urgency' | 'followUp';
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: CaseParts[];
      next: string | null;
    };
  };
  /** The conversations of a case, the first one first. Needs: the permission `conversation:read`; API keys may call it. */
  listCaseConversations: {
    params: {
      caseId: string;
    };
    answer: {
      items: QueueRow[];
    };
  };
  /** Whether mails and texts get out at all. Needs: any staff session. */
  readOutgoing: {
    answer: {
      troubles: OutgoingTrouble[];
    };
  };
  /** Phones that have ended our texts, among those whose conversations one sees; the newest 500. Needs: the permission `conversation:read`, of a signed-in person. */
  listOptOuts: {
    answer: {
      items: OptOut[];
    };
  };
  /** Messages that were put aside: disowned by their sender’s domain, or not to be taken apart. Needs: the permission `conversation:take`, of a signed-in person. */
  listQuarantine: {
    answer: {
      items: Quarantined[];
    };
  };
  /** One of them, as plain text. Needs: the permission `conversation:take`, of a signed-in person. */
  readQuarantined: {
    params: {
      receivedId: string;
    };
    answer: QuarantinedMail;
  };
  /** Let it in: it is read once more, as a conversation of its own. Needs: the permission `conversation:take`, of a signed-in person. */
  releaseQuarantined: {
    params: {
      receivedId: string;
    };
    answer: null;
  };
  /** Answer it oneself: its words become a conversation that the caller holds. Needs: the permission `conversation:take`, of a signed-in person. */
  answerQuarantined: {
    params: {
      receivedId: string;
    };
    answer: AnsweredQuarantine;
  };
  /** Nothing is to follow from it; the message itself is kept. Needs: the permission `conversation:take`, of a signed-in person. */
  discardQuarantined: {
    params: {
      receivedId: string;
    };
    answer: null;
  };
  /** Write down a call or a visit at the desk; it becomes a conversation of a case and is screened like a message. Needs: the permission `conversation:reply`, of a signed-in person. */
  logCall: {
    body: LogCall;
    answer: LoggedCall;
  };
  /** Put right what was written down of a call; the words are screened anew. Needs: the permission `conversation:reply`, of a signed-in person. */
  correctCall: {
    params: {
      conversationId: string;
    };
    body: CorrectCall;
    answer: CorrectedCall;
  };
  /** What the safety screen finds in words that are not stored. Needs: the permission `conversation:reply`, of a signed-in person. */
  screenText: {
    body: ScreenText;
    answer: Screened;
  };
  /** The statuses of cases, in order. Needs: the permission `staff:list`; API keys may call it. */
  listStatuses: {
    answer: {
      items: CaseStatus[];
    };
  };
  /** Change a status or add one. Needs: the permission `case-model:manage`; API keys may call it. */
  saveStatus: {
    params: {
      statusKey: string;
    };
    body: {
      name: string;
      category: 'new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed';
      position: number;
      next?: string[] | null;
      requires?: string[];
      roles?: string[] | null;
    };
    answer: CaseStatus;
  };
  /** Take a status out of use; cases in it stay. Needs: the permission `case-model:manage`; API keys may call it. */
  archiveStatus: {
    params: {
      statusKey: string;
    };
    answer: null;
  };
  /** The hospital’s own fields of cases. Needs: the permission `staff:list`; API keys may call it. */
  listFields: {
    answer: {
      items: CaseField[];
    };
  };
  /** The fields as JSON Schema. Needs: the permission `staff:list`; API keys may call it. */
  readFieldSchema: {
    answer: Record<string, unknown>;
  };
  /** Change a field or add one. Needs: the permission `case-model:manage`; API keys may call it. */
  saveField: {
    params: {
      fieldKey: string;
    };
    body: {
      name: string;
      help?: string;
      type: 'text' | 'number' | 'date' | 'choice' | 'choices' | 'yes_no' | 'reference';
      options?: string[];
      phi?: boolean;
      shownWhen?: {
        field: string;
        is: string[];
      } | null;
      requiredWhen?: {
        field: string;
        is: string[];
      } | null;
      position: number;
    };
    answer: CaseField;
  };
  /** Take a field out of use; what cases hold is kept. Needs: the permission `case-model:manage`; API keys may call it. */
  archiveField: {
    params: {
      fieldKey: string;
    };
    answer: null;
  };
  /** Open a case beyond one’s scope with a reason, for an hour at most; the privacy officer is told. Needs: the permission `glass:break`, of a signed-in person. */
  openGlass: {
    body: OpenGlass;
    answer: GlassOpening;
  };
  /** What staff have opened beyond their scope, newest first. Needs: the permission `glass:review`, of a signed-in person. */
  listGlassOpenings: {
    query?: {
      state?: 'unreviewed' | 'reviewed' | 'all';
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: GlassToReview[];
      next: string | null;
      unreviewed: number;
    };
  };
  /** What one has open beyond one’s scope now. Needs: the permission `glass:break`, of a signed-in person. */
  listRunningGlass: {
    answer: {
      items: ({
        id: string;
        caseId: string;
        caseReference: string;
        conversationIds: string[];
        category: 'direct_care' | 'covering' | 'patient_request' | 'safety' | 'complaint' | 'other';
        reason: string;
        openedAt: string;
        until: string;
        endedAt: string | null;
        secondsLeft: number;
      })[];
    };
  };
  /** Close what one has opened before its hour is over. Needs: the permission `glass:break`, of a signed-in person. */
  endGlass: {
    params: {
      openingId: string;
    };
    answer: null;
  };
  /** Judge an opening of somebody else’s, once; one that still runs ends with it. Needs: the permission `glass:review`, of a signed-in person. */
  reviewGlassOpening: {
    params: {
      openingId: string;
    };
    body: ReviewGlass;
    answer: GlassToReview;
  };
  /** Who changed and who read what, newest first. Needs: the permission `audit:read`, of a signed-in person. */
  searchAudit: {
    query?: {
      kind?: 'change' | 'read';
      actorId?: string;
      patientId?: string;
      caseId?: string;
      action?: string;
      from?: string;
      to?: string;
      source?: string;
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: AuditEntry[];
      next: string | null;
    };
  };
  /** The sealed record as a file that can be checked by itself; the export is written down. Needs: the permission `audit:read`, of a signed-in person. */
  exportAudit: {
    query?: {
      kind?: 'change' | 'read';
      actorId?: string;
      patientId?: string;
      caseId?: string;
      action?: string;
      from?: string;
      to?: string;
      source?: string;
      format?: 'jsonl' | 'csv';
      values?: 'withheld' | 'full';
    };
    answer: Blob;
  };
  /** Signed ends of the chain and the public key, to be kept elsewhere. Needs: the permission `audit:read`, of a signed-in person. */
  readAuditHeads: {
    answer: AuditHeads;
  };
  /** Cases, patients, messages and notes by reference, name or words, also misspelt. Needs: the permission `conversation:read`; API keys may call it. */
  search: {
    body: {
      q: string;
      types?: ('case' | 'patient' | 'message' | 'note')[];
      limit?: number;
      cursor?: string;
    };
    answer: {
      groups: ({
        type: 'case' | 'patient' | 'message' | 'note';
        items: SearchHit[];
        next: string | null;
      })[];
    };
  };
  /** Figures of now and of some days: how much there is, how old, how quick the answers. Needs: the permission `metrics:read`; API keys may call it. */
  readDashboard: {
    query: {
      team?: string | string[];
      specialty?: 'family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency' | ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
      location?: 'main' | 'northside' | 'lakeshore' | 'pharmacy' | ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
      channel?: 'chat' | 'email' | 'sms' | 'phone' | ('chat' | 'email' | 'sms' | 'phone')[];
      /** First day, in the hospital’s time zone */
      from: string;
      /** Last day; at most 400 days in all */
      to: string;
    };
    answer: Dashboard;
  };
  /** Saved views: one’s own and those of one’s teams. Needs: the permission `conversation:read`, of a signed-in person. */
  listViews: {
    answer: {
      items: SavedView[];
    };
  };
  /** Keep a view for oneself or a team. Needs: the permission `conversation:read`, of a signed-in person. */
  saveView: {
    body: {
      name: string;
      team?: string | null;
      filter: {
        status?: string[];
        category?: ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
        priority?: ('urgent' | 'high' | 'normal' | 'low')[];
        acuity?: ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
        team?: string[];
        specialty?: ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
        location?: ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
        channel?: ('chat' | 'email' | 'sms' | 'phone')[];
        tag?: string[];
        assignee?: string | 'me' | 'none';
        watching?: boolean;
        snoozed?: boolean;
        view?: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
        text?: string;
      };
    };
    answer: SavedView;
  };
  /** Change a view of one’s own. Needs: the permission `conversation:read`, of a signed-in person. */
  changeView: {
    params: {
      viewId: string;
    };
    body: {
      name: string;
      team?: string | null;
      filter: {
        status?: string[];
        category?: ('new' | 'open' | 'waiting_on_patient' | 'waiting_on_clinic' | 'resolved' | 'closed')[];
        priority?: ('urgent' | 'high' | 'normal' | 'low')[];
        acuity?: ('emergency' | 'urgent' | 'soon' | 'routine' | 'self_care')[];
        team?: string[];
        specialty?: ('family_medicine' | 'paediatrics' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'obstetrics' | 'mental_health' | 'imaging' | 'laboratory' | 'pharmacy' | 'billing' | 'records' | 'front_desk' | 'emergency')[];
        location?: ('main' | 'northside' | 'lakeshore' | 'pharmacy')[];
        channel?: ('chat' | 'email' | 'sms' | 'phone')[];
        tag?: string[];
        assignee?: string | 'me' | 'none';
        watching?: boolean;
        snoozed?: boolean;
        view?: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved';
        text?: string;
      };
    };
    answer: SavedView;
  };
  /** Remove a view of one’s own. Needs: the permission `conversation:read`, of a signed-in person. */
  removeView: {
    params: {
      viewId: string;
    };
    answer: null;
  };
  /** Assign, tag, move or set the status of up to 200 cases, or preview it. Needs: the permission `case:update`; API keys may call it. */
  bulkCases: {
    body: {
      ids?: string[];
      filter?: CaseFilter;
      change: {
        assigneeId?: string | null;
        status?: string;
        team?: string;
        addTags?: string[];
        removeTags?: string[];
      };
      dryRun?: boolean;
    };
    answer: BulkResult;
  };
  /** Take a change of many cases back within ten minutes. Needs: the permission `case:update`; API keys may call it. */
  undoBulkCases: {
    body: {
      token: string;
    };
    answer: {
      restored: {
        id: string;
        reference: string;
      }[];
      kept: ({
        id: string;
        reference: string | null;
        reason: string;
      })[];
    };
  };
  /** All that happened in a case, over all its conversations, newest first. Needs: the permission `conversation:read`; API keys may call it. */
  readTimeline: {
    params: {
      caseId: string;
    };
    query?: {
      limit?: number;
      cursor?: string;
    };
    answer: {
      items: TimelineEntry[];
      next: string | null;
    };
  };
  /** Cases that this one is linked to. Needs: the permission `conversation:read`; API keys may call it. */
  listCaseLinks: {
    params: {
      caseId: string;
    };
    answer: {
      items: CaseLink[];
    };
  };
  /** Link the case to another. Needs: the permission `case:update`; API keys may call it. */
  addCaseLink: {
    params: {
      caseId: string;
    };
    body: {
      other: string;
      kind: 'relates' | 'duplicates' | 'duplicated_by' | 'parent' | 'child';
    };
    answer: CaseLink;
  };
  /** Take a link away. Needs: the permission `case:update`; API keys may call it. */
  removeCaseLink: {
    params: {
      caseId: string;
      linkId: string;
    };
    answer: null;
  };
  /** What was merged into the case or split from it. Needs: the permission `conversation:read`; API keys may call it. */
  listCaseMoves: {
    params: {
      caseId: string;
    };
    answer: {
      items: CaseMove[];
    };
  };
  /** Merge the case into another of the same patient; If-Match carries its version. Needs: the permission `case:update`; API keys may call it. */
  mergeCase: {
    params: {
      caseId: string;
    };
    /** The version that was read. */
    ifMatch: number;
    body: {
      into: string;
      intoVersion: number;
    };
    answer: CaseMove;
  };
  /** Put some of its conversations into a new case; If-Match carries the version. Needs: the permission `case:update`; API keys may call it. */
  splitCase: {
    params: {
      caseId: string;
    };
    /** The version that was read. */
    ifMatch: number;
    body: {
      conversations: string[];
      subject: string;
    };
    answer: CaseMove;
  };
  /** Undo a merge or split within 30 days. Needs: the permission `case:update`; API keys may call it. */
  undoCaseMove: {
    params: {
      caseId: string;
      moveId: string;
    };
    answer: CaseMove;
  };
  /** What is to be done on the case. Needs: the permission `conversation:read`; API keys may call it. */
  listChecklist: {
    params: {
      caseId: string;
    };
    answer: {
      items: ChecklistItem[];
    };
  };
  /** Add an item at the end. Needs: the permission `case:update`; API keys may call it. */
  addChecklistItem: {
    params: {
      caseId: string;
    };
    body: {
      text: string;
    };
    answer: ChecklistItem;
  };
  /** Tick an item, or change its words or place. Needs: the permission `case:update`; API keys may call it. */
  changeChecklistItem: {
    params: {
      caseId: string;
      itemId: string;
    };
    body: {
      text?: string;
      position?: number;
      done?: boolean;
    };
    answer: ChecklistItem;
  };
  /** Take an item off the list. Needs: the permission `case:update`; API keys may call it. */
  removeChecklistItem: {
    params: {
      caseId: string;
      itemId: string;
    };
    answer: null;
  };
  /** Notes that call oneself by name, unseen ones first. Needs: the permission `conversation:read`, of a signed-in person. */
  listMentions: {
    answer: {
      items: Mention[];
      unseen: number;
    };
  };
  /** One has seen what calls one in this conversation. Needs: the permission `conversation:read`, of a signed-in person. */
  seeMentions: {
    params: {
      conversationId: string;
    };
    answer: null;
  };
  /** Patients by name with typing errors, contact, identifier or date of birth. Needs: the permission `conversation:read`; API keys may call it. */
  searchPatients: {
    body: {
      q: string;
      limit?: number;
    };
    answer: {
      items: ({
        id: string;
        version: number;
        name: string | null;
        birthDate: string | null;
        language: 'en' | 'es';
        preferredChannel: 'chat' | 'email' | 'sms' | 'phone' | null;
        consents: Record<string, boolean>;
        optedOut: ('chat' | 'email' | 'sms' | 'phone')[];
        contacts: PatientContact[];
        identifiers: PatientIdentifier[];
        mergedInto: string | null;
        createdAt: string;
        updatedAt: string;
        cases: number;
        likeness: number;
      })[];
    };
  };
  /** Open a patient record. Needs: the permission `patient:update`; API keys may call it. */
  addPatient: {
    body: AddPatient;
    answer: Patient;
  };
  /** One patient; ETag is the version. Needs: the permission `conversation:read`; API keys may call it. */
  readPatient: {
    params: {
      patientId: string;
    };
    answer: Patient;
  };
  /** Change a patient; If-Match carries the version. Needs: the permission `patient:update`; API keys may call it. */
  updatePatient: {
    params: {
      patientId: string;
    };
    /** The version that was read. */
    ifMatch: number;
    body: PatientChange;
    answer: Patient;
  };
  /** All cases and conversations of a patient that one may see. Needs: the permission `conversation:read`; API keys may call it. */
  readPatientHistory: {
    params: {
      patientId: string;
    };
    answer: PatientHistory;
  };
  /** Records that may be the same person, and merges so far. Needs: the permission `conversation:read`; API keys may call it. */
  listDuplicates: {
    params: {
      patientId: string;
    };
    answer: {
      items: ({
        patientId: string;
        name: string | null;
        birthDate: string | null;
        why: ('same_contact' | 'same_name_and_birth_date' | 'same_name')[];
        cases: number;
        createdAt: string;
      })[];
      merges: PatientMerge[];
    };
  };
  /** Make another record part of this one. Needs: the permission `patient:merge`; API keys may call it. */
  mergePatients: {
    params: {
      patientId: string;
    };
    body: {
      patientId: string;
    };
    answer: PatientMerge;
  };
  /** Take a merge back. Needs: the permission `patient:merge`; API keys may call it. */
  undoMerge: {
    params: {
      patientId: string;
      mergeId: string;
    };
    answer: PatientMerge;
  };
  /** Who may act for the patient, and for whom the patient may act. Needs: the permission `conversation:read`; API keys may call it. */
  listProxies: {
    params: {
      patientId: string;
    };
    answer: {
      items: PatientProxy[];
    };
  };
  /** Let somebody act for the patient. Needs: the permission `proxy:grant`, of a signed-in person. */
  grantProxy: {
    params: {
      patientId: string;
    };
    body: GrantProxy;
    answer: PatientProxy;
  };
  /** End a grant at once. Needs: the permission `proxy:grant`, of a signed-in person. */
  endProxy: {
    params: {
      patientId: string;
      proxyId: string;
    };
    answer: null;
  };
  /** Questions that no article could answer, without identifiers, the most asked first. Needs: the permission `knowledge:manage`; API keys may call it. */
  listKnowledgeGaps: {
    query?: {
      state?: 'open' | 'answered' | 'dismissed';
      language?: 'en' | 'es';
      limit?: number;
    };
    answer: {
      items: KnowledgeGap[];
      total: number;
    };
  };
  /** Settle a question with the article that answers it, or because none is wanted. Needs: the permission `knowledge:manage`, of a signed-in person. */
  settleKnowledgeGap: {
    params: {
      gapId: string;
    };
    body: SettleGap;
    answer: null;
  };
  /** Put a settled question back on the list. Needs: the permission `knowledge:manage`, of a signed-in person. */
  reopenKnowledgeGap: {
    params: {
      gapId: string;
    };
    answer: null;
  };
  /** The published articles by language and title. Needs: the permission `knowledge:manage`; API keys may call it. */
  listArticles: {
    answer: {
      items: ({
        id: string;
        title: string;
        language: 'en' | 'es';
      })[];
    };
  };
  /** How the language model stands and what it took today. Needs: any staff session. */
  readModelState: {
    answer: ModelState;
  };
  /** Open pages. Needs: any staff session. */
  listPages: {
    answer: {
      items: PageView[];
    };
  };
  /** Say that one is on it; the calling stops. Needs: the permission `page:acknowledge`, of a signed-in person. */
  acknowledgePage: {
    params: {
      pageId: string;
    };
    answer: PageView;
  };
};

/** Method and address of each operation; `r`: it may be repeated with an Idempotency-Key, `f`: it answers a file. */
export const routes = {
  readDescription: ['get', '/openapi.json', ''],
  widgetConfig: ['get', '/widget/config', ''],
  openPatientSession: ['post', '/patient/sessions', ''],
  readPatientConversation: ['get', '/patient/conversation', ''],
  startOver: ['post', '/patient/conversation', 'r'],
  sendPatientMessage: ['post', '/patient/messages', 'r'],
  uploadPatientAttachment: ['post', '/patient/attachments', ''],
  readPatientAttachment: ['get', '/patient/attachments/{attachmentId}', 'f'],
  requestPerson: ['post', '/patient/handoff', 'r'],
  giveFeedback: ['post', '/patient/feedback', 'r'],
  readPatientMe: ['get', '/patient/me', ''],
  sendCode: ['post', '/patient/code', ''],
  setContinuation: ['post', '/patient/continuation', 'r'],
  readLink: ['get', '/links/{link}', ''],
  sendLinkCode: ['post', '/links/{link}/code', ''],
  takeLinkCode: ['post', '/links/{link}/check', ''],
  takeCode: ['post', '/patient/code/check', ''],
  takeBirthDate: ['post', '/patient/birth-date', ''],
  takeIdentity: ['post', '/patient/identity', ''],
  actForPatient: ['post', '/patient/acting-for', ''],
  listOwnCases: ['get', '/patient/cases', ''],
  readOwnHistory: ['get', '/patient/history', ''],
  listDemoDeliveries: ['get', '/demo/deliveries', ''],
  readPassage: ['get', '/passages/{passageId}', ''],
  listRoles: ['get', '/roles', ''],
  saveRole: ['put', '/roles/{roleKey}', 'r'],
  removeRole: ['delete', '/roles/{roleKey}', 'r'],
  listApiKeys: ['get', '/api-keys', ''],
  addApiKey: ['post', '/api-keys', ''],
  rotateApiKey: ['post', '/api-keys/{apiKeyId}/rotate', ''],
  revokeApiKey: ['delete', '/api-keys/{apiKeyId}', 'r'],
  signIn: ['post', '/staff/session', ''],
  readMe: ['get', '/staff/session', ''],
  signOut: ['delete', '/staff/session', 'r'],
  lockSession: ['post', '/staff/session/lock', 'r'],
  unlockSession: ['post', '/staff/session/unlock', ''],
  listSessions: ['get', '/staff/sessions', ''],
  endSession: ['post', '/staff/sessions/{sessionId}/end', ''],
  endOtherSessions: ['post', '/staff/sessions/end-others', ''],
  changePassword: ['put', '/staff/password', ''],
  beginSecondFactor: ['post', '/staff/second-factor', ''],
  confirmSecondFactor: ['post', '/staff/second-factor/confirm', ''],
  renewRecoveryCodes: ['post', '/staff/second-factor/recovery-codes', ''],
  removeSecondFactor: ['post', '/staff/second-factor/remove', ''],
  signInWays: ['get', '/staff/sign-in-ways', ''],
  beginSso: ['post', '/staff/sso', ''],
  beginUnlockBySso: ['post', '/staff/session/unlock/sso', ''],
  finishSso: ['post', '/staff/sso/return', ''],
  openInvitation: ['post', '/staff/invitations/open', ''],
  acceptInvitation: ['post', '/staff/invitations/accept', ''],
  listAccounts: ['get', '/staff/accounts', ''],
  inviteStaff: ['post', '/staff/invitations', ''],
  withdrawInvitation: ['delete', '/staff/invitations/{invitationId}', 'r'],
  changeStaff: ['patch', '/staff/accounts/{staffId}', 'r'],
  disableStaff: ['post', '/staff/accounts/{staffId}/disable', 'r'],
  enableStaff: ['post', '/staff/accounts/{staffId}/enable', 'r'],
  resetSecondFactor: ['post', '/staff/accounts/{staffId}/reset-second-factor', 'r'],
  listStaff: ['get', '/staff', ''],
  readRules: ['get', '/rules', ''],
  signOffRules: ['post', '/rules/sign-offs', 'r'],
  listQueue: ['get', '/queue', ''],
  searchQueue: ['post', '/queue/search', 'r'],
  readConversation: ['get', '/conversations/{conversationId}', ''],
  sendStaffMessage: ['post', '/conversations/{conversationId}/messages', 'r'],
  uploadAttachment: ['post', '/conversations/{conversationId}/attachments', ''],
  readAttachment: ['get', '/attachments/{attachmentId}', 'f'],
  addCaseAttachment: ['post', '/cases/{caseId}/attachments', ''],
  listCaseAttachments: ['get', '/cases/{caseId}/attachments', ''],
  addNote: ['post', '/conversations/{conversationId}/notes', 'r'],
  moveConversation: ['post', '/conversations/{conversationId}/move', 'r'],
  listWays: ['get', '/conversations/{conversationId}/ways', ''],
  undoMove: ['post', '/conversations/{conversationId}/move-back', 'r'],
  resendDelivery: ['post', '/conversations/{conversationId}/deliveries/{deliveryId}/resend', 'r'],
  takeOver: ['post', '/conversations/{conversationId}/take-over', 'r'],
  handBack: ['post', '/conversations/{conversationId}/hand-back', 'r'],
  resolveConversation: ['post', '/conversations/{conversationId}/resolve', 'r'],
  reopenConversation: ['post', '/conversations/{conversationId}/reopen', 'r'],
  assignConversation: ['post', '/conversations/{conversationId}/assignee', 'r'],
  markRead: ['post', '/conversations/{conversationId}/read', 'r'],
  clearEmergency: ['post', '/conversations/{conversationId}/clear-emergency', 'r'],
  draftEvaluationCase: ['get', '/conversations/{conversationId}/evaluation-case', ''],
  saveEvaluationCase: ['post', '/conversations/{conversationId}/evaluation-case', 'r'],
  listCases: ['get', '/cases', ''],
  openCase: ['post', '/cases', 'r'],
  readCase: ['get', '/cases/{caseId}', ''],
  updateCase: ['patch', '/cases/{caseId}', 'r'],
  searchCases: ['post', '/cases/search', 'r'],
  listCaseConversations: ['get', '/cases/{caseId}/conversations', ''],
  readOutgoing: ['get', '/outgoing', ''],
  listOptOuts: ['get', '/opt-outs', ''],
  listQuarantine: ['get', '/quarantine', ''],
  readQuarantined: ['get', '/quarantine/{receivedId}', ''],
  releaseQuarantined: ['post', '/quarantine/{receivedId}/release', 'r'],
  answerQuarantined: ['post', '/quarantine/{receivedId}/answer', 'r'],
  discardQuarantined: ['post', '/quarantine/{receivedId}/discard', 'r'],
  logCall: ['post', '/calls', 'r'],
  correctCall: ['patch', '/calls/{conversationId}', 'r'],
  screenText: ['post', '/screen', 'r'],
  listStatuses: ['get', '/case-statuses', ''],
  saveStatus: ['put', '/case-statuses/{statusKey}', 'r'],
  archiveStatus: ['delete', '/case-statuses/{statusKey}', 'r'],
  listFields: ['get', '/case-fields', ''],
  readFieldSchema: ['get', '/case-fields/schema', ''],
  saveField: ['put', '/case-fields/{fieldKey}', 'r'],
  archiveField: ['delete', '/case-fields/{fieldKey}', 'r'],
  openGlass: ['post', '/glass-openings', 'r'],
  listGlassOpenings: ['get', '/glass-openings', ''],
  listRunningGlass: ['get', '/glass-openings/running', ''],
  endGlass: ['post', '/glass-openings/{openingId}/end', 'r'],
  reviewGlassOpening: ['post', '/glass-openings/{openingId}/review', 'r'],
  searchAudit: ['get', '/audit', ''],
  exportAudit: ['get', '/audit/export', 'f'],
  readAuditHeads: ['get', '/audit/heads', ''],
  search: ['post', '/search', 'r'],
  readDashboard: ['get', '/dashboard', ''],
  listViews: ['get', '/views', ''],
  saveView: ['post', '/views', 'r'],
  changeView: ['put', '/views/{viewId}', 'r'],
  removeView: ['delete', '/views/{viewId}', 'r'],
  bulkCases: ['post', '/cases/bulk', ''],
  undoBulkCases: ['post', '/cases/bulk/undo', 'r'],
  readTimeline: ['get', '/cases/{caseId}/timeline', ''],
  listCaseLinks: ['get', '/cases/{caseId}/links', ''],
  addCaseLink: ['post', '/cases/{caseId}/links', 'r'],
  removeCaseLink: ['delete', '/cases/{caseId}/links/{linkId}', 'r'],
  listCaseMoves: ['get', '/cases/{caseId}/moves', ''],
  mergeCase: ['post', '/cases/{caseId}/merge', 'r'],
  splitCase: ['post', '/cases/{caseId}/split', 'r'],
  undoCaseMove: ['post', '/cases/{caseId}/moves/{moveId}/undo', 'r'],
  listChecklist: ['get', '/cases/{caseId}/checklist', ''],
  addChecklistItem: ['post', '/cases/{caseId}/checklist', 'r'],
  changeChecklistItem: ['patch', '/cases/{caseId}/checklist/{itemId}', 'r'],
  removeChecklistItem: ['delete', '/cases/{caseId}/checklist/{itemId}', 'r'],
  listMentions: ['get', '/mentions', ''],
  seeMentions: ['post', '/conversations/{conversationId}/mentions/seen', 'r'],
  searchPatients: ['post', '/patients/search', 'r'],
  addPatient: ['post', '/patients', 'r'],
  readPatient: ['get', '/patients/{patientId}', ''],
  updatePatient: ['patch', '/patients/{patientId}', 'r'],
  readPatientHistory: ['get', '/patients/{patientId}/history', ''],
  listDuplicates: ['get', '/patients/{patientId}/duplicates', ''],
  mergePatients: ['post', '/patients/{patientId}/merges', 'r'],
  undoMerge: ['post', '/patients/{patientId}/merges/{mergeId}/undo', 'r'],
  listProxies: ['get', '/patients/{patientId}/proxies', ''],
  grantProxy: ['post', '/patients/{patientId}/proxies', 'r'],
  endProxy: ['delete', '/patients/{patientId}/proxies/{proxyId}', 'r'],
  listKnowledgeGaps: ['get', '/knowledge-gaps', ''],
  settleKnowledgeGap: ['post', '/knowledge-gaps/{gapId}/settle', 'r'],
  reopenKnowledgeGap: ['post', '/knowledge-gaps/{gapId}/reopen', 'r'],
  listArticles: ['get', '/articles', ''],
  readModelState: ['get', '/model-state', ''],
  listPages: ['get', '/pages', ''],
  acknowledgePage: ['post', '/pages/{pageId}/acknowledge', 'r'],
} as const satisfies Record<keyof Operations, readonly [string, string, string]>;
