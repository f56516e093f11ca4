import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refused } from './problems.ts';

/** Counts by key in a window of time. */
export type Limit = {
  /** Counts one. Throws `Refused` (429) when there are too many. */
  take(key: string): Promise<void>;
  /** Counts one and says whether there are too many. */
  isOver(key: string): Promise<boolean>;
  /** Says whether the next one would be too many, without counting. */
  isFull(key: string): Promise<boolean>;
  /** Takes one back that turned out to be harmless. */
  refund(key: string): Promise<void>;
  /** Forgets a key. */
  clear(key: string): Promise<void>;
};

export type Limits = {
  /** New anonymous sessions by address. A whole hospital's guests may share one. */
  sessions: Limit;
  /** Codes to prove a contact by, by address: more are counted by contact and conversation in the database. */
  codes: Limit;
  /** Messages by conversation. Danger comes in all the same. */
  messages: Limit;
  /** Messages by conversation that no person writes: not even screened, since that takes the time of others' emergencies. */
  floods: Limit;
  /** Failed sign-ins that cost no wait, by what they are counted by: guessing one password, or one password at many accounts. */
  freeSignIns: { byAccountThere: number; byAccount: number; byAddress: number };
  /** Files by who sends them. */
  uploads: Limit;
  /** Requests by API key. */
  keys: Limit;
  /** Sockets by address that brought no session. */
  strangers: Limit;
};

/** The limits of one server. Each server counts by itself: two of them let through twice as many. */
export function createLimits(scale = 1): Limits {
  return {
    sessions: limit(300 * scale, 3600, 'Too many new conversations from this address. In an emergency do not wait: call the emergency number.'),
    codes: limit(60 * scale, 3600, 'Too many codes were asked for from this address.'),
    messages: limit(40 * scale, 60, 'Too many messages.'),
    floods: limit(300 * scale, 60, 'Too many messages.'),
    freeSignIns: { byAccountThere: 6 * scale, byAccount: 30 * scale, byAddress: 40 * scale },
    uploads: limit(60 * scale, 600, 'Too many files in a short time.'),
    keys: limit(1200 * scale, 60, 'Too many requests with this API key.'),
    strangers: limit(120 * scale, 60, 'Too many connections without a session from this address.'),
  };
}

function limit(points: number, seconds: number, what: string): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const consume = async (key: string): Promise<number | null> => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refusal) {
      return Math.ceil(((refusal as { msBeforeNext?: number }).msBeforeNext ?? seconds * 1000) / 1000);
    }
  };
  return {
    async take(key) {
      const wait = await consume(key);
      if (wait !== null) throw new Refused(429, 'too_many', `${what} Try again in ${wait < 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}.`, wait);
    },
    isOver: async (key) => (await consume(key)) !== null,
    isFull: async (key) => ((await limiter.get(key))?.consumedPoints ?? 0) >= points,
    refund: async (key) => void (await limiter.reward(key)),
    clear: async (key) => void (await limiter.delete(key)),
  };
}
