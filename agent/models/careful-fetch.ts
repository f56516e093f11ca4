/** More than any answer has; a provider that sends more is cut off. */
const MOST_BYTES = 2_000_000;

/** The provider answered with more than an answer can be. */
export class AnswerTooLarge extends Error {
  override name = 'AnswerTooLarge';
  constructor() {
    super(`The language model's server sent more than ${MOST_BYTES} bytes for one answer.`);
  }
}

/**
 * `fetch` for patients' words: it follows no redirect, since that would hand them to a server nobody configured, and reads
 * no answer beyond two megabytes.
 */
export function carefulFetch(inner: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, { ...init, redirect: 'manual' });
    if (!response.body) return response;
    let bytes = 0;
    const limited = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bytes += chunk.byteLength;
          if (bytes > MOST_BYTES) controller.error(new AnswerTooLarge());
          else controller.enqueue(chunk);
        },
      }),
    );
    return new Response(limited, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}
