import type { TurnModel } from '../../agent/turn.ts';

type Model = TurnModel['model'];
type Part = Awaited<ReturnType<Model['doStream']>>['stream'] extends ReadableStream<infer Each> ? Each : never;

/** A language model that answers every call with the same text: a true sentence, a falsehood, a courtesy. Structured calls it fails. */
export function plantingModel(text: string): TurnModel {
  const model: Model = {
    specificationVersion: 'v4',
    provider: 'evals',
    modelId: 'planting',
    supportedUrls: {},
    doGenerate: async () => {
      throw new Error('The planting model writes replies only.');
    },
    async doStream() {
      const parts: Part[] = [
        { type: 'stream-start', warnings: [] },
        { type: 'text-start', id: '0' },
        ...text.match(/.{1,9}/gsu)!.map((delta): Part => ({ type: 'text-delta', id: '0', delta })),
        { type: 'text-end', id: '0' },
        { type: 'finish', finishReason: { unified: 'stop', raw: undefined }, usage: { inputTokens: { total: 0, noCache: 0, cacheRead: undefined, cacheWrite: undefined }, outputTokens: { total: 0, text: 0, reasoning: undefined } } },
      ];
      return {
        stream: new ReadableStream({
          start(controller) {
            for (const part of parts) controller.enqueue(part);
            controller.close();
          },
        }),
      };
    },
  };
  return { id: 'evals/planting', model };
}
