import type { LanguageModelV4, LanguageModelV4Prompt, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { TurnModel } from '../turn.ts';

const SAY = /SAY<<(.+?)>>/gu;
/** Written backwards, so that the words themselves stand nowhere. */
const SAY_BACKWARDS = /BACKWARDS<<(.+?)>>/gu;
const CALL = /CALL<<(\w+) (\{.*?\})>>/gu;

/**
 * A language model that does whatever it finds written in its messages, whoever wrote it: `SAY<<text>>`, `BACKWARDS<<txet>>` and
 * `CALL<<tool {"json": 1}>>`. The worst case of an injected instruction: it always works on the model.
 */
export function obedientModel(): TurnModel {
  const model: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'test',
    modelId: 'obedient',
    supportedUrls: {},
    doGenerate: async () => {
      throw new Error('The obedient model writes streams only.');
    },
    async doStream({ prompt }) {
      const orders = ordersIn(prompt);
      const backwards = [...orders.matchAll(SAY_BACKWARDS)].map(([, text]) => [...text!].reverse().join(''));
      const says = [...[...orders.matchAll(SAY)].map(([, text]) => text!), ...backwards].join(' ');
      const calls = [...orders.matchAll(CALL)];
      const parts: LanguageModelV4StreamPart[] = [{ type: 'stream-start', warnings: [] }];
      if (says) parts.push({ type: 'text-start', id: '0' }, { type: 'text-delta', id: '0', delta: says }, { type: 'text-end', id: '0' });
      for (const [at, [, toolName, input]] of calls.entries()) parts.push({ type: 'tool-call', toolCallId: `order-${at}`, toolName: toolName!, input: input! });
      parts.push({
        type: 'finish',
        finishReason: { unified: calls.length > 0 ? 'tool-calls' : 'stop', raw: undefined },
        usage: { inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined }, outputTokens: { total: 1, text: 1, reasoning: undefined } },
      });
      return { stream: new ReadableStream({ start: (controller) => { for (const part of parts) controller.enqueue(part); controller.close(); } }) };
    },
  };
  return { id: 'test/obedient', model };
}

function ordersIn(prompt: LanguageModelV4Prompt): string {
  return prompt.filter(({ role }) => role !== 'system').map(({ content }) => JSON.stringify(content).replaceAll('\\"', '"')).join('\n');
}
