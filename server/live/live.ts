import type { Server } from 'socket.io';
import type { PatientToServer, ServerToPatient, ServerToStaff, StaffToServer, TypingShown } from '../contract/sockets.ts';
import type { StaffSession } from '../../domain/staff/session.ts';
import type { PatientSession } from '../../domain/patients/session.ts';

export type PatientData = { token: string; session: PatientSession };
export type StaffData = {
  session: StaffSession;
  joined: Set<string>;
  /** Ends what broken glass shows, at its time. */
  glassEnds?: ReturnType<typeof setTimeout> | undefined;
};
export type PatientNamespace = ReturnType<Server<PatientToServer, ServerToPatient, object, PatientData>['of']>;
export type StaffNamespace = ReturnType<Server<StaffToServer, ServerToStaff, object, StaffData>['of']>;
export type StaffSocket = StaffNamespace['sockets'] extends Map<string, infer S> ? S : never;

/** Rooms. `conversation` is used in both namespaces: the patient's own browsers there, the staff who look at it here. */
export const room = {
  conversation: (id: string): string => `conversation:${id}`,
  session: (id: string): string => `session:${id}`,
  /** Unlocked staff: the queue and everything with patient data. */
  inbox: 'inbox',
  /** All signed-in staff, locked screens included: pages only. */
  pages: 'pages',
} as const;

type Emitters = { patient: PatientNamespace; staff: StaffNamespace };

/** The live side of the product. Before sockets are attached, and in commands without a server, it says nothing. */
export class Live {
  #to: Emitters | null = null;

  attach(to: Emitters): void {
    this.#to = to;
  }

  get sockets(): Emitters | null {
    return this.#to;
  }

  /** Typing is a moment's sign and the one thing that no row stands behind. `fromSocket`: who types need not hear it. */
  typing(shown: TypingShown, fromSocket: string[] = []): void {
    const at = room.conversation(shown.conversationId);
    if (shown.who !== 'patient') this.#to?.patient.to(at).emit('typing', shown);
    this.#to?.staff.to(at).except(fromSocket).emit('typing', shown);
  }
}
