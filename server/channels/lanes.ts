import { createHash } from 'node:crypto';
import type { KeyedJob } from '../../db/jobs.ts';

/**
 * Where a received message waits to be read. A lane is read by one at a time, in the order in which it was filled, so a kind never takes more
 * workers than it has lanes: mails whose senders are looked up slowly, and pictures on servers that hang, leave room for texts.
 */
export type LaneKind = 'texts' | 'mails' | 'pictures' | 'history';

const LANES: Record<LaneKind, number> = { texts: 8, mails: 3, pictures: 1, history: 1 };
/** How many may read at once. Mails and pictures alone never fill them. */
export const READERS = 6;

/** The lane for everything of one sender, or of one message where nobody is named yet. */
export function laneOf(kind: LaneKind, sender: string): string {
  return `${kind}:${createHash('sha256').update(sender).digest()[0]! % LANES[kind]}`;
}

export const kindOfLane = (lane: string): LaneKind => lane.slice(0, lane.indexOf(':')) as LaneKind;

/** The job that reads a lane until it is empty. Key and queue are the lane. */
export const readLaneJob = (lane: string): KeyedJob => ({ task: 'read-lane', payload: { lane }, key: `read:${lane}`, queue: `read:${lane}`, priority: -5 });
