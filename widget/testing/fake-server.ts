import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Server, type Socket } from 'socket.io';
import type { PatientConversation } from '../../server/contract/conversation.ts';
import type { Message } from '../../server/contract/message.ts';
import type { PassageView } from '../../server/contract/passage.ts';
import type { PatientToServer, ServerToPatient } from '../../server/contract/sockets.ts';
import type { WidgetConfig } from '../../server/contract/widget.ts';
import { CONVERSATION_TEMPLATE, fakeMessage, HEART_CARD, VISITING_CITATIONS, VISITING_SENTENCES } from './fake-conversation.ts';

type PatientSocket = Socket<PatientToServer, ServerToPatient>;
type Talk = { conversation: PatientConversation; messages: Message[] };

export const FAKE_CONFIG: WidgetConfig = {
  hospital: 'Riverbend Health',
  demo: true,
  languages: ['en', 'es'],
  numbers: { emergency: '911', crisis: '988', nurseLine: '555-0111', mainLine: '555-0100' },
  starters: {
    en: ['When can I visit?', 'Where can I park?', 'How do I get my test results?'],
    es: ['¿Cuándo puedo visitar?', '¿Dónde puedo estacionar?', '¿Cómo recibo mis resultados?'],
  },
  maxLength: 8_000, files: { maxBytes: 10_000_000, perMessage: 5 },
};

/** The one strict policy under which the widget must work. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; img-src 'self'; base-uri 'none'";

/**
 * The patient side of the contract in memory, with scripted answers: "visit" streams a cited answer, "chest pain" raises
 * an emergency, "refuse" is refused, "cut" loses the connection in the middle of the answer, all else gets one sentence.
 * What a test wants to happen at a moment of its choice, it calls.
 */
