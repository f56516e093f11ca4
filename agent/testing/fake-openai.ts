import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DANGER_PROMPT } from '../prompts/danger.ts';

/** What the fake server does with one chat request. */
export type Behaviour =
  /** Streams the text in small pieces and ends well; `silent` about what it took. */
  | { kind: 'say'; text: string; silent?: boolean }
  | { kind: 'call'; calls: readonly { name: string; args: unknown }[]; text?: string }
  /** Accepts the request and never answers. */
  | { kind: 'hang' }
  /** Streams the text, then goes silent with the connection open. */
  | { kind: 'stall'; text: string }
  /** Streams the text, then cuts the connection. */
  | { kind: 'cut'; text: string }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  /** Sends the caller, with all it brought, elsewhere. */
  | { kind: 'redirect'; to: string }
  /** A web page with status 200, as a proxy or a sign-in wall sends. */
  | { kind: 'page' }
  /** Streams the text over and over until the caller goes. */
  | { kind: 'endless'; text: string }
  /** Streams letter by letter with pauses, in milliseconds, until the caller goes. */
  | { kind: 'drip'; text: string; everyMs: number }
  /** One piece of text of so many bytes. */
  | { kind: 'huge'; bytes: number }
  /** Streams the text, then reports an error within the stream. */
  | { kind: 'error-part'; text: string }
  /** Does what the request makes of it. */
  | { kind: 'reply'; to: (request: ChatRequest) => Behaviour }
  /** Ends for another reason than `stop`. */
  | { kind: 'finish'; text: string; reason: 'length' | 'content_filter' }
  | { kind: 'bad-json' }
  | { kind: 'bad-arguments'; name: string }
  | { kind: 'empty' };

/** `raw` is every byte of the body that came. */
export type ChatRequest = { stream: boolean; structured: boolean; body: Record<string, unknown>; raw: string; headers: IncomingHttpHeaders };

export type FakeOpenAi = {
  /** For `OPENAI_BASE_URL`. */
  url: string;
  /** All requests for a reading or a reply, oldest first. */
  requests: ChatRequest[];
  /** Every byte that any request brought, address and headers included. */
  heard: () => string;
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
  let bytes = '';
  let opinion: unknown = NO_DANGER;
  let behaviours: Behaviour[] = [];
  let structured: unknown;
  const server: Server = createServer((request, response) => {
    void readBody(request).then((raw) => {
      const body = JSON.parse(raw || '{}') as Record<string, unknown>;
      bytes += `${request.url}\n${request.rawHeaders.join('\n')}\n${raw}\n`;
      const chat: ChatRequest = { stream: body['stream'] === true, structured: body['response_format'] !== undefined, body, raw, headers: request.headers };
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
      behave(behaviour.kind === 'reply' ? behaviour.to(chat) : behaviour, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    judged,
    heard: () => bytes,
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
  if (behaviour.kind === 'status') return sendJson(response, behaviour.status, { error: { message: 'refused', type: 'server_error' } }, behaviour.headers);
  if (behaviour.kind === 'redirect') return void response.writeHead(307, { location: behaviour.to }).end();
  if (behaviour.kind === 'page') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>');
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  switch (behaviour.kind) {
    case 'say':
      sendText(response, behaviour.text);
      return finish(response, 'stop', !behaviour.silent);
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
    case 'endless':
      return untilGone(response, 1, () => sendText(response, behaviour.text));
    case 'drip': {
      let at = 0;
      return untilGone(response, behaviour.everyMs, () => sendDelta(response, { content: behaviour.text[at++ % behaviour.text.length] }));
    }
    case 'huge':
      sendDelta(response, { content: 'a'.repeat(behaviour.bytes) });
      return finish(response, 'stop');
    case 'error-part':
      sendText(response, behaviour.text);
      response.write(`data: ${JSON.stringify({ error: { message: 'overloaded', type: 'server_error' } })}\n\n`);
      return void response.end('data: [DONE]\n\n');
    case 'reply':
      throw new Error('A reply that replies: give what it makes of the request itself.');
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

/** Does it again and again while somebody listens. */
function untilGone(response: ServerResponse, everyMs: number, send: () => void): void {
  const timer = setInterval(send, everyMs);
  response.on('close', () => clearInterval(timer));
}

function finish(response: ServerResponse, reason: string, tells = true): void {
  response.write(`data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [{ index: 0, delta: {}, finish_reason: reason }] })}\n\n`);
  if (tells) response.write(`data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices: [], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function completion(content: string): Record<string, unknown> {
  return { id: 'fake', object: 'chat.completion', created: 0, model: 'fake', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } };
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
