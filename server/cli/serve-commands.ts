import { type ControlSocket, serveControlSocket } from '../control-socket/server.ts';
import type { Context } from '../context.ts';
import { runCommand } from './commands.ts';
import { appOver } from './open-app.ts';

/**
 * Lets the command line work beside this server while it holds the embedded data; on PostgreSQL commands connect by
 * themselves. A file system that knows no sockets costs the commands, not the server.
 */
export async function serveCommands(context: Context): Promise<ControlSocket> {
  const { config, log } = context;
  const none: ControlSocket = { close: async () => undefined };
  if (!config.embedded) return none;
  const app = appOver(context);
  try {
    return await serveControlSocket(config.dataDir, (name, args, io) => runCommand(app, name, args, io));
  } catch (error) {
    log.warn({ error }, 'The command line cannot reach this server: its socket in DATA_DIR could not be made.');
    return none;
  }
}