export async function startFakeServer(options: { dist: string; hostPage?: string }) {
  const talks = new Map<string, Talk>();
  /** Client ids in the order of arrival, repeats included: shows what was sent twice. */
  const received: string[] = [];
  let confirming = true;
  let streaming: (() => void) | null = null;
  let holdStream = false;

  const http = createServer((request, response) => void handle(request, response));
  const io = new Server<PatientToServer, ServerToPatient>(http, { cors: { origin: '*' }, pingInterval: 2_000, pingTimeout: 1_000 });
  const patients = io.of('/patient');

  patients.use((socket, next) => {
    if (talks.has(String(socket.handshake.auth['token']))) return next();
    next(new Error('no_session'));
  });
  patients.on('connection', (socket) => {
    const token = String(socket.handshake.auth['token']);
    void socket.join(token);
    const talk = () => talks.get(token) as Talk;
    socket.on('message-send', ({ clientId, text }, ack) => {
      received.push(clientId);
      if (text.includes('refuse')) {
        return ack({ ok: false, problem: { type: 'about:blank', title: 'Refused', status: 422, code: 'message_empty', detail: 'This text cannot be taken.' } });
      }
      const known = talk().messages.find((message) => message.clientId === clientId);
      const message = known ?? append(token, { author: 'patient', text, clientId });
      if (confirming) ack({ ok: true, id: message.id, seq: message.seq });
      if (!known) void answer(token, text, socket);
    });
    socket.on('sync', ({ after }, ack) => {
      const { conversation, messages } = talk();
      ack({ ok: true, conversation, messages: messages.filter(({ seq }) => seq > after) });
    });
    socket.on('message-read', ({ seq }) => {
      talk().conversation.patientReadSeq = seq;
      patients.to(token).emit('read-changed', { conversationId: talk().conversation.id, by: 'patient', seq });
    });
    socket.on('handoff-request', (_payload, ack) => {
      handoff(token);
      ack({ ok: true });
    });
    socket.on('feedback-give', (_payload, ack) => ack({ ok: true }));
  });

  function append(token: string, fields: Partial<Message> & Pick<Message, 'author'>): Message {
    const { conversation, messages } = talks.get(token) as Talk;
    const message = fakeMessage({ ...fields, conversationId: conversation.id, seq: ++conversation.lastSeq });
    messages.push(message);
    if (confirming) patients.to(token).emit('message-appended', { message: structuredClone(message) });
    return message;
  }

  async function answer(token: string, text: string, socket: PatientSocket): Promise<void> {
    const { conversation } = talks.get(token) as Talk;
    const conversationId = conversation.id;
    if (conversation.control === 'staff') return;
    if (/chest pain/i.test(text)) {
      conversation.emergency = true;
      const card = append(token, { author: 'system', kind: 'emergency', card: HEART_CARD });
      patients.to(token).emit('emergency-raised', { conversationId, seq: card.seq, card: HEART_CARD });
      return;
    }
    patients.to(token).emit('typing', { conversationId, who: 'agent', name: null, active: true });
    if (!/visit|cut/i.test(text)) {
      const sentences = [{ n: 1, text: `You wrote ${text.length} characters.`, joins: 'paragraph' as const, citations: [] }];
      append(token, { author: 'agent', text: sentences[0]?.text ?? '', sentences, quickReplies: [{ label: 'Visiting hours', text: 'When can I visit?' }] });
      return;
    }
    const message = append(token, { author: 'agent', state: 'streaming' });
    for (const sentence of VISITING_SENTENCES) {
      if (holdStream && sentence.n === 3) await new Promise<void>((resolve) => (streaming = resolve));
      if (text.includes('cut') && sentence.n === 3) socket.conn.close();
      const citations = VISITING_CITATIONS.filter(({ n }) => sentence.citations.includes(n));
      message.sentences.push(sentence);
      message.citations = VISITING_CITATIONS.filter(({ n }) => message.sentences.some((one) => one.citations.includes(n)));
      patients.to(token).emit('sentence-appended', { conversationId, messageId: message.id, seq: message.seq, sentence, citations });
    }
    Object.assign(message, { state: 'complete', text: message.sentences.map((sentence) => sentence.text).join(' '), quickReplies: [{ label: 'Parking', text: 'Where can I park?' }] });
    patients.to(token).emit('message-changed', { message });
  }

  function handoff(token: string): PatientConversation {
    const { conversation } = talks.get(token) as Talk;
    Object.assign(conversation, { control: 'staff', handoff: 'waiting' });
    patients.to(token).emit('handoff-changed', { conversationId: conversation.id, control: 'staff', handoff: 'waiting', staff: null, reason: 'asked_for_person' });
    append(token, { author: 'system', kind: 'notice', text: 'We have asked a nurse to join. Someone will answer here within 15 minutes.' });
    return conversation;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake.test');
    const json = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const talk = talks.get(token);
    const body = request.method === 'POST' ? ((await readJson(request)) as { language?: 'en' | 'es'; messageId?: string; value?: Message['feedback'] }) : {};
    const path = url.pathname.replace('/api/v1', '');
    if (path === '/widget/config') return void json(200, FAKE_CONFIG);
    if (path === '/patient/sessions') {
      const opened = randomUUID();
      talks.set(opened, begin(body.language ?? 'en'));
      return void json(201, { token: opened, conversation: talks.get(opened)?.conversation });
    }
    if (path.startsWith('/passages/')) return void json(200, passage(decodeURIComponent(path.slice('/passages/'.length))));
    if (path.startsWith('/patient/')) {
      if (!talk) return void json(401, { type: 'about:blank', title: 'Unknown', status: 401, code: 'session-unknown', detail: 'This session has ended.' });
      if (path === '/patient/handoff') return void json(200, handoff(token));
      if (path === '/patient/feedback') {
        for (const message of talk.messages) if (message.id === body.messageId) message.feedback = body.value ?? null;
        return void response.writeHead(204).end();
      }
      if (path === '/patient/conversation') {
        Object.assign(talk, begin(body.language ?? 'en'));
        return void json(201, talk.conversation);
      }
    }
    servePage(path, response);
  }

  function servePage(path: string, response: ServerResponse): void {
    response.setHeader('content-security-policy', CSP);
    const page = `<!doctype html><html lang="en"><head><title>A hospital page</title><meta name="viewport" content="width=device-width">
      <script async src="/widget.js"></script></head><body><header>A hospital</header><main><h1>A hospital page</h1><a href="/next">Next page</a>
      <button type="button" data-toniq-ask="When can I visit?">Ask about visits</button></main></body></html>`;
    if (path === '/' || path === '/next') return void response.writeHead(200, { 'content-type': 'text/html' }).end(options.hostPage ?? page);
    try {
      const content = readFileSync(join(options.dist, path));
      const type = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }[path.split('.').at(-1) ?? ''];
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }

  const listen = (port: number) => new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    talks,
    received,
    /** The only session; for tests with one patient. */
    token: () => [...talks.keys()][0] as string,
    append,
    /** Off: messages are stored and answered, but nobody is told. */
    setConfirming: (on: boolean) => (confirming = on),
    /** Holds the next streamed answer before its third sentence until `releaseStream`. */
    holdStream: () => (holdStream = true),
    releaseStream: () => {
      holdStream = false;
      streaming?.();
    },
    isHeld: () => streaming !== null,
    emit: <E extends keyof ServerToPatient>(event: E, ...args: Parameters<ServerToPatient[E]>) => patients.emit(event, ...args),
    staffTakes: (token: string) => {
      const { conversation } = talks.get(token) as Talk;
      const staff = { name: 'Noor', role: 'nurse' as const };
      Object.assign(conversation, { control: 'staff', handoff: 'taken', staff });
      patients.to(token).emit('handoff-changed', { conversationId: conversation.id, control: 'staff', handoff: 'taken', staff, reason: null });
    },
    staffReads: (token: string) => {
      const { conversation } = talks.get(token) as Talk;
      conversation.staffReadSeq = conversation.lastSeq;
      patients.to(token).emit('read-changed', { conversationId: conversation.id, by: 'staff', seq: conversation.lastSeq });
    },
    dropConnections: () => patients.sockets.forEach((socket) => socket.conn.close()),
    /** The server is gone: connections end and none is taken. */
    goDown: async () => {
      io.engine.close();
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
    },
    comeBack: () => listen(port),
    close: () => new Promise<void>((resolve) => void io.close(() => resolve())),
  };
}

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>;

function begin(language: 'en' | 'es'): Talk {
  return { conversation: { ...CONVERSATION_TEMPLATE, id: randomUUID(), language }, messages: [] };
}

function passage(id: string): PassageView {
  const clinical = id.startsWith('visiting-icu');
  return {
    id,
    articleId: id.split('#')[0] ?? id,
    title: clinical ? 'Visiting someone in intensive care' : 'Visiting hours',
    headingPath: ['Visiting hours', 'Wards'],
    text: 'Wards are open to visitors from **10:00 to 20:00** every day.\n\n- Two visitors at a time\n- Children with an adult',
    kind: clinical ? 'clinical' : 'admin',
    language: 'en',
    source: { name: 'Riverbend visitor policy', url: 'https://riverbend.example/visiting', verified: !clinical },
    reviewed: clinical ? null : '2026-03-02',
    url: null,
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text || '{}');
}
