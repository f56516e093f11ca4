/** The contract's staff side in memory: enough of a server to use every screen of the inbox, with the switches that tests need. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { Server, type Socket } from 'socket.io';
import { rulesState } from './sample-rules.ts';
import type { Message, ModelState, QueueRow, ServerToStaff, StaffConversation, StaffRef, StaffToServer } from '../shapes.ts';
import { belongsTo, orderOf } from '../state/queue-order.ts';
import { kim, me, modelState, noor, page, sampleConversations, silva, statuses, fields } from './sample.ts';

const PASSWORD = 'toniq-demo';
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>;

/** Listens on a free port; `files` are what the build of the inbox gives. */
export async function startFakeServer(files: readonly { path: string; content: string | Uint8Array }[], port = 0) {
  let conversations = sampleConversations();
  let pages = [page(1)];
  let model = modelState();
  let signedIn = false;
  let locked = false;
  let tries = 0;
  let failNext = 0;
  const evaluationCases: unknown[] = [];
  let mayEvaluate = false;
  const seen = new Map<string, unknown>();

  const signedInAs = () => me({ locked, ...(mayEvaluate ? { grants: { ...me().grants, 'evaluation:save': 'all' } } : {}) });
  const app = express();
  const http = createServer(app);
  const io = new Server<StaffToServer, ServerToStaff>(http, { serveClient: false });
  const staff = io.of('/staff');

  const find = (id: unknown) => conversations.find(({ row }) => row.conversationId === id);
  const put = (next: StaffConversation) => { conversations = conversations.map((other) => (other.row.conversationId === next.row.conversationId ? next : other)); };
  function changeRow(conversation: StaffConversation, change: Partial<QueueRow>): QueueRow {
    const row = { ...conversation.row, ...change, updatedAt: new Date().toISOString() };
    put({ ...find(row.conversationId) ?? conversation, row });
    staff.emit('queue-changed', { row });
    return row;
  }
  function append(conversation: StaffConversation, message: Partial<Message>): Message {
    const current = find(conversation.row.conversationId) ?? conversation;
    const seq = (current.messages.at(-1)?.seq ?? 0) + 1;
    const full: Message = {
      id: crypto.randomUUID(), conversationId: current.row.conversationId, seq, clientId: null, author: 'patient', staff: null, program: null, kind: 'text', state: 'complete',
      text: '', sentences: [], citations: [], quickReplies: [], card: null, aside: null, attachments: [], feedback: null, createdAt: new Date().toISOString(), ...message,
    };
    put({ ...current, messages: [...current.messages, full] });
    staff.to(current.row.conversationId).emit('message-appended', { message: full });
    return full;
  }
  const viewers = async (id: string): Promise<StaffRef[]> => (await staff.in(id).fetchSockets()).map(({ data }) => (data as { who?: StaffRef }).who ?? noor);

  const problem = (response: Response, status: number, code: string, detail: string) =>
    void response.status(status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title: code, status, code, detail }));

  app.use((request, response, next) => {
    response.set({ 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' });
    next();
  });
  const api = express.Router();
  api.use(express.json());
  api.use((request, response, next) => {
    if (failNext > 0) {
      failNext--;
      return problem(response, 503, 'unavailable', 'The database is not reachable. Try again in a moment.');
    }
    next();
  });
  api.get('/widget/config', (request, response) => void response.json({ hospital: 'Riverbend Health', demo: true }));
  api.get('/passages/:id', (request, response) => void response.json({
    id: request.params.id, articleId: 'visiting-icu', title: 'Visiting the intensive care unit', headingPath: ['Visiting', 'Hours'],
    text: 'Intensive care can be visited from 11:00 to 13:00 and from 17:00 to 19:00. At most two people may be at the bedside.',
    kind: 'admin', language: 'en', source: null, reviewed: '2026-10-01', url: null,
  }));
  api.get('/staff/sign-in-ways', (request, response) => void response.json({ password: true, sso: null }));
  api.post('/staff/session', (request, response) => {
    if (++tries > 6) {
      response.set('retry-after', '120');
      return problem(response, 429, 'throttled', 'Too many tries.');
    }
    if (request.body.password !== PASSWORD) return problem(response, 401, 'wrong-login', 'Wrong email or password.');
    signedIn = true;
    locked = false;
    response.status(201).json(signedInAs());
  });
  api.use((request, response, next) => (signedIn ? next() : problem(response, 401, 'signed-out', 'Sign in.')));
  api.use((request, response, next) => {
    if (request.method !== 'GET' && request.get('x-csrf-token') !== me().csrfToken) return problem(response, 403, 'csrf', 'The token is missing.');
    next();
  });
  api.get('/staff/session', (request, response) => void response.json(signedInAs()));
  api.delete('/staff/session', (request, response) => {
    signedIn = false;
    response.status(204).end();
    staff.disconnectSockets();
  });
  api.post('/staff/session/lock', (request, response) => { locked = true; response.status(204).end(); });
  api.post('/staff/session/unlock', (request, response) => {
    if (request.body.password !== PASSWORD) return problem(response, 401, 'wrong-password', 'Wrong password.');
    locked = false;
    response.json(signedInAs());
  });
  api.get('/model-state', (request, response) => void response.json(model));
  api.get('/rules', (request, response) => void response.json(rulesState));
  api.get('/pages', (request, response) => void response.json({ items: pages }));
  api.use((request, response, next) => (locked ? problem(response, 423, 'locked', 'The screen is locked.') : next()));
  api.get('/case-statuses', (request, response) => void response.json({ items: statuses }));
  api.get('/case-fields', (request, response) => void response.json({ items: fields }));
  api.get('/views', (request, response) => void response.json({ items: [] }));
  api.get('/mentions', (request, response) => void response.json({ items: [], unseen: 0 }));
  api.post('/search', (request, response) => {
    const { q } = request.body as { q: string };
    const items = conversations.filter(({ row }) => `${row.patientName} ${row.firstWords} ${row.caseReference}`.toLowerCase().includes(q.toLowerCase())).map(({ row }) => ({
      type: 'message', id: row.conversationId, caseId: row.caseId, conversationId: row.conversationId, reference: row.caseReference, patientName: row.patientName, snippet: [{ text: row.firstWords, hit: false }], at: row.updatedAt,
    }));
    response.json({ groups: [{ type: 'message', items, next: null }] });
  });
  api.get('/patients/:id', (request, response) => {
    const open = conversations.find(({ patient }) => patient.id === request.params.id);
    response.json({ id: request.params.id, version: 1, name: open?.patient.name ?? null, birthDate: null, language: 'en', preferredChannel: null, consents: {}, optedOut: [], contacts: [], identifiers: [], mergedInto: null, createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() });
  });
  api.get('/patients/:id/history', (request, response) => void response.json({ cases: [], conversations: [] }));
  api.get('/patients/:id/proxies', (request, response) => void response.json({ items: [] }));
  api.get('/patients/:id/duplicates', (request, response) => void response.json({ items: [], merges: [] }));
  api.get('/staff', (request, response) => void response.json({ items: [noor, silva, kim].map((one) => ({ ...one, teams: ['Nurse triage'] })) }));
  api.get('/queue', (request, response) => void list(request.query as Record<string, string>, response));
  api.post('/queue/search', (request, response) => void list({ view: 'all', ...(request.body as Record<string, string>) }, response));
  const list = ({ view = 'waiting', q = '', location = '', limit = '50', cursor = '0' }: Record<string, string>, response: Response): void => {
    const text = q.toLowerCase();
    const rows = conversations.map(({ row }) => row);
    const hits = rows.filter((row) => belongsTo(view as never, row, noor.id) && (!location || row.location === location) && (!text || `${row.patientName} ${row.firstWords} ${row.caseReference}`.toLowerCase().includes(text))).sort(orderOf(view as never));
    const end = Number(cursor) + Number(limit);
    response.json({
      items: hits.slice(Number(cursor), end), next: hits.length > end ? String(end) : null,
      counts: {
        waiting: rows.filter((row) => belongsTo('waiting', row, noor.id)).length, mine: rows.filter((row) => belongsTo('mine', row, noor.id)).length,
        emergencies: rows.filter((row) => row.emergency && !row.resolved).length,
        putAside: 0,
      },
    });
  };
  const within = (run: (conversation: StaffConversation, request: Request, response: Response) => void) => (request: Request, response: Response) => {
    const conversation = find(request.params.id);
    if (conversation) run(conversation, request, response);
    else problem(response, 404, 'not-found', 'No such conversation.');
  };
  api.get('/conversations/:id', within((conversation, request, response) => void response.json(conversation)));
  api.post('/conversations/:id/messages', within((conversation, request, response) => {
    const { clientId, text } = request.body as { clientId: string; text: string };
    if (!seen.has(clientId)) {
      seen.set(clientId, append(conversation, { clientId, text, author: 'staff', staff: { name: noor.name, role: noor.role } }));
      changeRow(conversation, { control: 'staff', handoff: 'taken', assignee: noor, waitingSince: null, unread: 0 });
    }
    response.status(201).json(seen.get(clientId));
  }));
  api.post('/conversations/:id/notes', within((conversation, request, response) => {
    const { clientId, text } = request.body as { clientId: string; text: string };
    const note = { id: clientId, conversationId: conversation.row.conversationId, staff: noor, program: null, text, afterSeq: conversation.messages.at(-1)?.seq ?? 0, createdAt: new Date().toISOString() };
    put({ ...conversation, notes: [...conversation.notes.filter(({ id }) => id !== clientId), note] });
    staff.to(conversation.row.conversationId).emit('note-added', { note });
    response.status(201).json(note);
  }));
  const rowChanges: Record<string, (request: Request) => Partial<QueueRow>> = {
    'take-over': () => ({ control: 'staff', handoff: 'taken', assignee: noor, waitingSince: null }),
    'hand-back': () => ({ control: 'agent', handoff: 'none', reason: null, assignee: null, waitingSince: null }),
    resolve: () => ({ resolved: true, waitingSince: null }),
    reopen: () => ({ resolved: false }),
    'clear-emergency': () => ({ emergency: false, crisis: false, acuity: 'urgent' }),
    assignee: (request) => ({ assignee: [noor, silva, kim].find(({ id }) => id === request.body.staffId) ?? null }),
  };
  for (const [name, change] of Object.entries(rowChanges)) {
    api.post(`/conversations/:id/${name}`, within((conversation, request, response) => void response.json(changeRow(conversation, change(request)))));
  }
  api.post('/conversations/:id/read', within((conversation, request, response) => {
    put({ ...conversation, staffReadSeq: request.body.seq });
    changeRow(conversation, { unread: 0 });
    response.status(204).end();
  }));
  api.get('/conversations/:id/evaluation-case', within((conversation, request, response) => void response.json({
    say: conversation.messages.filter(({ author }) => author === 'patient').map(({ text }) => text), removed: { name: 1, phone: 2 },
  })));
  api.post('/conversations/:id/evaluation-case', within((conversation, request, response) => {
    evaluationCases.push(request.body);
    response.status(201).json({ id: crypto.randomUUID(), say: request.body.say });
  }));
  for (const what of ['links', 'moves', 'checklist', 'timeline']) api.get(`/cases/:id/${what}`, (request, response) => void response.json({ items: [], next: null }));
  api.post('/cases/bulk', (request, response) => {
    const { ids, dryRun } = request.body as { ids: string[]; dryRun?: boolean };
    const named = ids.map((id) => ({ id, reference: conversations.find(({ row }) => row.caseId === id)?.row.caseReference ?? 'RH-0000-000' }));
    const [refused, changed] = dryRun ? [named.slice(1).map((one) => ({ ...one, reason: 'Only doctors may set this.' })), named.slice(0, 1)] : [[], named];
    response.json({ dryRun: dryRun ?? false, changed, unchanged: [], refused, undo: dryRun ? null : { token: 'a-token-of-enough-length', until: new Date().toISOString() } });
  });
  api.post('/cases/bulk/undo', (request, response) => void response.json({ restored: [{ id: crypto.randomUUID(), reference: 'RH-4F7K-2M2' }], kept: [] }));
  api.patch('/cases/:id', (request, response) => {
    const conversation = conversations.find((one) => one.case?.id === request.params.id);
    if (!conversation?.case) return problem(response, 404, 'not-found', 'No such case.');
    if (request.get('if-match') !== `"${conversation.case.version}"`) return problem(response, 412, 'version-conflict', 'Somebody changed this case meanwhile.');
    const { reason: _, assigneeId: __, ...change } = request.body as Record<string, unknown>;
    const next = { ...conversation.case, ...change, version: conversation.case.version + 1 } as NonNullable<StaffConversation['case']>;
    put({ ...conversation, case: next });
    response.json(next);
  });
  api.post('/pages/:id/acknowledge', (request, response) => {
    pages = pages.map((one) => (one.id === request.params.id ? { ...one, state: 'acknowledged' as const, acknowledgedBy: noor } : one));
    const changed = pages.find(({ id }) => id === request.params.id);
    if (!changed) return problem(response, 404, 'not-found', 'No such page.');
    staff.emit('page-changed', { page: changed });
    response.json(changed);
  });
  app.use('/api/v1', api);
  app.get('/inbox{/*rest}', (request, response) => {
    const file = files.find(({ path }) => `/${path}` === request.path) ?? files.find(({ path }) => path === 'inbox/index.html');
    response.type(TYPES[file?.path.split('.').at(-1) ?? ''] ?? 'text/plain').send(Buffer.from(file?.content ?? ''));
  });

  staff.use((socket, next) => (signedIn ? next() : next(new Error('signed-out'))));
  staff.on('connection', (socket: Socket<StaffToServer, ServerToStaff>) => {
    socket.on('conversation-join', async ({ conversationId }, ack) => {
      await socket.join(conversationId);
      ack({ ok: true, viewers: await viewers(conversationId) });
    });
    socket.on('conversation-leave', ({ conversationId }) => void socket.leave(conversationId));
  });

  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    url,
    staff,
    evaluationCases,
    /** Signs in as somebody who may save evaluation cases. */
    letEvaluate: () => { mayEvaluate = true; },
    conversation: (id: string) => find(id),
    append: (id: string, message: Partial<Message>) => { const open = find(id); return open ? append(open, message) : null; },
    changeRow: (id: string, change: Partial<QueueRow>) => { const open = find(id); return open ? changeRow(open, change) : null; },
    /** As if a colleague had saved the case just now, without this page having heard of it. */
    changeCaseUnseen: (id: string, change: Partial<NonNullable<StaffConversation['case']>>) => {
      const open = find(id);
      if (open?.case) put({ ...open, case: { ...open.case, ...change, version: open.case.version + 1 } });
    },
    setConversations: (next: StaffConversation[]) => { conversations = next; },
    setModel: (change: Partial<ModelState>) => {
      model = modelState(change);
      staff.emit('model-state-changed', { state: model });
    },
    /** As if the time of a rest were over: nobody is told. */
    quietly: (change: Partial<ModelState>) => { model = modelState(change); },
    setPages: (next: typeof pages) => { pages = next; },
    fail: (requests: number) => { failNext = requests; },
    cutSockets: () => { for (const socket of staff.sockets.values()) socket.conn.close(); },
    reset: () => {
      conversations = sampleConversations();
      pages = [page(1)];
      model = modelState();
      signedIn = locked = false;
      tries = failNext = 0;
      mayEvaluate = false;
      evaluationCases.length = 0;
      staff.disconnectSockets();
    },
    close: () => new Promise<void>((resolve) => { void io.close(() => resolve()); }),
  };
}
