// `npm start`: checks that the program can run here, then starts the server.
import { checkOrExit } from './preflight.mjs';

checkOrExit();
import('./main.ts');
