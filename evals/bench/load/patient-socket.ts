/**
 * A patient's browser at its leanest: speaks the socket protocol of docs/api/sockets.md over a bare WebSocket. The usual
 * client library would take more of the shared processor than the server under test.
 */
import WebSocket from 'ws';

export type Stored = { id: string; seq: number };
export type PatientSocket = {
  /** Sends a message; resolves when it is acknowledged as stored, rejects when it is refused or the socket ends. */
  send(text: string, clientId: string): Promise<Stored>;
  /** Told of every event until replaced. */
  onEvent: (name: string, payload: unknown) => void;
  close(): void;
};

type Waiting = { resolve: (stored: Stored) => void; reject: (error: Error) => void };

/** Opens and authenticates a socket, optionally from another loopback address: one address has some 28,000 ports. */
export function openPatientSocket(url: string, token: string, localAddress?: string): Promise<PatientSocket> {
  const webSocket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false, ...(localAddress ? { localAddress } : {}) });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const socket: PatientSocket = {
    send: (text, clientId) => new Promise((resolve, reject) => {
      if (webSocket.readyState !== WebSocket.OPEN) return reject(new Error('The socket was closed before.'));
      const id = asked++;
      waiting.set(id, { resolve, reject });
      webSocket.send(`42/patient,${id}${JSON.stringify(['message-send', { clientId, text }])}`);
    }),
    onEvent: () => undefined,
    close: () => webSocket.close(),
  };
  return new Promise((resolve, reject) => {
    const end = (error: Error): void => {
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    webSocket.on('error', end);
    webSocket.on('close', (code, reason) => end(new Error(`The socket was closed: ${code} ${reason.toString()}`)));
    webSocket.on('message', (data: Buffer) => {
      const frame = data.toString();
      switch (frame.charCodeAt(0) - 48) {
        case 0: return webSocket.send(`40/patient,${JSON.stringify({ token })}`);
        case 2: return webSocket.send('3');
        case 4: return packet(frame);
      }
    });
    function packet(frame: string): void {
      const body = frame.slice(frame.indexOf(',') + 1);
      switch (frame[1]) {
        case '0': return resolve(socket);
        case '4': return end(new Error(`The server refused the socket: ${body}`));
        case '2': {
          const [name, payload] = JSON.parse(body) as [string, unknown];
          return socket.onEvent(name, payload);
        }
        case '3': return acknowledged(body);
      }
    }
    function acknowledged(body: string): void {
      const bracket = body.indexOf('[');
      const id = Number(body.slice(0, bracket));
      const one = waiting.get(id);
      waiting.delete(id);
      const [answer] = JSON.parse(body.slice(bracket)) as [({ ok: true } & Stored) | { ok: false; problem: { code: string; detail?: string } }];
      if (answer.ok) one?.resolve({ id: answer.id, seq: answer.seq });
      else one?.reject(new Error(`${answer.problem.code}: ${answer.problem.detail ?? ''}`));
    }
  });
}

/** Opens a socket for each session, some at a time. */
export async function openPatientSockets(url: string, sessions: readonly { token: string }[], addressFor?: (index: number) => string, atOnce = 16): Promise<PatientSocket[]> {
  const sockets: PatientSocket[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < sessions.length) {
      const index = next++;
      sockets[index] = await openPatientSocket(url, sessions[index]!.token, addressFor?.(index));
    }
  }));
  return sockets;
}
