/** Every environment variable TonIQ reads. The check at start, its messages and the table in docs/settings.md all come from here. */
import { ARC_TRUSTED } from '../../channels/email/authenticate.ts';
import { jwtKeys } from './jwt-keys.ts';
import { mailboxes } from './mailboxes.ts';
import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';

export type Setting<T> = {
  /** The environment variable. */
  name: string;
  kind: Kind<T>;
  /** What holds when the variable is unset or empty. */
  default: T;
  /** One sentence for the table; the default is shown beside it. */
  about: string;
  /** Never printed, never logged. */
  secret?: true;
};

/** Optional settings are null when unset. */
const optional = <T>(setting: Omit<Setting<T>, 'default'>): Setting<T | null> => ({ ...setting, default: null });
const withDefault = <T>(setting: Setting<T>): Setting<T> => setting;

/** Settings that may be shown. */
export const CONFIG_SETTINGS = {
  host: withDefault({ name: 'HOST', kind: kinds.host, default: '127.0.0.1', about: 'Where the server listens. Demo content is served on this machine only.' }),
  port: withDefault({ name: 'PORT', kind: kinds.port, default: 3000, about: 'The port it listens on.' }),
  publicUrl: optional({ name: 'PUBLIC_URL', kind: kinds.origin, about: 'The address at which patients and staff reach the server. An https address makes cookies secure.' }),
  trustProxy: withDefault<false | number | string[]>({
    name: 'TRUST_PROXY', kind: kinds.trustProxy, default: false, about: 'The proxies in front, whose word on the caller\'s address is believed.',
  }),
  widgetOrigins: withDefault<string[]>({ name: 'WIDGET_ORIGINS', kind: kinds.origins, default: [], about: 'Websites that may embed the widget. This server\'s own pages always may.' }),
  verifiedMinutes: withDefault({ name: 'VERIFIED_MINUTES', kind: kinds.wholeNumber(5, 1_440, 30), default: 30, about: 'After so many minutes without use a chat whose patient proved who they are ends.' }),
  phoneCountryCode: withDefault({ name: 'PHONE_COUNTRY_CODE', kind: kinds.countryCode, default: '1', about: 'Put before phone numbers that come without one.' }),
  widgetJwtAudience: optional({ name: 'WIDGET_JWT_AUDIENCE', kind: kinds.line('the audience of the hospital\'s tokens', 'https://toniq.hospital.example'), about: 'What `aud` says in the tokens that `WIDGET_JWT_KEYS` checks. Unset: `PUBLIC_URL`.' }),
  dataDir: withDefault({ name: 'DATA_DIR', kind: kinds.folder, default: './data', about: 'Folder of the embedded database and of the command line\'s socket.' }),
  demo: withDefault({ name: 'TONIQ_DEMO', kind: kinds.onOff, default: true, about: 'Whether an empty embedded database is filled with the demo hospital.' }),
  aiModel: optional({ name: 'AI_MODEL', kind: kinds.modelName('gpt-4.1-mini'), about: 'The language model that writes replies. Unset: no model, nothing leaves this machine.' }),
  openaiBaseUrl: optional({
    name: 'OPENAI_BASE_URL', kind: kinds.webAddress('the address of an OpenAI-compatible server', 'http://127.0.0.1:11434/v1'),
    about: 'An OpenAI-compatible server (Ollama, vLLM, llama.cpp, Azure) to use in place of OpenAI.',
  }),
  aiTokensPerConversation: withDefault({
    name: 'AI_TOKENS_PER_CONVERSATION', kind: kinds.limit(1_000, 100_000_000, 200_000), default: 200_000,
    about: 'How many tokens the language model may take in one conversation, in and out. Beyond it answers come from the articles alone.',
  }),
  aiTokensPerDay: withDefault({
    name: 'AI_TOKENS_PER_DAY', kind: kinds.limit(1_000, 999_999_999, 5_000_000), default: 5_000_000,
    about: 'The same for all conversations of a day (midnight in `TIME_ZONE`), over all servers and restarts.',
  }),
  aiPriceInput: optional({ name: 'AI_PRICE_INPUT', kind: kinds.money('the price of a million tokens sent', '0.40'), about: 'With `AI_PRICE_OUTPUT`: what is used is also shown in money.' }),
  aiPriceOutput: optional({ name: 'AI_PRICE_OUTPUT', kind: kinds.money('the price of a million tokens received', '1.60'), about: 'The price of what the model writes.' }),
  aiCurrency: withDefault({ name: 'AI_CURRENCY', kind: kinds.currency, default: 'USD', about: 'The currency of the prices.' }),
  aiCostPerConversation: optional({ name: 'AI_COST_PER_CONVERSATION', kind: kinds.money('a sum of money', '0.25'), about: 'A budget in money beside the one in tokens; needs both prices.' }),
  aiCostPerDay: optional({ name: 'AI_COST_PER_DAY', kind: kinds.money('a sum of money', '20'), about: 'The same for a day; needs both prices.' }),
  aiHideIdentifiers: withDefault({
    name: 'AI_HIDE_IDENTIFIERS', kind: kinds.onOff, default: true,
    about: 'Whether names, phone numbers, addresses, record numbers and the like are replaced by placeholders in what goes to the model\'s server (and to a server of `EMBEDDING_MODEL`).',
  }),
  embeddingModel: optional({ name: 'EMBEDDING_MODEL', kind: kinds.modelName('text-embedding-3-small'), about: 'The model that turns text into vectors. Unset: the built-in one, offline, English.' }),
  embeddingBaseUrl: optional({
    name: 'EMBEDDING_BASE_URL', kind: kinds.webAddress('the address of an OpenAI-compatible server', 'http://127.0.0.1:11434/v1'),
    about: 'The server that has `EMBEDDING_MODEL`. Unset: `OPENAI_BASE_URL`, else OpenAI.',
  }),
  onCallWebhook: optional({
    name: 'ONCALL_WEBHOOK', kind: kinds.webAddress('an address to post pages to', 'https://pager.hospital.example/toniq'),
    about: 'Receives every page (a call for staff) as JSON without any patient data.',
  }),
  onCallEmails: withDefault<string[]>({ name: 'ONCALL_EMAILS', kind: kinds.mailAddresses, default: [], about: 'These get every page by email, at each call, without any patient data; wants `MAIL_FROM`.' }),
  onCallPhones: withDefault<string[]>({ name: 'ONCALL_PHONES', kind: kinds.phoneNumbers, default: [], about: 'These get every page as a text message, at each call and at night too, without any patient data; wants `SMS_ACCOUNT_SID`.' }),
  mailFrom: optional({ name: 'MAIL_FROM', kind: kinds.mailAddress, about: 'The mailbox that patients write to and that answers come from. Unset: no mail is sent; the demo hospital has a mailbox of its own on this machine.' }),
  mailFromName: optional({ name: 'MAIL_FROM_NAME', kind: kinds.line('a name of at most 200 characters', 'Riverbend Health'), about: 'The name beside it. Unset: `HOSPITAL_NAME`.' }),
  mailPlus: withDefault({ name: 'MAIL_PLUS', kind: kinds.onOff, default: true, about: 'Whether mail to `name+anything@` reaches the mailbox of `MAIL_FROM`: replies then find their conversation by their address, whatever the mail program does.' }),
  mailCheckSenders: withDefault({ name: 'MAIL_CHECK_SENDERS', kind: kinds.onOff, default: true, about: 'Whether the DNS is asked who may send for a sender\'s domain (SPF, DKIM, DMARC, ARC). What a domain disowns waits for staff.' }),
  mailArcTrusted: withDefault<string[]>({ name: 'MAIL_ARC_TRUSTED', kind: kinds.hostNames, default: ARC_TRUSTED, about: 'Forwarders whose ARC seal is believed: a mail that they passed on changed, and had found genuine, is not put aside. It proves no sender all the same.' }),
  receivedRawDays: withDefault({ name: 'RECEIVED_RAW_DAYS', kind: kinds.wholeNumber(1, 3_650, 30), default: 30, about: 'So many days after a mail or text was dealt with, its raw bytes are given up; what it said, and its files, stay in the conversation. What is put aside keeps them until staff have decided.' }),
  mailStaffText: withDefault({ name: 'MAIL_STAFF_TEXT', kind: kinds.oneOf(['proven', 'never']), default: 'proven' as const, about: 'Whether what staff write stands in the mail itself once the patient has proved the address by a code (`proven`), or always behind a link and a code (`never`).' }),
  mailAnswerHours: optional({ name: 'MAIL_ANSWER_HOURS', kind: kinds.wholeNumber(1, 240, 24), about: 'What a mail says of when a person answers, in hours; from two days on it is said in days. Unset: that we cannot say, and whom to call.' }),
  smtpHost: optional({ name: 'SMTP_HOST', kind: kinds.hostName, about: 'The server that mail is sent through; needed with `MAIL_FROM`.' }),
  smtpPort: withDefault({ name: 'SMTP_PORT', kind: kinds.port, default: 587, about: 'Its port.' }),
  smtpSecurity: withDefault({ name: 'SMTP_SECURITY', kind: kinds.oneOf(['starttls', 'tls', 'none']), default: 'starttls' as const, about: 'How the connection is encrypted: `starttls` (587), `tls` (465), `none` on this machine alone.' }),
  smtpUser: optional({ name: 'SMTP_USER', kind: kinds.line('a user name', 'care@hospital.example'), about: 'The account that sends.' }),
  dkimDomain: optional({ name: 'DKIM_DOMAIN', kind: kinds.hostName, about: 'Signs mails for this domain, with `DKIM_SELECTOR` and `DKIM_KEY`. Unset: the mail server signs, or nobody.' }),
  dkimSelector: optional({ name: 'DKIM_SELECTOR', kind: kinds.token('the name of a DKIM key', 'toniq'), about: 'Under which name the public key stands in the DNS.' }),
  continueAfterMinutes: withDefault({ name: 'CONTINUE_AFTER_MINUTES', kind: kinds.wholeNumber(1, 1_440, 10), default: 10, about: 'A visitor who left the chat, and agreed to it, gets an answer that stood unread for so long by email.' }),
  filesMaxMb: withDefault({ name: 'FILES_MAX_MB', kind: kinds.wholeNumber(1, 50, 10), default: 10, about: 'The largest file that patients and staff may send, in MB.' }),
  filesPerMessage: withDefault({ name: 'FILES_PER_MESSAGE', kind: kinds.wholeNumber(1, 20, 5), default: 5, about: 'How many files one message may carry.' }),
  filesS3Endpoint: optional({
    name: 'FILES_S3_ENDPOINT', kind: kinds.webAddress('the address of an S3-compatible store', 'https://s3.us-east-1.amazonaws.com'),
    about: 'Keeps files in a bucket of S3, MinIO, Ceph or the like. Unset: in the folder `files` of `DATA_DIR`.',
  }),
  filesS3Bucket: optional({ name: 'FILES_S3_BUCKET', kind: kinds.bucket, about: 'The bucket. It must not be public.' }),
  filesS3Region: withDefault({ name: 'FILES_S3_REGION', kind: kinds.region, default: 'us-east-1', about: 'The region that requests are signed for.' }),
  clamavAddress: optional({ name: 'CLAMAV_ADDRESS', kind: kinds.clamav, about: 'Where clamd (ClamAV) listens. Every file is scanned before anybody can open it. Unset: files are not scanned.' }),
  oidcIssuer: optional({
    name: 'OIDC_ISSUER', kind: kinds.webAddress('the address of the hospital\'s OpenID Connect provider', 'https://login.hospital.example'),
    about: 'Where staff sign in with the account that they have already. The address to allow there is `PUBLIC_URL` with `/inbox/sso`.',
  }),
  oidcClientId: optional({ name: 'OIDC_CLIENT_ID', kind: kinds.token('the name under which the provider knows this server', 'toniq'), about: 'This server\'s name at the provider; needed with `OIDC_ISSUER`.' }),
  oidcName: withDefault({ name: 'OIDC_NAME', kind: kinds.line('a name of at most 200 characters', 'Hospital account'), default: 'Hospital account', about: 'What the button on the sign-in page calls the provider.' }),
  oidcRoleClaim: withDefault({ name: 'OIDC_ROLE_CLAIM', kind: kinds.token('the name of a claim', 'groups'), default: 'groups', about: 'The claim that names somebody\'s groups.' }),
  oidcRoleMap: withDefault<{ group: string; role: string }[]>({ name: 'OIDC_ROLE_MAP', kind: kinds.roleMap, default: [], about: 'Which group gives which role; the first that fits counts. Without one nobody is let in.' }),
  passwordSignIn: withDefault<'everybody' | 'nobody' | string[]>({
    name: 'PASSWORD_SIGN_IN', kind: kinds.passwordSignIn, default: 'everybody', about: 'Who may sign in with a password besides the provider: everybody, nobody, or the addresses of those kept for the day the provider is away.',
  }),
  passwordBreachCheck: withDefault({ name: 'PASSWORD_BREACH_CHECK', kind: kinds.onOff, default: false, about: 'Whether new passwords are also looked up at Have I Been Pwned; five digits of their hash leave this server.' }),
  smsAccountSid: optional({ name: 'SMS_ACCOUNT_SID', kind: kinds.token('the name of the account at the gateway', 'AC0123456789abcdef0123456789abcdef'), about: 'Text messages go through this account of Twilio or a gateway that speaks its language. Its webhook address, for texts and reports, is `PUBLIC_URL` with `/hooks/sms`.' }),
  smsFrom: withDefault<string[]>({ name: 'SMS_FROM', kind: kinds.phoneNumbers, default: [], about: 'The hospital\'s numbers at the gateway. An answer comes from the number that was texted.' }),
  smsMessagingService: optional({ name: 'SMS_MESSAGING_SERVICE', kind: kinds.token('the name of a messaging service', 'MG0123456789abcdef0123456789abcdef'), about: 'A pool of numbers in place of `SMS_FROM`: the gateway picks the sender of what is no answer.' }),
  smsBaseUrl: withDefault({ name: 'SMS_BASE_URL', kind: kinds.webAddress('the address of a Twilio-compatible gateway', 'https://api.twilio.com'), default: 'https://api.twilio.com', about: 'Where texts are handed over.' }),
  smsKeywordAnswers: withDefault({ name: 'SMS_KEYWORD_ANSWERS', kind: kinds.onOff, default: true, about: 'Whether STOP, START and HELP are answered here. Off when the gateway answers them (Twilio does unless told otherwise); they are obeyed either way.' }),
  smsEmergencyAfterStop: withDefault({ name: 'SMS_EMERGENCY_AFTER_STOP', kind: kinds.onOff, default: true, about: 'Whether somebody who has texted STOP and then writes of an emergency still gets the emergency text. Nothing else is sent to them.' }),
  quietHours: withDefault({ name: 'QUIET_HOURS', kind: kinds.hours, default: { from: 21 * 60, to: 8 * 60 }, about: 'When nobody is texted unless in answer, in `LOCATION_TIME_ZONES` or `TIME_ZONE`. What waits goes out at their end; answers, codes and emergencies do not wait.' }),
  hospitalName: withDefault({ name: 'HOSPITAL_NAME', kind: kinds.line('the hospital\'s name, at most 200 characters', 'Riverbend Health'), default: 'Riverbend Health', about: 'The hospital\'s name as patients read it.' }),
  mainLine: withDefault({ name: 'MAIN_LINE', kind: kinds.phoneNumber('555-0100'), default: '555-0100', about: 'The hospital\'s main phone number.' }),
  nurseLine: withDefault({ name: 'NURSE_LINE', kind: kinds.phoneNumber('555-0111'), default: '555-0111', about: 'A number at which a nurse answers at any hour.' }),
  emergencyNumber: withDefault({ name: 'EMERGENCY_NUMBER', kind: kinds.phoneNumber('911'), default: '911', about: 'The emergency number on the emergency card.' }),
  crisisNumber: withDefault({ name: 'CRISIS_NUMBER', kind: kinds.phoneNumber('988'), default: '988', about: 'The suicide and crisis line.' }),
  poisonNumber: withDefault({ name: 'POISON_NUMBER', kind: kinds.phoneNumber('1-800-222-1222'), default: '1-800-222-1222', about: 'Poison control.' }),
  crisisTextNumber: optional({ name: 'CRISIS_TEXT_NUMBER', kind: kinds.phoneNumber('988'), about: 'The crisis line\'s number for text messages. Unset: 988 while `CRISIS_NUMBER` is 988, else none is shown.' }),
  violenceNumber: optional({ name: 'VIOLENCE_NUMBER', kind: kinds.phoneNumber('1-800-799-7233'), about: 'The domestic violence hotline. Unset: 1-800-799-7233 while `EMERGENCY_NUMBER` is 911, else none is shown.' }),
  timeZone: withDefault({ name: 'TIME_ZONE', kind: kinds.timeZone, default: 'America/Chicago', about: 'The hospital\'s time zone.' }),
  locationTimeZones: withDefault<{ location: string; zone: string }[]>({ name: 'LOCATION_TIME_ZONES', kind: kinds.zonesOfPlaces, default: [], about: 'Locations whose clocks are others than those of `TIME_ZONE`: texts to patients whose case lies there keep quiet by these.' }),
  workers: withDefault({ name: 'WORKERS', kind: kinds.wholeNumber(1, 64, 4), default: 4, about: 'How many background jobs (turns, deliveries) run at once.' }),
  logLevel: withDefault({
    name: 'LOG_LEVEL', kind: kinds.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), default: 'info' as const, about: 'How much is logged. Patients\' words never are.',
  }),
};

