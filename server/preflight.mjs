// Plain JavaScript that any Node since 12 can read: it has to say what is wrong before anything newer is loaded.
import { existsSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const OLDEST = [22, 18];
/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Why the program cannot start here, or null.
 * @param {{ version: string, root: string }} facts the running Node's version such as "22.18.0", and the project's folder
 * @returns {string | null}
 */
export function obstacle(facts) {
  if (!existsSync(join(facts.root, 'node_modules', 'commander'))) return 'The dependencies are not installed. Run: npm ci';
  const parts = facts.version.split('.').map(Number);
  if (parts[0] < OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] < OLDEST[1])) {
    return 'TonIQ needs Node ' + OLDEST.join('.') + ' or newer and this is Node ' + facts.version + '. ' + wayOn(facts.root);
  }
  return null;
}

/** @param {string} root */
function wayOn(root) {
  // npm puts this folder first in the PATH of its scripts.
  if (existsSync(join(root, 'node_modules', '.bin', 'node'))) return 'A newer one came with the dependencies and npm uses it: call npm start, or npm run --silent toniq -- <command>.';
  return 'On Linux and Windows npm ci brings a Node 24 along, unless it is told to omit optional dependencies. On macOS install Node 24 from https://nodejs.org.';
}

/** Ends the process with a message when the program cannot start here. */
export function checkOrExit() {
  const found = obstacle({ version: process.versions.node, root: ROOT });
  if (found !== null) {
    process.stderr.write(found + '\n');
    process.exit(1);
  }
  silenceTypeStripping();
}

// Node 22 and 23 print a warning that type stripping is experimental; nobody who runs the program can act on it.
function silenceTypeStripping() {
  const emit = process.emitWarning;
  process.emitWarning = function (warning, ...rest) {
    if (String(warning).indexOf('Type Stripping') >= 0) return;
    emit.call(process, warning, ...rest);
  };
}
