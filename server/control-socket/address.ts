/** Where the control socket lies, and how to name it to the system. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** The socket's name in the data directory. */
export const SOCKET_FILE = 'toniq.sock';

// sun_path holds 108 bytes on Linux and 104 elsewhere, the closing zero included.
const LONGEST_PATH = process.platform === 'linux' ? 107 : 103;

/** No name for the socket is short enough for the system. */
export class SocketPathTooLong extends Error {
  override name = 'SocketPathTooLong';
  constructor(path: string) {
    super(`The path ${path} is too long for a socket (${Buffer.byteLength(path)} bytes, ${LONGEST_PATH} are possible). Set DATA_DIR to a shorter path.`);
  }
}

export type SocketAddress = {
  /** What to listen on or connect to. */
  path: string;
  /** The file itself; null where sockets are no files. */
  file: string | null;
  /** To be called when the socket is closed, or connected. */
  release(): Promise<void>;
};

/**
 * The address of a data directory's socket. A path that is too long is named from the working directory or, on Linux,
 * through an open descriptor of the directory, so the file always lies in the private data directory.
 * @throws SocketPathTooLong; ENOENT when the directory is missing and its path too long
 */
export async function socketAddress(dataDir: string): Promise<SocketAddress> {
  const directory = resolve(dataDir);
  const release = async (): Promise<void> => undefined;
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32);
    return { path: `\\\\.\\pipe\\toniq-${name}`, file: null, release };
  }
  const file = join(directory, SOCKET_FILE);
  const short = [file, relative(process.cwd(), file)].find((path) => Buffer.byteLength(path) <= LONGEST_PATH);
  if (short !== undefined) return { path: short, file, release };
  if (process.platform !== 'linux') throw new SocketPathTooLong(file);
  const handle = await open(directory, 'r');
  return { path: `/proc/self/fd/${handle.fd}/${SOCKET_FILE}`, file, release: () => handle.close() };
}
