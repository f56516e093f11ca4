import type { RulesState } from '../../server/contract/rules.ts';
import { dateTime } from './time-words.ts';

type Signing = Pick<RulesState, 'state' | 'latest'>;

/** Whether a clinician has signed the rules that run. `calls` for attention: these rules nobody has approved. */
export function signOffLine({ state, latest }: Signing, now: number): { text: string; calls: boolean } {
  if (latest === null) return { text: 'Not signed off. No clinician of this hospital has approved these rules yet.', calls: true };
  const signed = `Signed off by ${latest.name}, ${latest.role} (${dateTime(latest.signedAt, now)})`;
  if (state === 'signed') return { text: `${signed}, for this version.`, calls: false };
  return { text: `${signed}, for version ${latest.version}. The rules have changed since and need a new sign-off.`, calls: true };
}

/** How much of the rules was compared with its public sources. */
export function comparedLine({ sources, lines }: Pick<RulesState, 'sources' | 'lines'>): string {
  if (sources.unverified === 0 && lines.unverified === 0) return `All ${sources.total} sources and ${lines.total} sentences of advice were compared.`;
  return `${sources.unverified} of ${sources.total} sources were not opened yet; ${lines.unverified} of ${lines.total} sentences of advice were not yet compared with theirs.`;
}
