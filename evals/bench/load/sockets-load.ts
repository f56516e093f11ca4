/** Patients who have the chat open and say nothing; at the end some of them write. Marks when the first and when all are open. */
import { newClientId, pause } from './clock.ts';
import { onPlan } from './generator.ts';
import { openPatientSocket, type PatientSocket } from './patient-socket.ts';

export type SocketsPlan = { url: string; tokens: string[]; first: number; forSeconds: number; settleMs: number };
export type SocketsSeen = { open: number; seconds: number; refused: string | null; closed: number; acknowledgedMs: number[] };

const AT_ONCE = 32;
// One address has some 28,000 ports, of which others are in use.
const PER_ADDRESS = 5_000;

onPlan<SocketsPlan, SocketsSeen>(async ({ url, tokens, first, forSeconds, settleMs }, mark) => {
  const sockets: PatientSocket[] = [];
  let next = 0;
  let refused: string | null = null;
  let seconds = 0;
  const openUpTo = async (count: number): Promise<void> => {
    const began = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      while (next < count && refused === null && seconds + (performance.now() - began) / 1000 < forSeconds) {
        const index = next++;
        try {
          sockets.push(await openPatientSocket(url, tokens[index]!, `127.0.0.${2 + Math.floor(index / PER_ADDRESS)}`));
        } catch (error) {
          refused = String(error);
        }
      }
    }));
    seconds += (performance.now() - began) / 1000;
    await pause(settleMs);
    mark();
  };
  await openUpTo(first);
  await openUpTo(tokens.length);
  const acknowledgedMs: number[] = [];
  let closed = 0;
  for (let n = 0; n < Math.min(20, sockets.length); n++) {
    const since = performance.now();
    const socket = sockets[Math.floor((n * sockets.length) / 20)]!;
    await socket.send('where can I park', newClientId()).then(() => acknowledgedMs.push(performance.now() - since), () => (closed += 1));
  }
  return { open: sockets.length, seconds, refused, closed, acknowledgedMs };
});
