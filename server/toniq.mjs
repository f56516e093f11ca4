// `npm run toniq -- <command>`: checks that the program can run here, then runs the command line.
import { checkOrExit } from './preflight.mjs';

checkOrExit();
import('./cli/main.ts');
