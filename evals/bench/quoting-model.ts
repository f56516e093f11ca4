/**
 * A model server of zero delay: speaks OpenAI's chat API and answers with the first sentences of the first passage it was
 * given, which is what a careful model does. Runs as a process of its own; its address goes to its parent.
 */
import { fork } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export type QuotingModel = { env: Record<string, string>; stop(): Promise<void> };

/** Starts it beside this process. `env` makes a server use it. */
export async function startQuotingModel(): Promise<QuotingModel> {
  const child = fork(fileURLToPath(import.meta.url), ['serve'], { execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number));
    child.once('exit', (code) => reject(new Error(`The model server ended with ${code}.`)));
  });
  return {
    env: { AI_MODEL: 'quoting', OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_API_KEY: 'none-needed' },
    stop: () => new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill();
    }),
  };
}

type ChatBody = { stream?: boolean; messages?: { role: string; content?: unknown }[] };

/** The first two sentences of the first passage among the tool results; a question back when there is none. */
export function quoteFrom({ messages = [] }: ChatBody): string {
  for (const { role, content } of messages) {
    if (role !== 'tool' || typeof content !== 'string') continue;
    const { passages = [] } = JSON.parse(content) as { passages?: { text: string }[] };
    const prose = passages.map(({ text }) => text.replace(/^[#>\-*\d.)\s]+/, '').split('\n')[0]!.trim()).find((line) => /[a-z]{3}.*\.$/.test(line));
    if (prose) return (prose.match(/[^.!?]+[.!?]+(?:\s|$)/g) ?? [prose]).slice(0, 2).join('').trim();
  }
  return 'Can you tell me more?';
}

function answer(body: ChatBody, response: ServerResponse): void {
  if (!body.stream) {
    const message = { role: 'assistant', content: JSON.stringify({ questions: [lastWords(body)] }) };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: 'quoting', object: 'chat.completion', created: 0, model: 'quoting', choices: [{ index: 0, message, finish_reason: 'stop' }], usage: USAGE }));
    return;
  }
  const chunk = (choices: unknown[], more: object = {}): string => `data: ${JSON.stringify({ id: 'quoting', object: 'chat.completion.chunk', created: 0, model: 'quoting', choices, ...more })}\n\n`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  // Word by word, as models stream.
  for (const word of quoteFrom(body).match(/\S+\s*/g) ?? []) response.write(chunk([{ index: 0, delta: { content: word }, finish_reason: null }]));
  response.write(chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]));
  response.end(`${chunk([], { usage: USAGE })}data: [DONE]\n\n`);
}

const USAGE = { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 };

const lastWords = ({ messages = [] }: ChatBody): string => {
  const content = messages.findLast(({ role }) => role === 'user')?.content;
  return typeof content === 'string' ? content.slice(0, 200) : 'where';
};

if (process.argv[2] === 'serve' && process.send) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(JSON.parse(Buffer.concat(chunks).toString()) as ChatBody, response));
  });
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit(0));
}
