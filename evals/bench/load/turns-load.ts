/** Patients who ask one question each and wait for the whole answer: alone first, then several at once. */
import { patientQuestions } from '../questions.ts';
import { newClientId } from './clock.ts';
import { onPlan } from './generator.ts';
import { openPatientSockets, type PatientSocket } from './patient-socket.ts';
import { openSessions } from './sessions.ts';

export type TurnsPlan = { url: string; warmUp: number; alone: number; together: number; clients: number };
export type Turn = {
  /** From sending until the answer was complete, ms. */
  wholeMs: number;
  /** From the acknowledgement until the first sentence was there, ms; null when the answer had none (a notice, a card). */
  firstSentenceMs: number | null;
  sentences: number;
};
export type TurnsSeen = { alone: Turn[]; together: Turn[]; togetherSeconds: number; unanswered: number };

const ANSWER_WITHIN_MS = 20_000;

onPlan<TurnsPlan, TurnsSeen>(async ({ url, warmUp, alone, together, clients }) => {
  const questions = patientQuestions();
  const sessions = await openSessions(url, warmUp + alone + together);
  const sockets = await openPatientSockets(url, sessions);
  let asked = 0;
  let unanswered = 0;
  const askNext = async (turns: Turn[]): Promise<void> => {
    const index = asked++;
    const turn = await ask(sockets[index]!, questions[index % questions.length]!);
    sockets[index]!.close();
    if (turn) turns.push(turn);
    else unanswered += 1;
  };
  for (let n = 0; n < warmUp; n++) await askNext([]);
  const seen: TurnsSeen = { alone: [], together: [], togetherSeconds: 0, unanswered: 0 };
  for (let n = 0; n < alone; n++) await askNext(seen.alone);
  const began = performance.now();
  let left = together;
  await Promise.all(Array.from({ length: clients }, async () => {
    while (left-- > 0) await askNext(seen.together);
  }));
  return { ...seen, togetherSeconds: (performance.now() - began) / 1000, unanswered };
});

/** One question and its whole answer; null when none came in time. */
async function ask(socket: PatientSocket, text: string): Promise<Turn | null> {
  const sent = performance.now();
  let acknowledged = Number.NaN;
  let firstSentence: number | null = null;
  let sentences = 0;
  const whole = new Promise<number | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    socket.onEvent = (name, payload) => {
      if (name === 'sentence-appended') {
        sentences += 1;
        firstSentence ??= performance.now();
      }
      const message = (payload as { message?: { author: string; state: string } }).message;
      if ((name !== 'message-changed' && name !== 'message-appended') || message?.author === 'patient' || message?.state !== 'complete') return;
      clearTimeout(timer);
      resolve(performance.now());
    };
  });
  await socket.send(text, newClientId());
  acknowledged = performance.now();
  const done = await whole;
  return done === null ? null : { wholeMs: done - sent, firstSentenceMs: firstSentence === null ? null : Math.max(0, firstSentence - acknowledged), sentences };
}
