/** The project's folder. */
export const ROOT: string;
/** Why the program cannot start here, or null. `version` is the running Node's, such as "22.18.0"; `root` the project's folder. */
export function obstacle(facts: { version: string; root: string }): string | null;
/** Ends the process with a message when the program cannot start here. */
export function checkOrExit(): void;
