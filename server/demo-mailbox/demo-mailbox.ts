/** Everything that a demo patient would hold in their hands: a phone and a mail program. Made only where the demo hospital lives. */
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';
import { parseContact } from '../../domain/patients/contact.ts';
import { isLoopback } from '../config/kinds.ts';
import { DEMO_PATIENTS } from '../seed/demo-patients.ts';
import { demoDeliveries } from '../codes.ts';
import { Refused } from '../problems.ts';
import { jsonBody } from '../http/json-body.ts';
import { DEMO_MAILBOX, type DemoPostOffice } from './demo-post-office.ts';
import type { DemoGateway } from './demo-gateway.ts';

export type DemoMailbox = { gateway: DemoGateway | null; postOffice: DemoPostOffice | null };

const Text = z.strictObject({ from: z.string().max(40), text: z.string().min(1).max(1_600) });
const FileOf = z.strictObject({ name: z.string().min(1).max(200).regex(/^[^\r\n]*$/u), type: z.string().max(100).regex(/^[\w.+-]+\/[\w.+-]+$/u).catch('application/octet-stream'), base64: z.base64() });
const Mail = z.strictObject({ from: z.string().max(254), subject: z.string().max(300).regex(/^[^\r\n]*$/u), text: z.string().min(1).max(50_000), answers: z.uuid().optional(), files: z.array(FileOf).max(5).default([]) });
const Reader = z.object({ email: z.string().max(254).optional(), phone: z.string().max(40).optional() });

/** What the page at `/demo/mailbox` asks. JSON from this machine alone: a page of another site can send none without being asked first. */
export function demoMailboxRouter({ gateway, postOffice }: DemoMailbox, db: Queryable): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    if (!isLoopback((request.get('host') ?? '').replace(/:\d+$/u, ''))) throw new Refused(404, 'not_found', 'There is nothing at this address.');
    if (request.method === 'POST' && !request.is('application/json')) throw new Refused(415, 'wrong_media_type', 'Send the body as application/json.');
    response.set('cache-control', 'no-store');
    next();
  });
  // Files come along in it.
  router.use('/mails', express.json({ limit: '8mb' }));
  router.use(jsonBody());
  router.get('/people', (_request, response) => {
    const people = DEMO_PATIENTS.filter(({ contacts }) => contacts.length > 0).map(({ name, contacts }) => ({
      name, phone: contacts.find(([kind]) => kind === 'phone')?.[1] ?? null, email: contacts.find(([kind]) => kind === 'email')?.[1] ?? null,
    }));
    response.json({ people, hospital: { phone: gateway?.number ?? null, email: postOffice ? DEMO_MAILBOX : null } });
  });
  router.get('/items', async (request, response) => {
    const { email, phone } = Reader.parse(request.query);
    const texts = (gateway?.texts ?? []).filter(({ from, to }) => phone && (from === phone || to === phone)).map(({ sid, direction, body, status, parts, at }) => ({
      id: sid, channel: 'sms', mine: direction === 'inbound', text: body, status, parts, at,
    }));
    const mails = (postOffice?.mails ?? []).filter(({ from, to }) => email && (from === email || to === email)).map(({ id, direction, subject, text, html, files, at }) => ({
      id, channel: 'email', mine: direction === 'inbound', subject, text, rendered: html !== null, files, at,
    }));
    // Codes of the demo hospital take a way of their own, to the box on its page too; here they are where a patient looks for them.
    const codes = (await demoDeliveries(db)).filter(({ to }) => to === email || to === phone).map(({ kind, text, at }) => (kind === 'email'
      ? { id: `code-${at.getTime()}`, channel: 'email', mine: false, subject: 'Your code', text, rendered: false, files: [], at }
      : { id: `code-${at.getTime()}`, channel: 'sms', mine: false, text, status: 'delivered', parts: 1, at }));
    response.json({ items: [...texts, ...mails, ...codes].sort((a, b) => a.at.getTime() - b.at.getTime()) });
  });
  router.get('/mails/:id', (request, response) => {
    const mail = postOffice?.mails.find(({ id, html }) => id === request.params.id && html !== null);
    if (!mail) throw new Refused(404, 'not_found', 'There is no such mail.');
    // As a mail program shows it: no script, nothing fetched, links in a window of their own. The page may measure how long it is.
    response.set('content-security-policy', "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
    response.type('html').send(mail.html!.replace(/<head[^>]*>/iu, (head) => `${head}<base target="_blank">`));
  });
  router.post('/texts', async (request, response) => {
    const { from, text } = Text.parse(request.body);
    const phone = parseContact(from);
    if (!gateway || phone?.kind !== 'phone') throw new Refused(422, 'invalid', 'Write from a phone number, for example 555-0142.');
    await gateway.write(phone.value, text);
    response.status(204).end();
  });
  router.post('/mails', async (request, response) => {
    const { from, subject, text, answers, files } = Mail.parse(request.body);
    const address = parseContact(from);
    if (!postOffice || address?.kind !== 'email') throw new Refused(422, 'invalid', 'Write from an email address, for example ana@patients.example.');
    await postOffice.write({ from: address.value, subject, text, answers, files: files.map(({ name, type, base64 }) => ({ name, type, bytes: Buffer.from(base64, 'base64') })) });
    response.status(204).end();
  });
  return router;
}
