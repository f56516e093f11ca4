import type { TurnView } from '../shapes.ts';
import { clockTime } from '../state/time-words.ts';
import { trailLine } from '../state/trail-line.ts';
import { nodeWords } from '../words.ts';
import { Detail } from './detail.tsx';
import { Icon } from './icons.tsx';

/** What the assistant did in one turn: one line, opening to every step with what it found, called and dropped. */
export function Trail({ turn }: { turn: TurnView }) {
  return (
    <details class="trail" data-state={turn.state}>
      <summary>
        <Icon name="chevron" size={14} class="chevron" />
        <span class="line">{trailLine(turn)}</span>
      </summary>
      <ol class="steps">
        {turn.trail.map((step, at) => (
          <li key={at}>
            <span class="node">{nodeWords[step.node]}</span>
            <span>{step.summary}</span>
            <span class="muted">{Math.round(step.ms)} ms</span>
            <Detail value={step.detail} />
          </li>
        ))}
        <li>
          <span class="node">Model</span>
          <span>{turn.model || 'none'}{turn.error ? `. Fault: ${turn.error}` : ''}</span>
          <span class="muted">{clockTime(turn.startedAt)}</span>
        </li>
      </ol>
    </details>
  );
}
