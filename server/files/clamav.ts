import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What a scanner says of a file; `finding` is its name for what it found. */
export type Verdict = { infected: boolean; finding: string | null };
export type Scanner = { scan: (file: Readable) => Promise<Verdict> };

/** The scanner gave no verdict: the file stays pending and is scanned again. */
export class ScanFailed extends Error {
  override name = 'ScanFailed';
}

const SILENT_MS = 60_000;
const LONGEST_ANSWER = 4_096;

/** Speaks to clamd (`INSTREAM`) at `host:port` or at the path of its socket. */
export function createClamav(address: string): Scanner {
  const at = /^(.+):(\d+)$/.exec(address);
  const open = (): Socket => (at ? connect({ host: at[1]!.replace(/^\[|\]$/g, ''), port: Number(at[2]) }) : connect({ path: address }));
  return {
    scan: (file) => new Promise<Verdict>((resolve, reject) => {
      const socket = open();
      const fail = (why: string): void => {
        socket.destroy();
        file.destroy();
        reject(new ScanFailed(`The virus scanner at CLAMAV_ADDRESS gave no verdict: ${why}.`));
      };
      let answer = '';
      socket.setTimeout(SILENT_MS, () => fail('it was silent for a minute'));
      socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
      socket.on('data', (data) => {
        answer += data.toString('latin1');
        if (answer.length > LONGEST_ANSWER) fail('its answer is too long');
      });
      socket.on('close', () => {
        file.destroy();
        const said = answer.replace(/\0[^]*$/, '').trim();
        const finding = /^stream: (.+) FOUND$/.exec(said)?.[1];
        if (finding || said === 'stream: OK') resolve({ infected: finding !== undefined, finding: finding ?? null });
        else fail(said === '' ? 'it hung up' : said.slice(0, 200));
      });
      socket.write('zINSTREAM\0');
      file.on('error', (error) => fail(error.name));
      file.on('data', (chunk: Buffer) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        if (!socket.write(chunk)) {
          file.pause();
          socket.once('drain', () => file.resume());
        }
      });
      file.on('end', () => socket.write(Buffer.alloc(4)));
    }),
  };
}
