import { modelFromConfig } from '../../agent/models/from-config.ts';
import type { Behaviour, FakeOpenAi } from '../../agent/testing/fake-openai.ts';
import { HOSTILE_CALLS, HOSTILE_SENTENCES, scriptedModel } from '../../agent/testing/hostile-model.ts';
import type { TurnModel } from '../../agent/turn.ts';
import type { EvalCase, Fault, Writer } from './case.ts';

/** More answers than the agent asks for in one turn. */
const ANSWERS = 40;

/** The model that writes in a case, made anew for each so that none remembers another. Null is the extractive one. */
export function writerFor(writer: Writer, given: EvalCase, fakeServer: FakeOpenAi): TurnModel | null {
  if (writer === 'extractive') return null;
  if (writer === 'real') return modelFromConfig({ aiModel: process.env['AI_MODEL'], openaiBaseUrl: process.env['OPENAI_BASE_URL'] }, { openaiApiKey: process.env['OPENAI_API_KEY'] });
  if (given.model?.fault) {
    fakeServer.will(FAULTY[given.model.fault]);
    return throughServer(fakeServer);
  }
  const script = maliceOf(given);
  if (writer === 'hostile') return scriptedModel(...Array.from({ length: ANSWERS }, (_, at) => script[at % script.length]!));
  fakeServer.will(...Array.from({ length: ANSWERS }, (_, at) => script[at % script.length]!).map(({ text, calls }) =>
    calls ? ({ kind: 'call', calls, ...(text ? { text } : {}) } as const) : ({ kind: 'say', text: text ?? '' } as const)));
  return throughServer(fakeServer);
}

const throughServer = ({ url }: FakeOpenAi): TurnModel | null => modelFromConfig({ aiModel: 'fake', openaiBaseUrl: url }, { openaiApiKey: null });

const HALF = 'Visiting hours on the wards of Riverbend Main';
const FAULTY: Record<Fault, Behaviour> = {
  hang: { kind: 'hang' }, stall: { kind: 'stall', text: HALF }, cut: { kind: 'cut', text: HALF }, busy: { kind: 'status', status: 429 }, broken: { kind: 'status', status: 500 },
  'bad-json': { kind: 'bad-json' }, 'bad-arguments': { kind: 'bad-arguments', name: 'search_kb' }, empty: { kind: 'empty' }, 'too-long': { kind: 'finish', text: HALF, reason: 'length' },
};

/** What the case dictates; else calls with foreign ids and a handful of the sentences that no patient may see. */
function maliceOf({ id, model }: EvalCase): { text?: string; calls?: { name: string; args: unknown }[] }[] {
  const sentences = (from: number): string => [0, 1, 2, 3].map((step) => HOSTILE_SENTENCES[(from + step * 5) % HOSTILE_SENTENCES.length]!).join(' ');
  const start = [...id].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0);
  const says = model?.says ?? (model?.calls ? '' : sentences(start));
  const calls = model?.calls ?? (model?.says ? undefined : [HOSTILE_CALLS[start % HOSTILE_CALLS.length]!]);
  return [...(calls ? [{ calls }] : []), ...(says ? [{ text: says }] : [{ text: sentences(start + 1) }])];
}

/** True when a real model is configured, and so may be asked. */
export const realModelSet = (): boolean => Boolean(process.env['AI_MODEL'] && (process.env['OPENAI_API_KEY'] || process.env['OPENAI_BASE_URL']));
