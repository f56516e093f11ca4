import { readFileSync } from 'node:fs';
import type { Hospital } from '../../agent/hospital.ts';
import type { Budget } from '../../domain/language-model/gate.ts';
import { editDistance } from '../../kb/edit-distance.ts';
import { isLoopback } from './kinds.ts';
import { ALL_SETTINGS, CONFIG_SETTINGS, SECRET_SETTINGS, type Setting } from './settings.ts';

type Values<Settings extends Record<string, Setting<unknown>>> = { [Key in keyof Settings]: Settings[Key]['default'] };

/** What may be shown: every setting that is no secret, and what follows from them. */
export type Config = Values<typeof CONFIG_SETTINGS> & {
  /** Name and numbers of the hospital, as the agent and the screens take them. */
  hospital: Hospital & { poisonNumber: string; crisisTextNumber: string | null; violenceNumber: string | null };
  /** What the language model may use. */
  aiBudget: Budget;
  /** True when the database is the embedded one in `dataDir`. */
  embedded: boolean;
};

/** What must not be shown. Kept apart from `Config`, so that printing the one can never print the other. */
export type Secrets = Values<typeof SECRET_SETTINGS>;

export type LoadedConfig = { config: Config; secrets: Secrets; warnings: string[] };

/** One or more settings are wrong. `problems` holds a line for each; the message all of them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. A variable that is set to nothing counts as unset.
 * @returns the settings, and warnings on what is legal and yet hardly meant
 * @throws ConfigError with every wrong value at once
 */
export function loadConfig(env: Env): LoadedConfig {
  const problems: string[] = [];
  const values = readAll(CONFIG_SETTINGS, env, problems);
  const secrets = readAll(SECRET_SETTINGS, env, problems);
  problems.push(...contradictions(values, secrets, env));
  if (problems.length > 0) throw new ConfigError(problems);
  const { hospitalName: name, mainLine, nurseLine, emergencyNumber, crisisNumber, poisonNumber, crisisTextNumber, violenceNumber, timeZone } = values;
  const config: Config = {
    ...values,
    hospital: { name, mainLine, nurseLine, emergencyNumber, crisisNumber, poisonNumber, crisisTextNumber, violenceNumber, timeZone },
    aiBudget: budgetOf(values),
    embedded: secrets.databaseUrl === null,
  };
  return { config, secrets, warnings: [...misspelt(env), ...oddities(config, secrets, env)] };
}

function budgetOf({ aiTokensPerConversation, aiTokensPerDay, aiPriceInput, aiPriceOutput, aiCostPerConversation, aiCostPerDay }: Values<typeof CONFIG_SETTINGS>): Budget {
  const orNone = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);
  return {
    tokensPerConversation: orNone(aiTokensPerConversation), tokensPerDay: orNone(aiTokensPerDay), costPerConversation: aiCostPerConversation, costPerDay: aiCostPerDay,
    prices: aiPriceInput === null || aiPriceOutput === null ? null : { input: aiPriceInput, output: aiPriceOutput },
  };
}

function readAll<Settings extends Record<string, Setting<unknown>>>(settings: Settings, env: Env, problems: string[]): Values<Settings> {
  const entries = Object.entries(settings).map(([key, setting]) => {
    const text = env[setting.name]?.trim() || fromFile(setting, env, problems);
    if (text === '') return [key, setting.default];
    const value = setting.kind.read(text);
    if (value === null) problems.push(wrongValue(setting, text));
    return [key, value];
  });
  // The table's own types say what each key holds; fromEntries forgets them.
  return Object.fromEntries(entries) as Values<Settings>;
}

/** A secret may lie in a file, as containers are given it: `SMTP_PASSWORD_FILE` for `SMTP_PASSWORD`. */
function fromFile({ name, secret }: Setting<unknown>, env: Env, problems: string[]): string {
  const path = secret ? (env[`${name}_FILE`]?.trim() ?? '') : '';
  if (path === '') return '';
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    problems.push(`${name}_FILE: got ${JSON.stringify(path)}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}), wants the path of a file, for example ${name}_FILE=/run/secrets/${name.toLowerCase()}`);
    return '';
  }
}

/** "PORT: got "abc", wants a whole number from 1 to 65535, for example PORT=3000". */
export function wrongValue(setting: Setting<unknown>, got: string): string {
  const { name, kind, secret } = setting;
  const shown = secret ? 'a value that is not shown here' : JSON.stringify(got.length > 120 ? `${got.slice(0, 120)}…` : got);
  return `${name}: got ${shown}, wants ${kind.wants}, for example ${name}=${kind.example}`;
}

