import type { Readable } from 'node:stream';

/** Where the bytes of attachments lie, under random keys that say nothing about whose they are. */
export type FileStore = {
  /** Stores all of it or nothing; a repeat under the same key replaces it. Throws `StoreFailed`. */
  put: (key: string, bytes: Buffer) => Promise<void>;
  /** Throws `NotFound` when nothing lies there, else `StoreFailed`. */
  read: (key: string) => Promise<Readable>;
  /** Nothing there is as good as removed. Throws `StoreFailed`. */
  remove: (key: string) => Promise<void>;
};

/** The file store did not do what it should. The message is for the log; patients are told to try again. */
export class StoreFailed extends Error {
  override name = 'StoreFailed';
}
