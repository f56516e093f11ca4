import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4Content, LanguageModelV4StreamPart, LanguageModelV4Usage, SharedV4ProviderMetadata } from '@ai-sdk/provider';
import type { CheckedSentence } from '../../turn.ts';
import type { TurnModel } from '../../turn.ts';
import { composeAnswer } from './answer.ts';
import { BRIEF_KEY, briefFrom } from './brief.ts';
import { speech } from './speech.ts';

/** How the extractive model marks each sentence it writes; read by `sentenceMark`. */
type Mark = { said: boolean; joins: CheckedSentence['joins'] };

const NO_USAGE: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 0, text: 0, reasoning: undefined },
};

/**
 * The model that is there without any model: deterministic, offline, a millisecond. It answers with whole sentences of the
 * passages found, speaks the agent's own words for everything else, and calls the same tools as a language model.
 */
export function createExtractiveModel(): TurnModel {
  const model: LanguageModelV4 = {
    specificationVersion: 'v4',
    provider: 'toniq',
    modelId: 'extractive',
    supportedUrls: {},
    async doGenerate(options) {
      const { content, called } = write(options);
      return { content, finishReason: { unified: called ? 'tool-calls' : 'stop', raw: undefined }, usage: NO_USAGE, warnings: [] };
    },
    async doStream(options) {
      const { content, called } = write(options);
      const parts: LanguageModelV4StreamPart[] = [{ type: 'stream-start', warnings: [] }];
      for (const [at, part] of content.entries()) {
        if (part.type === 'tool-call') parts.push(part);
        if (part.type !== 'text') continue;
        const id = String(at);
        parts.push({ type: 'text-start', id, providerMetadata: part.providerMetadata }, { type: 'text-delta', id, delta: part.text }, { type: 'text-end', id });
      }
      parts.push({ type: 'finish', usage: NO_USAGE, finishReason: { unified: called ? 'tool-calls' : 'stop', raw: undefined } });
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
  return { id: 'extractive', model };
}

function write(options: LanguageModelV4CallOptions): { content: LanguageModelV4Content[]; called: boolean } {
  const brief = briefFrom(options.providerOptions as Parameters<typeof briefFrom>[0]);
  const content: LanguageModelV4Content[] = [];
  let called = false;
  if (brief.plan.do === 'answer') {
    for (const { text, joins } of composeAnswer(brief.found, brief.language, brief.plan.refusal !== null)) content.push({ type: 'text', text, providerMetadata: marked({ said: false, joins }) });
  }
  for (const move of speech(brief)) {
    if ('say' in move) content.push({ type: 'text', text: move.say, providerMetadata: marked({ said: true, joins: move.joins }) });
    else {
      called = true;
      content.push({ type: 'tool-call', toolCallId: `extractive-${content.length}`, toolName: move.call, input: JSON.stringify(move.args) });
    }
  }
  return { content, called };
}

function marked(mark: Mark): SharedV4ProviderMetadata {
  return { [BRIEF_KEY]: mark };
}

/** The mark of a text block that this model wrote. Ask only for streams of this model: others could forge it. */
export function sentenceMark(providerMetadata: SharedV4ProviderMetadata | undefined): Mark | null {
  const mark = providerMetadata?.[BRIEF_KEY];
  if (!mark || typeof mark['said'] !== 'boolean') return null;
  const joins = mark['joins'];
  return { said: mark['said'], joins: joins === 'item' || joins === 'paragraph' ? joins : 'inline' };
}
