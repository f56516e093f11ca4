import { join } from 'node:path';
import type { Config, Secrets } from '../config/config.ts';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';

/** The one that is configured: a bucket when there is one, else a folder in the data directory. */
export function openFileStore({ dataDir, filesS3Endpoint: endpoint, filesS3Bucket: bucket, filesS3Region: region }: Config, { filesS3Key: key, filesS3Secret: secret }: Secrets): FileStore {
  return endpoint && bucket && key && secret ? createS3Store({ endpoint, bucket, region, key, secret }) : createDiskStore(join(dataDir, 'files'));
}