/** Settings that are right each by itself and cannot be meant together. */
function contradictions(values: Values<typeof CONFIG_SETTINGS>, secrets: Secrets, env: Env): string[] {
  const found: string[] = [];
  if (values.aiModel && !secrets.openaiApiKey && !values.openaiBaseUrl) {
    found.push(`AI_MODEL: got "${values.aiModel}" alone, wants OPENAI_API_KEY beside it for OpenAI, or OPENAI_BASE_URL for another server, for example OPENAI_BASE_URL=http://127.0.0.1:11434/v1`);
  }
  if (values.embeddingModel && !values.embeddingBaseUrl && !values.openaiBaseUrl && !secrets.embeddingApiKey && !secrets.openaiApiKey) {
    found.push(`EMBEDDING_MODEL: got "${values.embeddingModel}" alone, wants EMBEDDING_API_KEY beside it for OpenAI, or EMBEDDING_BASE_URL for another server, for example EMBEDDING_BASE_URL=http://127.0.0.1:11434/v1`);
  }
  const prices = [CONFIG_SETTINGS.aiPriceInput, CONFIG_SETTINGS.aiPriceOutput].filter(({ name }) => !env[name]?.trim()).map(({ name }) => name);
  if (prices.length === 1) found.push(`${prices[0]}: got nothing, wants a price beside the other one, for example ${prices[0]}=0.40`);
  for (const { name } of [CONFIG_SETTINGS.aiCostPerConversation, CONFIG_SETTINGS.aiCostPerDay]) {
    if (env[name]?.trim() && prices.length > 0) found.push(`${name}: got a sum of money, wants AI_PRICE_INPUT and AI_PRICE_OUTPUT beside it, for example AI_PRICE_INPUT=0.40 AI_PRICE_OUTPUT=1.60`);
  }
  if (values.embeddingBaseUrl && !values.embeddingModel) {
    found.push(`EMBEDDING_BASE_URL: got "${values.embeddingBaseUrl}" alone, wants EMBEDDING_MODEL beside it, for example EMBEDDING_MODEL=nomic-embed-text`);
  }
  const bucket = { FILES_S3_ENDPOINT: values.filesS3Endpoint, FILES_S3_BUCKET: values.filesS3Bucket, FILES_S3_KEY: secrets.filesS3Key, FILES_S3_SECRET: secrets.filesS3Secret };
  const absent = Object.entries(bucket).flatMap(([name, value]) => (value === null ? name : []));
  if (absent.length > 0 && absent.length < 4) found.push(`${absent.join(', ')}: got nothing, wants FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_KEY and FILES_S3_SECRET together, for example FILES_S3_ENDPOINT=https://s3.us-east-1.amazonaws.com`);
  if (values.smsAccountSid && !secrets.smsAuthToken) found.push('SMS_AUTH_TOKEN: got nothing, wants the token of the account beside SMS_ACCOUNT_SID, for example SMS_AUTH_TOKEN=…');
  if (values.smsAccountSid && values.smsFrom.length === 0 && !values.smsMessagingService) found.push('SMS_FROM: got nothing, wants the hospital\'s number at the gateway, or SMS_MESSAGING_SERVICE in its place, for example SMS_FROM=+15555550100');
  if (values.smsBaseUrl.startsWith('http:') && !isLoopback(new URL(values.smsBaseUrl).hostname)) found.push(`SMS_BASE_URL: got "${values.smsBaseUrl}", wants an https address, for example SMS_BASE_URL=https://api.twilio.com`);
  if ((values.mailFrom === null) !== (values.smtpHost === null)) found.push(`${values.mailFrom ? 'SMTP_HOST' : 'MAIL_FROM'}: got nothing, wants MAIL_FROM and SMTP_HOST together, for example ${values.mailFrom ? 'SMTP_HOST=mail.hospital.example' : 'MAIL_FROM=care@hospital.example'}`);
  if (values.smtpUser && !secrets.smtpPassword) found.push('SMTP_USER: got an account alone, wants SMTP_PASSWORD or SMTP_PASSWORD_FILE beside it, for example SMTP_PASSWORD_FILE=/run/secrets/smtp');
  if (values.smtpHost && values.smtpSecurity === 'none' && !isLoopback(values.smtpHost)) found.push(`SMTP_SECURITY: got "none" for ${values.smtpHost}, wants starttls or tls, since mail would cross the network unencrypted, for example SMTP_SECURITY=starttls`);
  const dkim = [values.dkimDomain, values.dkimSelector, secrets.dkimKey].filter((one) => one !== null).length;
  if (dkim > 0 && dkim < 3) found.push('DKIM_DOMAIN: got a part of the signature\'s settings, wants DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY together, for example DKIM_SELECTOR=toniq');
  if (values.oidcIssuer && !values.oidcClientId) found.push(`OIDC_ISSUER: got "${values.oidcIssuer}" alone, wants OIDC_CLIENT_ID beside it, for example OIDC_CLIENT_ID=toniq`);
  if (values.oidcIssuer?.startsWith('http:') && !isLoopback(new URL(values.oidcIssuer).hostname)) found.push(`OIDC_ISSUER: got "${values.oidcIssuer}", wants an https address, for example OIDC_ISSUER=https://login.hospital.example`);
  if (values.passwordSignIn !== 'everybody' && !values.oidcIssuer) found.push('PASSWORD_SIGN_IN: got a restriction without another way to sign in, wants OIDC_ISSUER beside it, for example PASSWORD_SIGN_IN=everybody');
  if (secrets.databaseUrl && values.demo && env[CONFIG_SETTINGS.demo.name]?.trim()) {
    found.push('TONIQ_DEMO: got "on" together with DATABASE_URL, wants off, since demo content and its passwords go into the embedded database only, for example TONIQ_DEMO=off');
  }
  return found;
}

