import type { Config, Secrets } from '../../config/config.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

const OPENAI = 'https://api.openai.com/v1';
const TIMEOUT_MS = 5_000;

type Models = Pick<Config, 'aiModel' | 'openaiBaseUrl' | 'embeddingModel' | 'embeddingBaseUrl'>;
type Keys = Pick<Secrets, 'openaiApiKey' | 'embeddingApiKey'>;

/** Whether the configured models answer. Nothing is asked of a server that is not configured, and no patient's words are sent. */
export async function checkModels(config: Models, secrets: Keys): Promise<Finding[]> {
  return Promise.all([languageModel(config, secrets), embeddings(config, secrets)]);
}

async function languageModel({ aiModel, openaiBaseUrl }: Models, { openaiApiKey }: Keys): Promise<Finding> {
  const check = 'language model';
  if (!aiModel) return ok(check, 'none: answers are built from the articles, nothing leaves this machine');
  const base = openaiBaseUrl ?? OPENAI;
  const answer = await call(`${base}/models`, openaiApiKey, 'OPENAI_BASE_URL', 'OPENAI_API_KEY', check);
  if ('check' in answer) return answer;
  const names = (answer.body as { data?: { id?: unknown }[] } | null)?.data?.map(({ id }) => id);
  if (!Array.isArray(names)) return warn(check, `${base} answers, but lists no models`, 'Ask a question to see whether it works: npm run --silent toniq -- ask "When can I visit?"');
  const listed = names.some((name) => name === aiModel || name === `${aiModel}:latest`);
  return listed ? ok(check, `${aiModel} at ${base}`) : warn(check, `${base} answers, but does not list ${aiModel}`, 'Check AI_MODEL for typing errors, or load the model there (Ollama: ollama pull).');
}

async function embeddings({ embeddingModel, embeddingBaseUrl, openaiBaseUrl }: Models, { embeddingApiKey, openaiApiKey }: Keys): Promise<Finding> {
  const check = 'embeddings';
  if (!embeddingModel) return ok(check, 'built in: offline, English');
  const base = embeddingBaseUrl ?? openaiBaseUrl ?? OPENAI;
  const answer = await call(`${base}/embeddings`, embeddingApiKey ?? (embeddingBaseUrl ? null : openaiApiKey), 'EMBEDDING_BASE_URL', 'EMBEDDING_API_KEY', check, { model: embeddingModel, input: 'visiting hours' });
  if ('check' in answer) return answer;
  const vector = (answer.body as { data?: { embedding?: unknown }[] } | null)?.data?.[0]?.embedding;
  if (!Array.isArray(vector)) return fail(check, `${base} answers, but not with a vector`, 'Check that EMBEDDING_MODEL names a model for embeddings.');
  return ok(check, `${embeddingModel} at ${base}, ${vector.length} dimensions`);
}

async function call(url: string, key: string | null, addressSetting: string, keySetting: string, check: string, body?: object): Promise<{ body: unknown } | Finding> {
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 401 || response.status === 403) return fail(check, `${url} refuses the key (${response.status})`, `Set ${keySetting} to a key that is valid there.`);
    if (!response.ok) return fail(check, `${url} answers ${response.status}`, `Check ${addressSetting} and the model's name; most servers want /v1 at the end of the address.`);
    return { body: await response.json().catch(() => null) };
  } catch (error) {
    const why = error instanceof Error ? ((error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.name) : 'unknown';
    return fail(check, `${url} does not answer (${why})`, `Start that server or correct ${addressSetting}. Until then answers are built from the articles.`);
  }
}
