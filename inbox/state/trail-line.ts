import type { TurnView } from '../shapes.ts';
import { intentWords } from '../words.ts';

const SAID: ReadonlySet<string> = new Set(['retrieve', 'tools', 'check', 'handoff']);

/** One line for a turn: how it ended, what it was about, and what searching, tools and checks gave. */
export function trailLine(turn: TurnView): string {
  const parts = [
    turn.state === 'running' ? 'Assistant at work' : turn.state === 'failed' ? 'Assistant failed' : turn.state === 'interrupted' ? 'Assistant cut short' : 'Assistant',
    turn.intent ? intentWords[turn.intent] : '',
    ...turn.trail.filter(({ node }) => SAID.has(node)).map(({ summary }) => summary.replace(/\.$/, '')),
    duration(turn.trail.reduce((total, { ms }) => total + ms, 0)),
  ];
  return parts.filter(Boolean).join(' · ');
}

function duration(ms: number): string {
  if (ms < 1) return '';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
