/** What a `pg` client takes for its TCP socket: a stream whose other end is the hub. */
import { Duplex } from 'node:stream';
import { fatalMessage, FRONTEND, Framer, greeting, renameStatement, sqlOf } from './protocol.ts';
import type { Hub, HubClient } from './hub.ts';

let connections = 0;

export class HubSocket extends Duplex implements HubClient {
  readonly #hub: Hub;
  readonly #serverVersion: string;
  readonly #id = ++connections;
  readonly #framer = new Framer();
  /** The engine's names of the statements this client has prepared. */
  readonly #statements = new Set<string>();
  #greeted = false;
  #batch: Buffer[] = [];
  #sql: string[] = [];

  constructor(hub: Hub, serverVersion: string) {
    super({ allowHalfOpen: false });
    this.#hub = hub;
    this.#serverVersion = serverVersion;
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
    void this.#hub.leave(this, this.#statements);
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
        this.push(greeting(this.#id, this.#serverVersion));
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
    this.#batch.push(renameStatement(message, (name) => this.#engineName(name)));
    if (type === FRONTEND.sync || type === FRONTEND.query || type === FRONTEND.flush) this.#submit();
  }

  #engineName(name: string): string {
    const engineName = `c${this.#id}_${name}`;
    this.#statements.add(engineName);
    return engineName;
  }

  #submit(): void {
    const bytes = this.#batch.length === 1 ? (this.#batch[0] as Buffer) : Buffer.concat(this.#batch);
    const sql = this.#sql;
    this.#batch = [];
    this.#sql = [];
    this.#hub.submit(this, bytes, sql).then(
      (answer) => this.deliver(answer),
      (error: Error) => this.destroy(error),
    );
  }
}
