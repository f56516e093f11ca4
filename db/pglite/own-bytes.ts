/**
 * The same bytes with a memory of their own, fit to be handed to another thread: what is handed over is the whole memory
 * behind a view, and small Buffers share one. Copies only when it must; the caller gives the bytes up.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole ? new Uint8Array(bytes.buffer as ArrayBuffer) : new Uint8Array(bytes);
}
