/** Is there danger in a message that nobody will answer? Rules, and what sounds like them; what a program only advises its reader is no danger. */
import { screen, type Screening } from '../../agent/safety/screen.ts';
import { raisedBy } from '../../agent/second-opinion/opinion-finding.ts';
import { secondOpinion } from '../../agent/second-opinion/second-opinion.ts';
import { ofOneself, withoutAdvice } from '../../channels/email/without-advice.ts';
import type { Inbound } from '../../channels/inbound.ts';
import type { Context } from '../context.ts';
import { screenSafely } from '../latch-danger.ts';
import { wordsOf } from './inbound-words.ts';

/** `alarm`: somebody may be in danger. Without it staff read it when they look through what was put aside. */
export type DangerAside = { screening: Screening; alarm: boolean };

/**
 * No turn will hear a second opinion on these words, so it is asked here, for crisis alone: by their words, without the encoder, which
 * lives beside the turns. A screen that throws counts as danger without a finding: null then tells nothing, and staff see the message.
 */
export async function dangerAside(context: Context, inbound: Inbound): Promise<DangerAside | null> {
  const { machine, kind } = inbound;
  if (machine?.voice === 'us') return null;
  const said = wordsOf(inbound);
  if (kind === 'message') return found(await withOpinion(screenSafely(context, () => screen([said])), said));
  const told = withoutAdvice(said);
  if (machine?.voice !== 'many') return found(await withOpinion(screenSafely(context, () => screen([told])), told));
  const any = screenSafely(context, () => screen([said]));
  const own = screenSafely(context, () => screen([ofOneself(told)]));
  return own?.emergency ? { screening: own, alarm: true } : any?.emergency ? { screening: any, alarm: false } : null;
}

const found = (screening: Screening | null): DangerAside | null => (screening?.acuity ? { screening, alarm: screening.emergency } : null);

async function withOpinion(screening: Screening | null, said: string): Promise<Screening | null> {
  if (!screening || screening.crisis || !said) return screening;
  const { finding } = await secondOpinion([said], screening.language, null, AbortSignal.timeout(3_000));
  return finding?.crisis ? raisedBy(screening, [finding]) : screening;
}
