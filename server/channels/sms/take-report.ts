import { isFurther, type SmsStatus, type SmsStatusReport } from '../../../channels/sms/parse-webhook.ts';
import { meaningOf } from '../../../channels/sms/errors.ts';
import { DELIVERY_COLUMNS, markArrived, markFailed, markSent, type Delivery } from '../../../domain/deliveries/delivery.ts';
import type { Context } from '../../context.ts';
import { deliveryFailed } from '../delivery-failed.ts';

/** How far a delivery has got, in the gateway's words. */
const STATUS_OF: Record<Delivery['state'], SmsStatus> = { queued: 'queued', sending: 'sending', sent: 'sent', delivered: 'delivered', read: 'read', failed: 'failed', suppressed: 'failed' };

/**
 * Takes a report of the gateway, in whatever order they come and however often. A report may be the first that we hear of a text whose answer
 * was lost: then it is found by the delivery's id in the address that the report came to. Returns whether the delivery is known.
 */
export function takeReport(context: Context, report: SmsStatusReport, deliveryId: string | null): Promise<boolean> {
  return context.db.tx(async (tx) => {
    const delivery = await tx.maybe<Delivery>(
      `SELECT ${DELIVERY_COLUMNS} FROM deliveries d WHERE d.channel = 'sms' AND (d.provider_id = $1 OR d.id = $2 AND d.provider_id IS NULL) FOR UPDATE`, [report.sid, deliveryId]);
    if (!delivery) return false;
    if (!isFurther(STATUS_OF[delivery.state], report.status)) return true;
    if (!delivery.providerId || delivery.state === 'queued' || delivery.state === 'sending') {
      if (report.status === 'queued' || report.status === 'sending') return true;
      await markSent(tx, delivery, { providerId: report.sid });
    }
    if (report.status === 'delivered' || report.status === 'read') await markArrived(tx, delivery, report.status);
    if (report.status === 'failed') {
      const code = report.errorCode ?? 'undelivered';
      const { text } = meaningOf(report.errorCode, null);
      const failed = await markFailed(tx, delivery, { code, text });
      if (failed) await deliveryFailed(context, tx, delivery, { code, text });
    }
    return true;
  });
}