/** Settings that never leave the process. */
export const SECRET_SETTINGS = {
  databaseUrl: optional({ name: 'DATABASE_URL', secret: true, kind: kinds.postgresUrl, about: 'A PostgreSQL 17 database with pgvector 0.8 or newer. Unset: the embedded database in `DATA_DIR`.' }),
  secretKeys: optional({
    name: 'SECRET_KEYS', secret: true, kind: kinds.secretKeys,
    about: 'Seals what the database keeps secret and must give back (second factors, codes on their way). Unset: the file `secret-key` in `DATA_DIR`; several servers need it set. To change it put the new one in front and restart; the old one can go after that.',
  }),
  widgetJwtKeys: optional({
    name: 'WIDGET_JWT_KEYS', secret: true, kind: jwtKeys,
    about: 'Keys that check the tokens by which your website names its logged-in patients to the chat (RS256, ES256, EdDSA, or HS256 from 32 bytes). Several: each may sign, so that keys can be changed.',
  }),
  openaiApiKey: optional({ name: 'OPENAI_API_KEY', secret: true, kind: kinds.token('a key without spaces', 'sk-…'), about: 'The key for `AI_MODEL`. Alone it does nothing.' }),
  embeddingApiKey: optional({
    name: 'EMBEDDING_API_KEY', secret: true, kind: kinds.token('a key without spaces', 'sk-…'), about: 'The key for `EMBEDDING_MODEL`, when it differs from `OPENAI_API_KEY`.',
  }),
  oidcClientSecret: optional({ name: 'OIDC_CLIENT_SECRET', secret: true, kind: kinds.token('a secret without spaces', '…'), about: 'The secret that goes with `OIDC_CLIENT_ID`. Unset: a public client, proved by PKCE alone.' }),
  onCallWebhookSecret: optional({
    name: 'ONCALL_WEBHOOK_SECRET', secret: true, kind: kinds.token('at least 16 characters without spaces', '$(openssl rand -hex 32)', 16), about: 'Signs what `ONCALL_WEBHOOK` receives with HMAC-SHA256.',
  }),
  mailboxes: optional({ name: 'MAIL_MAILBOXES', secret: true, kind: mailboxes, about: 'The mailboxes that are read. Nothing in them is changed.' }),
  mailWebhookSecret: optional({
    name: 'MAIL_WEBHOOK_SECRET', secret: true, kind: kinds.token('at least 16 characters without spaces', '$(openssl rand -hex 32)', 16), about: 'Lets a mail server post raw mails to `PUBLIC_URL` with `/hooks/email`, signed with it. Unset: the address does not exist.',
  }),
  smtpPassword: optional({ name: 'SMTP_PASSWORD', secret: true, kind: kinds.line('a password', '…'), about: 'The password of `SMTP_USER`.' }),
  dkimKey: optional({ name: 'DKIM_KEY', secret: true, kind: kinds.rsaKey, about: 'The private key that signs mails, in PEM.' }),
  filesS3Key: optional({ name: 'FILES_S3_KEY', secret: true, kind: kinds.token('an access key without spaces', 'AKIA…'), about: 'The access key for `FILES_S3_BUCKET`.' }),
  filesS3Secret: optional({ name: 'FILES_S3_SECRET', secret: true, kind: kinds.token('a secret without spaces', '…'), about: 'Its secret.' }),
  smsAuthToken: optional({ name: 'SMS_AUTH_TOKEN', secret: true, kind: kinds.secretsInTurn('the token of the account'), about: 'The token that goes with `SMS_ACCOUNT_SID`; it signs what the gateway posts. The first of two is the one we sign in with.' }),
  metricsToken: optional({
    name: 'METRICS_TOKEN', secret: true, kind: kinds.token('at least 16 characters without spaces', '$(openssl rand -hex 32)', 16), about: 'Bearer token for `/metrics`. Unset: this machine alone may read it.',
  }),
};

