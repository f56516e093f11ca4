/** Patients who write: first as fast as the server acknowledges, then at a given pace with emergencies among them. */
import { EMERGENCY_WORDS, patientQuestions } from '../questions.ts';
import { newClientId, pause } from './clock.ts';
import { onPlan } from './generator.ts';
import { openPatientSockets, type PatientSocket } from './patient-socket.ts';
import { openSessions, type Session } from './sessions.ts';

export type IntakePlan = { url: string; conversations: number; emergencies: number; inFlight: number; seconds: number; perSecond: number };
export type Acknowledged = { conversationId: string; clientId: string; id: string; seq: number };
export type IntakeSeen = {
  /** As fast as acknowledged. */
  full: { seconds: number; latencies: number[] };
  /** At the given pace; latency counts from when the message was due, so a stall is not hidden by waiting with it. */
  paced: { seconds: number; latencies: number[]; cards: number[]; cardsMissing: number };
  acknowledged: Acknowledged[];
  refused: string[];
  turnsSeen: number;
};

type Patient = { session: Session; socket: PatientSocket; sent: number };
// The server takes 40 messages a minute from one conversation.
const PER_PATIENT = 36;
const CARD_WITHIN_MS = 10_000;

onPlan<IntakePlan, IntakeSeen>(async ({ url, conversations, emergencies, inFlight, seconds, perSecond }) => {
  const questions = patientQuestions();
  const sessions = await openSessions(url, conversations + emergencies);
  const sockets = await openPatientSockets(url, sessions);
  const all: Patient[] = sessions.map((session, index) => ({ session, socket: sockets[index]!, sent: 0 }));
  const patients = all.slice(0, conversations);
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  let turnsSeen = 0;
  for (const { socket } of all) socket.onEvent = (name, payload) => void (turnsSeen += Number(name === 'message-changed' && isComplete(payload)));

  let turn = 0;
  const write = async (patient: Patient, text: string): Promise<void> => {
    const clientId = newClientId();
    patient.sent += 1;
    const { id, seq } = await patient.socket.send(text, clientId);
    acknowledged.push({ conversationId: patient.session.conversationId, clientId, id, seq });
  };
  const nextMessage = async (due: number, latencies: number[]): Promise<boolean> => {
    const patient = patients[turn % patients.length]!;
    if (patient.sent >= PER_PATIENT) return false;
    const text = questions[(turn * 7) % questions.length]!;
    turn += 1;
    await write(patient, text).then(() => latencies.push(performance.now() - due), (error: unknown) => refused.push(String(error)));
    return true;
  };

  // As fast as acknowledged.
  const full = { seconds: 0, latencies: [] as number[] };
  let began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (performance.now() - began < seconds * 1000 && (await nextMessage(performance.now(), full.latencies)));
  }));
  full.seconds = (performance.now() - began) / 1000;

  // At the given pace, with emergencies spread over it.
  const paced = { seconds: 0, latencies: [] as number[], cards: [] as number[], cardsMissing: 0 };
  began = performance.now();
  const writing: Promise<unknown>[] = [];
  const cards: Promise<void>[] = [];
  const total = Math.floor(perSecond * seconds);
  for (let sent = 0, raised = 0; sent < total;) {
    const elapsed = performance.now() - began;
    for (const due = Math.min(total, (elapsed / 1000) * perSecond); sent < due; sent++) {
      writing.push(nextMessage(began + (sent / perSecond) * 1000, paced.latencies));
    }
    for (; raised < emergencies && elapsed > ((raised + 0.5) / emergencies) * seconds * 1000; raised++) {
      const patient = all[conversations + raised]!;
      cards.push(untilCard(patient.socket).then((ms) => void (ms === null ? paced.cardsMissing++ : paced.cards.push(ms))));
      writing.push(write(patient, EMERGENCY_WORDS).catch((error: unknown) => refused.push(String(error))));
    }
    await pause(2);
  }
  await Promise.all([...writing, ...cards]);
  paced.seconds = (performance.now() - began) / 1000;
  for (const { socket } of all) socket.close();
  return { full, paced, acknowledged, refused, turnsSeen };
});

/** Milliseconds from now until the emergency card is there; null when it does not come. */
function untilCard(socket: PatientSocket): Promise<number | null> {
  const began = performance.now();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), CARD_WITHIN_MS);
    socket.onEvent = (name) => {
      if (name !== 'emergency-raised') return;
      clearTimeout(timer);
      resolve(performance.now() - began);
    };
  });
}

const isComplete = (payload: unknown): boolean => (payload as { message?: { author?: string; state?: string } }).message?.state === 'complete';
