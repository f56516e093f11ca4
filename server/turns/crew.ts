import { startJobs, type Jobs } from '../../db/jobs.ts';
import { screen } from '../../agent/safety/screen.ts';
import { agentTurnTask } from '../jobs/agent-turn.ts';
import { jobFaults } from '../jobs/job-faults.ts';
import type { TurnContext } from './turn-context.ts';

/** Workers that answer. `besideOthers` when another thread of this process works on jobs too. */
export async function startTurnCrew(context: TurnContext, options: { besideOthers?: boolean; onCrew?: (id: string) => void } = {}): Promise<Jobs> {
  const jobs = await startJobs(context.db, { ...jobFaults(context.log), ...options, concurrency: context.config.workers, tasks: { 'agent-turn': agentTurnTask(context) } });
  void warmUp(context);
  return jobs;
}

/** The first patient should not wait for what loads at first use: the encoder's weights and the screen's compiled rules. */
async function warmUp({ knowledge, log }: TurnContext): Promise<void> {
  screen(['hello']);
  await knowledge.search('when are the visiting hours', { patienceMs: 20_000 }).catch((error: unknown) => log.warn({ error }, 'The search could not be warmed up.'));
}
