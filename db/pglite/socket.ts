/** What a `pg` client takes for its TCP socket: a stream whose other end is the hub. */
import { Duplex } from 'node:stream';
import { fatalMessage, FRONTEND, Framer, greeting, renameStatement, sqlOf } from './protocol.ts';
import type { HubAccess, HubClient } from './hub.ts';

export class HubSocket extends Duplex implements HubClient {
  readonly #hub: HubAccess;
  readonly #id: number;
  readonly #framer = new Framer();
  #greeted = false;
  #batch: Buffer[] = [];
  #sql: string[] = [];
  #prepared: string[] = [];

  constructor(hub: HubAccess) {
    super({ allowHalfOpen: false });
    this.#hub = hub;
    this.#id = hub.join(this);
  }

  deliver(bytes: Buffer): void {
    if (!this.destroyed) this.push(bytes);
  }

  expel(code: string, reason: string): void {
    this.deliver(fatalMessage(code, reason));
    this.destroy();
  }

  // The parts of net.Socket that `pg` calls. There is no network here, so they have nothing to do.
  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#receive(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#receive(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.#hub.leave(this);
    done(error);
  }

  #receive(chunk: Buffer): void {
    this.#framer.push(chunk);
    while (!this.#greeted) {
      const opening = this.#framer.takeOpening();
      if (opening === null) return;
      if (opening === 'encryption') this.push(Buffer.from('N'));
      else if (opening === 'cancel') {
        this.destroy();
        return;
      } else {
        this.#greeted = true;
        this.push(greeting(this.#id, this.#hub.serverVersion));
      }
    }
    for (let message = this.#framer.take(); message; message = this.#framer.take()) this.#accept(message);
  }

  #accept(message: Buffer): void {
    const type = message[0];
    if (type === FRONTEND.terminate) {
      this.push(null);
      this.destroy();
      return;
    }
    if (type === FRONTEND.flush && this.#batch.length === 0) return;
    const sql = sqlOf(message);
    if (sql !== null) this.#sql.push(sql);
    this.#batch.push(
      renameStatement(message, (name) => {
        const engineName = `c${this.#id}_${name}`;
        if (type === FRONTEND.parse) this.#prepared.push(engineName);
        return engineName;
      }),
    );
    if (type === FRONTEND.sync || type === FRONTEND.query || type === FRONTEND.flush) this.#submit();
  }

  #submit(): void {
    const bytes = this.#batch.length === 1 ? (this.#batch[0] as Buffer) : Buffer.concat(this.#batch);
    const [sql, prepared] = [this.#sql, this.#prepared];
    this.#batch = [];
    this.#sql = [];
    this.#prepared = [];
    this.#hub.submit(this, bytes, sql, prepared).then(
      (answer) => this.deliver(answer),
      (error: Error) => this.destroy(error),
    );
  }
}