function oddities(config: Config, secrets: Secrets, env: Env): string[] {
  const found: string[] = [];
  if (secrets.openaiApiKey && !config.aiModel && !config.embeddingModel) found.push('OPENAI_API_KEY is set, but AI_MODEL is not: no language model is used and nothing is sent anywhere. To use one, set for example AI_MODEL=gpt-4.1-mini.');
  if (config.aiModel && !config.aiHideIdentifiers) found.push('AI_HIDE_IDENTIFIERS is off: names, phone numbers and addresses of patients go to the language model as they were written.');
  if (config.aiBudget.tokensPerConversation !== null && config.aiBudget.tokensPerDay !== null && config.aiBudget.tokensPerConversation > config.aiBudget.tokensPerDay) {
    found.push('AI_TOKENS_PER_CONVERSATION is more than AI_TOKENS_PER_DAY: one conversation may use up the day of all others.');
  }
  if (config.oidcIssuer && config.oidcRoleMap.length === 0) found.push('OIDC_ISSUER is set, but OIDC_ROLE_MAP is not: nobody gets a role and nobody is let in. Set for example OIDC_ROLE_MAP=toniq-nurses=nurse.');
  if (secrets.onCallWebhookSecret && !config.onCallWebhook) found.push('ONCALL_WEBHOOK_SECRET is set, but ONCALL_WEBHOOK is not: pages are not sent anywhere.');
  if (config.onCallWebhook?.startsWith('http:') && !isLoopback(new URL(config.onCallWebhook).hostname)) found.push('ONCALL_WEBHOOK is an http address: pages cross the network unencrypted. Use https.');
  const { dkimDomain, mailFrom } = config;
  if (dkimDomain && mailFrom && !isWithin(mailFrom.slice(mailFrom.lastIndexOf('@') + 1), dkimDomain)) {
    found.push(`DKIM_DOMAIN is ${dkimDomain}, which MAIL_FROM does not belong to: such a signature counts for nothing (DMARC). Sign for the domain of MAIL_FROM.`);
  }
  if (config.smsAccountSid && !config.publicUrl?.startsWith('https:')) found.push('SMS_ACCOUNT_SID is set, but PUBLIC_URL is no https address: the gateway cannot reach this server, so no text comes in and nobody learns what has arrived.');
  const { emergencyNumber, crisisNumber, poisonNumber } = CONFIG_SETTINGS;
  const foreign = [crisisNumber, poisonNumber].filter(({ name }) => !env[name]?.trim()).map(({ name }) => name);
  if (config.emergencyNumber !== emergencyNumber.default && foreign.length > 0) {
    found.push(`EMERGENCY_NUMBER is ${config.emergencyNumber}, but ${foreign.join(' and ')} ${foreign.length > 1 ? 'are' : 'is'} not set: patients are shown the numbers of the United States. Set your country's.`);
  }
  if (!config.embedded || !config.demo) {
    const { hospitalName, mainLine, nurseLine } = CONFIG_SETTINGS;
    const unset = [hospitalName, mainLine, nurseLine].map(({ name }) => name).filter((name) => !env[name]?.trim());
    if (unset.length > 0) found.push(`${unset.join(', ')} ${unset.length > 1 ? 'are' : 'is'} not set: patients are shown the demo hospital's. Set ${unset.length > 1 ? 'them' : 'it'} before patients write.`);
  }
  return found;
}

/** A variable whose name is nearly one of ours is most likely meant to be it. */
function misspelt(env: Env): string[] {
  const known = ALL_SETTINGS.map(({ name }) => name);
  return Object.keys(env).flatMap((name) => {
    if (known.includes(name) || !/^[A-Z][A-Z\d_]{2,}$/u.test(name)) return [];
    const meant = known.find((one) => editDistance(name, one, 2) <= (one.length > 6 ? 2 : 1));
    return meant ? [`${name} is not known; did you mean ${meant}? It is ignored.`] : [];
  });
}

const isWithin = (domain: string, of: string): boolean => domain === of || domain.endsWith(`.${of}`);
