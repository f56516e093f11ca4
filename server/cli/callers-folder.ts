/** Where the command was called. npm runs scripts in the project's folder; a path was written in the caller's. */
export function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: callers } = process.env;
  return script === 'toniq' && callers ? callers : process.cwd();
}
