import { createHash } from 'node:crypto';

/** What a model is told to do, with a name for the trail. `hash` are the first letters of the text's hash. */
export type Prompt = { name: string; version: number; hash: string; text: string };

/**
 * Names a prompt. `text` is the whole of it, variables in braces. A change of the text is a new version: a test holds each
 * version to its hash.
 */
export function definePrompt(name: string, version: number, text: string): Prompt {
  return { name, version, hash: createHash('sha256').update(text).digest('hex').slice(0, 8), text };
}

/** "answer/2 3f9a1c07", as the trail shows it. */
export function promptLabel({ name, version, hash }: Prompt): string {
  return `${name}/${version} ${hash}`;
}
