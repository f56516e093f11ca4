/** Load comes from processes of their own, so that what they use can be told from what the server uses. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Generated<Result> = { result: Result; cpuSeconds: number };

/**
 * Runs a generator file of this folder with its plan and gives back what it saw. Fails when it ends without a result.
 * `onMark` is told when the generator says that it has come to a point at which the server is to be looked at.
 */
export function generate<Plan extends object, Result>(file: string, plan: Plan, onMark?: () => void): Promise<Generated<Result>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The load generator ${file} ended with ${code} and no result.`)));
    child.on('message', (answer: Generated<Result> | { failed: string } | 'mark') => {
      if (answer === 'mark') return onMark?.();
      child.disconnect();
      if ('failed' in answer) reject(new Error(`The load generator ${file} failed: ${answer.failed}`));
      else resolve(answer);
    });
    child.send(plan);
  });
}

/** The other side: waits for the plan, works, answers, ends. `mark` tells the parent that a point has been reached. */
export function onPlan<Plan extends object, Result>(work: (plan: Plan, mark: () => void) => Promise<Result>): void {
  process.once('message', (plan: Plan) => {
    void work(plan, () => process.send!('mark'))
      .then((result): Generated<Result> => {
        const { user, system } = process.cpuUsage();
        return { result, cpuSeconds: (user + system) / 1e6 };
      })
      .catch((error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      .then((answer) => process.send!(answer, () => process.exit(0)));
  });
}
