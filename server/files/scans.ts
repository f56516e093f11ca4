import { judgeAttachment, nextToScan } from '../../domain/attachments/attachment.ts';
import type { Context } from '../context.ts';

const AT_ONCE = 20;

/**
 * Has every file that waits for it scanned, one after the other. What waits is a state of the row: a scanner that is down for an
 * hour, or a server that dies, delays the verdict and loses none.
 */
export class Scans {
  #running: Promise<void> | null = null;
  #again = false;

  /** Looks for waiting files, now or when the ones at hand are done. Never rejects. */
  look(context: Pick<Context, 'db' | 'files' | 'scanner' | 'log'>): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run(context).finally(() => (this.#running = null));
    return this.#running;
  }

  async #run({ db, files, scanner, log }: Pick<Context, 'db' | 'files' | 'scanner' | 'log'>): Promise<void> {
    while (this.#again && scanner) {
      this.#again = false;
      const waiting = await nextToScan(db, AT_ONCE).catch(() => []);
      for (const { id, storageKey } of waiting) {
        try {
          const { infected, finding } = await scanner.scan(await files.read(storageKey));
          await judgeAttachment(db, id, infected ? 'infected' : 'clean', finding);
          if (infected) log.warn({ attachmentId: id, finding }, 'A file is infected. Nobody is given it.');
        } catch (error) {
          log.warn({ error, attachmentId: id }, 'A file waits for the virus scanner, which is asked again in ten seconds.');
        }
      }
    }
  }
}
