import type { Command as Program } from 'commander';
import { z } from 'zod';
import { command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jsonLine } from './io.ts';
import type { Go } from './program.ts';

export const migrateCommand = command({
  name: 'migrate',
  args: z.object({ json: z.boolean() }),
  async run(app, { json }, io) {
    const applied = await app.migrate();
    await io.out(json ? jsonLine({ applied }) : applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n');
    return EXIT.done;
  },
});

export function defineMigrate(program: Program, go: Go): void {
  program
    .command('migrate')
    .summary('bring the database\'s schema up to date')
    .description('Applies the migrations that are missing. The server does so too when it starts; this is for doing it beforehand.')
    .option('--json', 'print {"applied":["0001-…"]}')
    .action(({ json = false }: { json?: boolean }) => go(migrateCommand, { json }));
}
