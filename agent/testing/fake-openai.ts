import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DANGER_PROMPT } from '../prompts/danger.ts';

/** What the fake server does with one chat request. */
export type Behaviour =
  /** Streams the text in small pieces and ends well. `asJson` is what a structured call gets. */
  | { kind: 'say'; text: string }
  | { kind: 'call'; calls: readonly { name: string; args: unknown }[]; text?: string }
  /** Accepts the request and never answers. */
  | { kind: 'hang' }
  /** Streams the text, then goes silent with the connection open. */
  | { kind: 'stall'; text: string }
  /** Streams the text, then cuts the connection. */
  | { kind: 'cut'; text: string }
  | { kind: 'status'; status: number }
  /** Ends for another reason than `stop`. */
  | { kind: 'finish'; text: string; reason: 'length' | 'content_filter' }
  | { kind: 'bad-json' }
  | { kind: 'bad-arguments'; name: string }
  | { kind: 'empty' };

export type ChatRequest = { stream: boolean; structured: boolean; body: Record<string, unknown> };

export type FakeOpenAi = {
  /** For `OPENAI_BASE_URL`. */
  url: string;
  /** All requests for a reading or a reply, oldest first. */
  requests: ChatRequest[];
  /** All requests for the third opinion on danger, oldest first. */
  judged: ChatRequest[];
  /** The behaviours of the next requests, in order; the last one stays. Streaming requests only. */
  will: (...behaviours: Behaviour[]) => void;
  /** What structured requests (no stream) get; an error by default. */
  willStructure: (value: unknown) => void;
  /** What a request for the third opinion gets: a value, text sent as it is, or an HTTP status; no danger by default. */
  willJudge: (value: unknown) => void;
  close: () => Promise<void>;
};

export const NO_DANGER = { acuity: 'none', crisis: 'none', quote: '' };

/** Thrown into the response when a test forgot to say what the server shall do. */
const UNCONFIGURED = 'The fake model server was asked without being told what to do: call will() first.';

/** A server that speaks OpenAI's chat API on a free port, without any delay of its own. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: ChatRequest[] = [];
  const judged: ChatRequest[] = [];
  let opinion: unknown = NO_DANGER;
  let behaviours: Behaviour[] = [];
  let structured: unknown;
  const server: Server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const chat: ChatRequest = { stream: body['stream'] === true, structured: body['response_format'] !== undefined, body };
      if (JSON.stringify(body['messages']).includes(DANGER_PROMPT.text.slice(0, 60))) {
        judged.push(chat);
        return typeof opinion === 'number' ? sendJson(response, opinion, { error: { message: 'The test wants this to fail.' } }) : sendJson(response, 200, completion(typeof opinion === 'string' ? opinion : JSON.stringify(opinion)));
      }
      requests.push(chat);
      if (!chat.stream) {
        if (structured === undefined) return sendJson(response, 500, { error: { message: UNCONFIGURED } });
        return sendJson(response, 200, completion(typeof structured === 'string' ? structured : JSON.stringify(structured)));
      }
      const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
      if (!behaviour) return sendJson(response, 500, { error: { message: UNCONFIGURED } });
      behave(behaviour, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    judged,
    willJudge: (value) => void (opinion = value),
    will(...next) {
      behaviours = next;
    },
    willStructure(value) {
      structured = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function behave(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour.kind === 'hang') return;
  if (behaviour.kind === 'status') return sendJson(response, behaviour.status, { error: { message: 'refused', type: 'server_error' } });
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  switch (behaviour.kind) {
    case 'say':
      sendText(response, behaviour.text);
      return finish(response, 'stop');
    case 'empty':
      return finish(response, 'stop');
    case 'finish':
      sendText(response, behaviour.text);
      return finish(response, behaviour.reason);
    case 'stall':
      return sendText(response, behaviour.text);
    case 'cut':
      sendText(response, behaviour.text);
      // Let what was written leave before the connection is torn down.
      setImmediate(() => response.destroy());
      return;
    case 'bad-json':
      response.write('data: {"choices": [{"delta": {"content": "Half a\n\n');
      return finish(response, 'stop');
    case 'bad-arguments':
      sendDelta(response, { tool_calls: [{ index: 0, id: 'call-0', type: 'function', function: { name: behaviour.name, arguments: '{"query": ' } }] });
      return finish(response, 'tool_calls');
    case 'call':
      if (behaviour.text) sendText(response, behaviour.text);
      for (const [index, { name, args }] of behaviour.calls.entries()) {
        sendDelta(response, { tool_calls: [{ index, id: `call-${Math.random().toString(36).slice(2)}`, type: 'function', function: { name, arguments: JSON.stringify(args) } }] });
      }
      return finish(response, 'tool_calls');
  }
}

function sendText(response: ServerResponse, text: string): void {
  for (const piece of text.match(/.{1,7}/gsu) ?? []) sendDelta(response, { content: piece });
}

function sendDelta(response: ServerResponse, delta: Record<string, unknown>): void {
  response.write(`data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`);
}

function finish(response: ServerResponse, reason: string): void {
  response.write(`data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [{ index: 0, delta: {}, finish_reason: reason }] })}\n\n`);
  response.write(`data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function completion(content: string): Record<string, unknown> {
  return { id: 'fake', object: 'chat.completion', created: 0, model: 'fake', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
}
