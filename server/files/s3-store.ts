import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { NotFound } from '../../domain/errors.ts';
import { StoreFailed, type FileStore } from './file-store.ts';

export type S3Options = { endpoint: string; bucket: string; region: string; key: string; secret: string };

const TIMEOUT_MS = 30_000;
const RETRIES = 2;

/** A bucket of anything that speaks S3. Addresses are `endpoint/bucket/key`; every request, its content included, is signed. */
export function createS3Store({ endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey }: S3Options): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region, retries: RETRIES });
  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, bytes?: Buffer): Promise<Response> {
    const digest = createHash('sha256').update(bytes ?? '').digest('hex');
    try {
      const headers = { 'x-amz-content-sha256': digest, ...(bytes ? { 'content-type': 'application/octet-stream' } : {}) };
      const request = { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS), ...(bytes ? { body: new Uint8Array(bytes) } : {}) };
      return await client.fetch(`${endpoint}/${bucket}/${encodeURIComponent(key)}`, request);
    } catch (error) {
      throw new StoreFailed(`The file store at FILES_S3_ENDPOINT cannot be reached (${(error as Error).name}).`);
    }
  }
  const refused = (response: Response): StoreFailed => new StoreFailed(`The file store at FILES_S3_ENDPOINT answered ${response.status}. Look at FILES_S3_BUCKET, FILES_S3_REGION and the key.`);
  return {
    async put(key, bytes) {
      const response = await ask('PUT', key, bytes);
      await response.body?.cancel();
      if (!response.ok) throw refused(response);
    },
    async read(key) {
      const response = await ask('GET', key);
      if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream);
      await response.body?.cancel();
      throw response.status === 404 ? new NotFound('file') : refused(response);
    },
    async remove(key) {
      const response = await ask('DELETE', key);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw refused(response);
    },
  };
}
