/** What a command reads and writes. The same command runs on a terminal's streams or on those of the control socket. */
export interface Io {
  /** Decoded text in pieces of any size; ends with the input. */
  stdin: AsyncIterable<string>;
  /** Results, and nothing else. Resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Progress and complaints. */
  err(text: string): void;
  /** Aborted when nobody waits for the result any more: Ctrl-C, or the reader of stdout has gone. */
  signal: AbortSignal;
}

/** One value as a line of JSON. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
