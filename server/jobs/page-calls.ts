import type { Tx } from '../../db/db.ts';
import { sendJob } from '../../db/jobs.ts';
import { CALL_AFTER_SECONDS } from '../../domain/pages/page.ts';

/** Schedules all calls of a new page in the transaction that raised it: none depends on this process staying alive. */
export function scheduleCalls(tx: Tx, pageId: string): void {
  for (const [index, seconds] of CALL_AFTER_SECONDS.entries()) {
    sendJob(tx, {
      task: 'page-call', payload: { pageId, call: index + 1 }, key: `page:${pageId}:${index + 1}`, priority: -10,
      afterSeconds: seconds,
    });
  }
}
