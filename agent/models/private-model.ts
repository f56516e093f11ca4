import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Content, LanguageModelV4Prompt, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { createPlaceholders, type KnownIdentifiers, type Placeholders } from '../../domain/identifiers/placeholders.ts';
import { createRestoreStream, type RestoreStream } from '../../domain/identifiers/restore-stream.ts';

/** A language model that never sees who the patient is, and how many identifiers were kept from it. */
export type PrivateModel = { model: LanguageModelV4; hidden: () => number };

/**
 * Puts placeholders in the place of identifiers in all that goes to the provider, and the values back into what comes:
 * streamed text, arguments of tools, structured output. Instructions and the passages that a search returned are the
 * hospital's own words and go as they are. Each call hides anew, so nothing is remembered between calls.
 */
export function privateModel(model: LanguageModelV4, known: KnownIdentifiers): PrivateModel {
  let hidden = 0;
  const prepared = (options: LanguageModelV4CallOptions): { options: LanguageModelV4CallOptions; placeholders: Placeholders } => {
    const placeholders = createPlaceholders(known);
    eachText(options.prompt, (text) => {
      placeholders.learn(text);
      return text;
    });
    const prompt = eachText(options.prompt, placeholders.hide);
    hidden = placeholders.count();
    return { options: { ...options, prompt }, placeholders };
  };
  return {
    hidden: () => hidden,
    model: {
      specificationVersion: 'v4',
      provider: model.provider,
      modelId: model.modelId,
      supportedUrls: model.supportedUrls,
      async doGenerate(given) {
        const { options, placeholders } = prepared(given);
        const result = await model.doGenerate(options);
        const isJson = given.responseFormat?.type === 'json';
        return { ...result, content: result.content.map((part) => restoredPart(part, placeholders, isJson)) };
      },
      async doStream(given) {
        const { options, placeholders } = prepared(given);
        const result = await model.doStream(options);
        return { ...result, stream: result.stream.pipeThrough(restoring(placeholders)) };
      },
    },
  };
}

/** The prompt with every text that a person or a model wrote passed through `change`. */
function eachText(prompt: LanguageModelV4Prompt, change: (text: string) => string): LanguageModelV4Prompt {
  return prompt.map((message): LanguageModelV4Prompt[number] => {
    switch (message.role) {
      case 'system':
        return message;
      case 'user':
        return { ...message, content: message.content.map((part) => (part.type === 'text' ? { ...part, text: change(part.text) } : part)) };
      case 'assistant':
        return {
          ...message,
          content: message.content.map((part) => {
            if (part.type === 'text' || part.type === 'reasoning') return { ...part, text: change(part.text) };
            return part.type === 'tool-call' ? { ...part, input: eachString(part.input, change) } : part;
          }),
        };
      case 'tool':
        return {
          ...message,
          content: message.content.map((part) => {
            if (part.type !== 'tool-result' || part.toolName === 'search_kb') return part;
            const { output } = part;
            if (output.type === 'text' || output.type === 'error-text') return { ...part, output: { ...output, value: change(output.value) } };
            return output.type === 'json' || output.type === 'error-json' ? { ...part, output: { ...output, value: eachString(output.value, change) as typeof output.value } } : part;
          }),
        };
    }
  });
}

/** A JSON value with every string passed through `change`; keys stay. */
export function eachString(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => eachString(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachString(item, change)]));
}

/** JSON as text with its strings restored: a value may hold quotes, so it cannot be put into the text itself. Broken JSON stays broken. */
function restoredJson(json: string, { restore }: Placeholders): string {
  try {
    return JSON.stringify(eachString(JSON.parse(json), restore));
  } catch {
    return json;
  }
}

function restoredPart(part: LanguageModelV4Content, placeholders: Placeholders, isJson: boolean): LanguageModelV4Content {
  if (part.type === 'text') return { ...part, text: isJson ? restoredJson(part.text, placeholders) : placeholders.restore(part.text) };
  return part.type === 'tool-call' ? { ...part, input: restoredJson(part.input, placeholders) } : part;
}

function restoring(placeholders: Placeholders): TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart> {
  const texts = new Map<string, RestoreStream>();
  return new TransformStream({
    transform(part, controller) {
      switch (part.type) {
        case 'text-delta': {
          const stream = texts.get(part.id) ?? createRestoreStream(placeholders);
          texts.set(part.id, stream);
          const delta = stream.push(part.delta);
          if (delta !== '') controller.enqueue({ ...part, delta });
          return;
        }
        case 'text-end': {
          const delta = texts.get(part.id)?.end() ?? '';
          texts.delete(part.id);
          if (delta !== '') controller.enqueue({ type: 'text-delta', id: part.id, delta });
          controller.enqueue(part);
          return;
        }
        case 'tool-call':
          controller.enqueue({ ...part, input: restoredJson(part.input, placeholders) });
          return;
        // Arguments in pieces are for showing while they come, which nobody does; the whole call follows.
        case 'tool-input-start':
        case 'tool-input-delta':
        case 'tool-input-end':
          return;
        default:
          controller.enqueue(part);
      }
    },
  });
}
