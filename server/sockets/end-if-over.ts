import { findPatientSession } from '../../domain/patients/session.ts';
import type { Context } from '../context.ts';
import type { PatientNamespace } from '../live/live.ts';

type PatientSocket = PatientNamespace['sockets'] extends Map<string, infer S> ? S : never;

/** Cuts a socket whose session has ended or was given another token. While the database is away nobody is cut. */
export async function endIfOver({ db }: Pick<Context, 'db'>, socket: PatientSocket): Promise<void> {
  const session = await findPatientSession(db, socket.data.token, { look: true }).catch(() => socket.data.session);
  if (!session) socket.disconnect(true);
}
