import { startJobs, type Jobs } from '../db/jobs.ts';
import { addJob } from '../db/jobs.ts';
import { endExpiredGlass } from '../domain/break-glass/opening.ts';
import { forgetOldBulks } from '../domain/cases/bulk.ts';
import { wakeCases } from '../domain/cases/sleep.ts';
import { unansweredConversations } from '../domain/conversations/unanswered.ts';
import { forgetOldCodes } from '../domain/patients/codes.ts';
import { forgetOldDevices } from '../domain/staff/device.ts';
import { forgetOldInvitations } from '../domain/staff/invitation.ts';
import { forgetOldTries } from '../domain/staff/tries.ts';
import { endExpiredSessions, lockIdleSessions } from '../domain/staff/session.ts';
import { forgottenConversations, forgottenDeliveries } from '../domain/deliveries/gather.ts';
import { TRY_SECONDS } from '../domain/deliveries/delivery.ts';
import { forgottenLanes } from '../domain/received/received.ts';
import { deliverJob, deliverTask, sendDeliveryJob, sendDeliveryTask } from './channels/deliver-job.ts';
import { watchMailboxes } from './channels/email/watch-mailboxes.ts';
import { readLaneJob, READERS } from './channels/lanes.ts';
import { readLaneTask } from './channels/read-received.ts';
import type { Context } from './context.ts';
import { agentTurnJob } from './jobs/agent-turn-job.ts';
import { jobFaults } from './jobs/job-faults.ts';
import { pageCallTask, pageWebhookTask } from './jobs/call-staff.ts';
import { clearUnsentFiles } from './files/clear-away.ts';
import { clearReceivedBytes } from './files/clear-received.ts';
import { forgetOldRequests } from './http/idempotency.ts';
import { endDeadSockets } from './sockets/end-dead-sockets.ts';

const SWEEP_MS = 10_000;
const STOP_GRACE_MS = 5_000;
const CALL_WORKERS = 2;
// The inbox sounds with the page's own event, at once; this is for the calls that follow and the webhook.
const CALL_POLL_MS = 400;
// They are woken by whoever stores something in this process; this is for what another one stores.
const READ_POLL_MS = 1_000;
const SENDERS = 5;
// Two steps lie between words of ours and the other side.
const SEND_POLL_MS = 200;
// A lane that nobody reads is read again soon: looking at an empty one costs nothing.
const UNREAD_AFTER_SECONDS = 5;
// Longer than a turn may take, so the sweep never competes with one.
const UNANSWERED_AFTER_SECONDS = 30;

/** Everything that runs without being asked: jobs, the sweep for patients without an answer, idle screens. */
export async function startBackground(context: Context): Promise<Pick<Jobs, 'stop'>> {
  const { db, log, runningTurns } = context;
  // Workers of their own for the calls to staff: they never wait behind turns whose model hangs.
  const calls = await startJobs(db, { ...jobFaults(log), concurrency: CALL_WORKERS, pollOnly: true, pollMs: CALL_POLL_MS, tasks: { 'page-call': pageCallTask(context), 'page-webhook': pageWebhookTask(context) } });
  // And for what comes and what goes on other channels: a mail server that hangs holds up no turn, and a flood of texts no answer.
  const readers = await startJobs(db, { ...jobFaults(log), concurrency: READERS, pollOnly: true, pollMs: READ_POLL_MS, tasks: { 'read-lane': readLaneTask(context) } });
  const senders = await startJobs(db, {
    ...jobFaults(log), concurrency: SENDERS, pollOnly: true, pollMs: SEND_POLL_MS, tasks: { deliver: deliverTask(context), 'send-delivery': sendDeliveryTask(context) },
  });
  context.readers.answeredBy(() => readers.wake());
  context.senders.answeredBy(() => senders.wake());
  await runningTurns.start().catch(async (error: unknown) => {
    await Promise.all([calls, readers, senders].map((crew) => crew.stop(0)));
    throw error;
  });
  const mailboxes = watchMailboxes(context);
  const timer = setInterval(() => void sweep(context), SWEEP_MS);
  return {
    async stop(graceMs = STOP_GRACE_MS) {
      clearInterval(timer);
      await mailboxes.stop();
      context.readers.answeredBy(null);
      context.senders.answeredBy(null);
      await Promise.all([runningTurns, calls, readers, senders].map((crew) => crew.stop(graceMs)));
    },
  };
}

/** A message whose job was lost is answered all the same, and a screen that nobody watches locks. */
async function sweep(context: Context): Promise<void> {
  const { db, log } = context;
  try {
    for (const id of await unansweredConversations(db, UNANSWERED_AFTER_SECONDS)) await addJob(db, agentTurnJob(id));
    for (const lane of await forgottenLanes(db, UNREAD_AFTER_SECONDS)) await addJob(db, readLaneJob(lane));
    for (const id of await forgottenConversations(db, TRY_SECONDS)) await addJob(db, deliverJob(id));
    for (const delivery of await forgottenDeliveries(db, TRY_SECONDS)) await addJob(db, sendDeliveryJob(delivery));
    await wakeCases(db);
    await endExpiredGlass(db);
    await lockIdleSessions(db);
    await endExpiredSessions(db);
    await endDeadSockets(context);
    await forgetOldRequests(db);
    await forgetOldTries(db);
    await forgetOldDevices(db);
    await forgetOldBulks(db);
    await forgetOldCodes(db);
    await forgetOldInvitations(db);
    await clearUnsentFiles(context);
    await clearReceivedBytes(context);
    void context.scans.look(context);
  } catch (error) {
    log.warn({ error }, 'The sweep could not run; it is tried again in ten seconds.');
  }
}
