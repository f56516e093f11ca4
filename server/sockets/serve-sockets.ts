import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { PatientToServer, ServerToPatient, ServerToStaff, StaffToServer } from '../contract/sockets.ts';
import type { Context } from '../context.ts';
import { mayEmbed } from '../http/origins.ts';
import type { PatientNamespace, StaffNamespace } from '../live/live.ts';
import type { AddressOf } from './guard.ts';
import { servePatients } from './patient.ts';
import { serveStaff } from './staff.ts';

/** Puts both namespaces on the HTTP server and gives them to the live side. */
export function serveSockets(context: Context, server: HttpServer, addressOf: AddressOf): Server {
  const io = new Server<PatientToServer & StaffToServer, ServerToPatient & ServerToStaff>(server, {
    serveClient: false,
    // Who has joined no namespace by then is no browser of ours.
    connectTimeout: 10_000,
    maxHttpBufferSize: 256 * 1024,
    // Compression of many small frames costs more memory per socket than it saves.
    perMessageDeflate: false,
    cors: { origin: true, methods: ['GET', 'POST'] },
    allowRequest: (request, allow) => {
      const allowed = mayEmbed(context, request.headers.origin, request.headers.host);
      allow(allowed ? null : 'This website may not embed the chat. Add it to WIDGET_ORIGINS.', allowed);
    },
  });
  // One server, two typed halves: the types of a namespace cannot be told from its name.
  const patient = io.of('/patient') as unknown as PatientNamespace;
  const staff = io.of('/staff') as unknown as StaffNamespace;
  servePatients(context, patient, addressOf);
  serveStaff(context, staff, addressOf);
  // The namespace that every Socket.IO server has: nobody is to keep a connection by it.
  io.use((_socket, next) => next(new Error('no_such_namespace')));
  context.live.attach({ patient, staff });
  return io as unknown as Server;
}
