/**
 * One socket to the server's `/patient` namespace, from opening to closing. It never reopens: `connection.ts` does.
 * There are two: `web-socket.ts`, 1 KB, and `polling.ts`, the whole socket.io client, fetched only where WebSockets are blocked.
 */
export type Wire = {
  emit: (event: string, payload: object) => void;
  /** Emits and waits for the acknowledgement; rejects when the wire closes or `ms` milliseconds pass. */
  ask: (event: string, payload: object, ms: number) => Promise<unknown>;
  close: () => void;
  /** False when the server has been silent for longer than it promised, as after a phone's sleep. */
  alive: () => boolean;
};

export type WireOptions = {
  /** Origin of the server, `https://…`. */
  server: string;
  token: string;
  onOpen: () => void;
  onEvent: (event: string, payload: unknown) => void;
  /** Called once, and last. `refusal` is the server's word when it turned the session away, else null. */
  onClose: (refusal: string | null) => void;
};

export type OpenWire = (options: WireOptions) => Wire;

export const NAMESPACE = '/patient';
