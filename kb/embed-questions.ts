import type { Db } from '../db/db.ts';
import { sha256 } from './article.ts';
import type { EmbedOptions } from './embed-passages.ts';
import type { Embedder } from './embedder.ts';
import { questionsToEmbed, storeQuestionVectors } from './vectors.ts';

const AT_ONCE = 64;

/**
 * Gives every known question that lacks one a vector of the embedder's model, as `embedPassages` does for passages.
 * @returns how many got one
 * @throws EmbedderFailed, database errors, and the signal's reason
 */
export async function embedQuestions(db: Db, embedder: Embedder, { signal, shipped }: EmbedOptions = {}): Promise<number> {
  let embedded = 0;
  let ready: ReadonlyMap<string, Float32Array> | undefined;
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const questions = await questionsToEmbed(db, embedder.model, embedder.languages, after, AT_ONCE);
    if (questions.length === 0) return embedded;
    after = questions.at(-1)!.id;
    if (ready === undefined) {
      const given = await shipped?.();
      ready = given?.model === embedder.model ? given.byHash : new Map();
    }
    const left = questions.filter(({ text }) => !ready!.has(sha256(text)));
    const fresh = left.length === 0 ? [] : await embedder.embedPassages(left.map(({ text }) => text), signal);
    const computed = new Map(left.map(({ id }, at) => [id, fresh[at]!]));
    await storeQuestionVectors(db, embedder.model, questions.map(({ id, text }) => ({ id, vector: computed.get(id) ?? ready!.get(sha256(text))! })));
    embedded += questions.length;
  }
}
