import { signal, type ReadonlySignal } from '@preact/signals';
import type { FileLimits } from '../../server/contract/attachment.ts';
import type { Language } from '../options.ts';
import { randomId } from '../random-id.ts';
import { sendFile } from './send-file.ts';
import { fileWords, sizeWords } from './words.ts';

/** A file that was chosen and is not sent yet. */
export type Upload = {
  clientId: string;
  file: File;
  state: 'uploading' | 'ready' | 'failed';
  /** 0 to 100. */
  percent: number;
  /** The server's id once it is there. */
  id: string | null;
  /** Why it failed, in words. */
  problem: string | null;
  /** Trying again may help. */
  again: boolean;
};

export type Uploads = {
  list: ReadonlySignal<readonly Upload[]>;
  /** What was not even tried, in words. */
  refusal: ReadonlySignal<string | null>;
  add: (files: Iterable<File>) => void;
  retry: (clientId: string) => void;
  /** Stops it, or takes it off the list. */
  remove: (clientId: string) => void;
  /** Takes what is ready off the list and gives its ids. */
  take: () => string[];
};

/** Files on their way to the server, each by itself; one that is sent again is stored once. */
export function createUploads(options: { server: string; token: () => Promise<string>; limits: () => FileLimits; language: Language }): Uploads {
  const { server, token, limits } = options;
  const words = fileWords(options.language);
  const list = signal<readonly Upload[]>([]);
  const refusal = signal<string | null>(null);
  const stops = new Map<string, AbortController>();
  const update = (clientId: string, change: Partial<Upload>) =>
    (list.value = list.value.map((one) => (one.clientId === clientId ? { ...one, ...change } : one)));

  async function start({ clientId, file }: Upload) {
    const stop = new AbortController();
    stops.set(clientId, stop);
    update(clientId, { state: 'uploading', percent: 0, problem: null });
    const sent = await sendFile({
      address: `${server}/api/v1/patient/attachments`, token: await token(), clientId, file, signal: stop.signal, onProgress: (percent) => update(clientId, { percent }),
    });
    stops.delete(clientId);
    if (sent.outcome === 'stored') update(clientId, { state: 'ready', percent: 100, id: sent.id });
    else if (sent.outcome === 'refused') update(clientId, { state: 'failed', problem: words.refused[sent.code] ?? sent.problem, again: sent.again });
    else update(clientId, { state: 'failed', problem: words.lost, again: true });
  }

  return {
    list,
    refusal,
    add: (files) => {
      refusal.value = null;
      const { maxBytes, perMessage } = limits();
      for (const file of files) {
        if (list.value.length >= perMessage) refusal.value = words.tooMany(perMessage);
        else if (file.size > maxBytes) refusal.value = words.tooLarge(file.name, sizeWords(file.size), sizeWords(maxBytes));
        else {
          const upload: Upload = { clientId: randomId(), file, state: 'uploading', percent: 0, id: null, problem: null, again: true };
          list.value = [...list.value, upload];
          void start(upload);
        }
      }
    },
    retry: (clientId) => {
      const upload = list.value.find((one) => one.clientId === clientId);
      if (upload) void start(upload);
    },
    remove: (clientId) => {
      stops.get(clientId)?.abort();
      refusal.value = null;
      list.value = list.value.filter((one) => one.clientId !== clientId);
    },
    take: () => {
      const ids = list.value.flatMap(({ id }) => id ?? []);
      list.value = list.value.filter(({ id }) => id === null);
      refusal.value = null;
      return ids;
    },
  };
}
