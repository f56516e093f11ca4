/** Against a server that knows S3's rules by their text: it works the signature out anew, and keeps nothing whose signature is wrong. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Store } from './s3-store.ts';

const KEY = 'AKIATEST';
const SECRET = 'a-secret/of+the=bucket';
const objects = new Map<string, Buffer>();
let bucket: Server;
let endpoint: string;
beforeAll(async () => {
  bucket = createServer(async (request, response) => {
    const body = await buffer(request);
    const answer = (status: number, content?: Buffer) => void response.writeHead(status).end(content);
    if (signatureOf(request, body) !== /Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '')?.[1]) return answer(403);
    const path = request.url!;
    if (request.method === 'PUT') objects.set(path, body);
    if (request.method === 'DELETE') return answer(objects.delete(path) ? 204 : 404);
    const found = objects.get(path);
    answer(found ? 200 : 404, request.method === 'GET' ? found : undefined);
  });
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`;
});
afterAll(() => bucket.close());

/** Signature version 4, for a whole body: the canonical request, the string to sign, the key of the day. */
function signatureOf(request: IncomingMessage, body: Buffer): string | null {
  const [, scope, names] = /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '') ?? [];
  const digest = createHash('sha256').update(body).digest('hex');
  if (!scope || !names || request.headers['x-amz-content-sha256'] !== digest) return null;
  const [day, region, service] = scope.split('/');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = [request.method, request.url, '', headers, names, digest].join('\n');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const sign = (key: string | Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();
  return sign([day!, region!, service!, 'aws4_request'].reduce<string | Buffer>(sign, `AWS4${SECRET}`) as Buffer, text).toString('hex');
}

const store = (changes = {}) => createS3Store({ endpoint, bucket: 'files', region: 'eu-central-1', key: KEY, secret: SECRET, ...changes });

describe('a bucket', () => {
  it('keeps, gives back and forgets, every request signed with its content', async () => {
    const key = 'Zm9v-bar_0123456789abcdefghij';
    const bytes = Buffer.from([0, 255, 1, 254]);
    await store().put(key, bytes);
    await store().put(key, bytes);
    expect([...objects.keys()]).toEqual([`/files/${key}`]);
    expect(await buffer(await store().read(key))).toEqual(bytes);
    await store().remove(key);
    await store().remove(key);
    expect(objects.size).toBe(0);
    await expect(store().read(key)).rejects.toThrow(/no such file/);
  });

  it('says what to look at when the secret is wrong or nobody is there', async () => {
    await expect(store({ secret: 'wrong' }).put('k', Buffer.from('x'))).rejects.toThrow(/answered 403\. Look at FILES_S3_BUCKET/);
    await expect(store({ endpoint: 'http://127.0.0.1:9' }).read('k')).rejects.toThrow(/cannot be reached/);
  });
});
