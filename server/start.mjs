// `npm start`: checks that the program can run here, then starts the server.
import * as module from 'module';
import { join } from 'path';
import { checkOrExit, ROOT } from './preflight.mjs';

checkOrExit();
// The program is some 1,600 files: what they were compiled to is kept between starts. Threads learn of it by the variable.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'toniq', 'compiled');
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
import('./main.ts');