/** All of them, in the order of the table. */
export const ALL_SETTINGS: readonly Setting<unknown>[] = orderedForReading();

function orderedForReading(): Setting<unknown>[] {
  const { secretKeys, mailboxes: read, mailWebhookSecret, smtpPassword, dkimKey, databaseUrl, widgetJwtKeys, openaiApiKey, embeddingApiKey, oidcClientSecret, onCallWebhookSecret, metricsToken, filesS3Key, filesS3Secret, smsAuthToken } = SECRET_SETTINGS;
  const beside: Record<string, Setting<unknown>> = {
    WIDGET_ORIGINS: databaseUrl, WIDGET_JWT_AUDIENCE: widgetJwtKeys, AI_MODEL: openaiApiKey, EMBEDDING_BASE_URL: embeddingApiKey, OIDC_CLIENT_ID: oidcClientSecret, ONCALL_WEBHOOK: onCallWebhookSecret, LOG_LEVEL: metricsToken, DATA_DIR: secretKeys,
    MAIL_FROM_NAME: read, MAIL_PLUS: mailWebhookSecret, SMTP_USER: smtpPassword, DKIM_SELECTOR: dkimKey, FILES_S3_BUCKET: filesS3Key, FILES_S3_REGION: filesS3Secret, SMS_ACCOUNT_SID: smsAuthToken,
  };
  return Object.values(CONFIG_SETTINGS).flatMap((setting: Setting<unknown>) => [setting, beside[setting.name]].filter((one) => one !== undefined));
}
