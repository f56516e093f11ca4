import { signal } from '@preact/signals';

/** A file that was chosen for a message or a case. */
export type Upload = { clientId: string; place: string; file: File; state: 'uploading' | 'ready' | 'failed'; percent: number; id: string | null; problem: string | null };

/** How one upload ended; `id` names the file at the server. */
export type Sent = { id: string } | { problem: string };

export type Uploads = ReturnType<typeof createUploads>;

type Needs = {
  /** Uploads bytes to an address of the API. Never rejects. */
  send: (path: string, clientId: string, file: File, signal: AbortSignal, onProgress: (percent: number) => void) => Promise<Sent>;
  newId?: () => string;
};

/** Files on their way to the server, each by itself. `place` is the address that takes them; a repeat is stored once. */
export function createUploads({ send, newId = () => crypto.randomUUID() }: Needs) {
  const items = signal<readonly Upload[]>([]);
  const stops = new Map<string, AbortController>();
  const update = (clientId: string, change: Partial<Upload>) => {
    items.value = items.value.map((item) => (item.clientId === clientId ? { ...item, ...change } : item));
  };
  const remove = (clientId: string) => {
    stops.get(clientId)?.abort();
    items.value = items.value.filter((item) => item.clientId !== clientId);
  };

  async function attempt({ clientId, place, file }: Upload): Promise<void> {
    const stop = new AbortController();
    stops.set(clientId, stop);
    update(clientId, { state: 'uploading', percent: 0, problem: null });
    const sent = await send(place, clientId, file, stop.signal, (percent) => update(clientId, { percent }));
    stops.delete(clientId);
    update(clientId, 'id' in sent ? { state: 'ready', percent: 100, id: sent.id } : { state: 'failed', problem: sent.problem });
  }

  return {
    items,
    at: (place: string): readonly Upload[] => items.value.filter((item) => item.place === place),

    /** Resolves when all of them have ended, well or not. */
    async add(place: string, files: Iterable<File>): Promise<void> {
      const fresh = [...files].map((file): Upload => ({ clientId: newId(), place, file, state: 'uploading', percent: 0, id: null, problem: null }));
      items.value = [...items.value, ...fresh];
      await Promise.all(fresh.map(attempt));
    },

    async retry(clientId: string): Promise<void> {
      const item = items.value.find((other) => other.clientId === clientId);
      if (item) await attempt(item);
    },

    remove,

    /** Takes what is ready off the list and gives its ids, for the message that will carry it. */
    take(place: string): string[] {
      const ready = items.value.filter((item) => item.place === place && item.state === 'ready');
      items.value = items.value.filter((item) => !ready.includes(item));
      return ready.flatMap(({ id }) => id ?? []);
    },

    clear(): void {
      for (const { clientId } of items.value) remove(clientId);
    },
  };
}
