import type { Channel } from '../../../server/channels/registry.ts';
import { composeText } from '../../../server/channels/sms/compose-text.ts';
import type { Context } from '../../../server/context.ts';
import { modemDeliver, readModem } from './modem.ts';

/** Joins the modem to the records. Texts are put into words as for any gateway. */
export function openModem(context: Context, baseUrl: string): Channel {
  return {
    name: 'sms',
    read: async (raw) => readModem(raw),
    compose: (delivery) => composeText(context, delivery),
    deliver: modemDeliver(baseUrl),
    close: async () => {},
  };
}
