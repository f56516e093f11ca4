import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refused } from './problems.ts';

/** How somebody stands with a limit: so many in a window, so many left of them, and when it begins anew. */
export type Standing = { quota: number; windowSeconds: number; left: number; resetSeconds: number; refusal: Refused | null };

/** Counts by key in a window of time. */
export type Limit = {
  /** Counts one and says how the key stands then. */
  count(key: string): Promise<Standing>;
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
  /** Requests by staff member, over all their browsers. */
  staff: Limit;
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
    staff: limit(2400 * scale, 60, 'Too many requests from your account.'),
    strangers: limit(120 * scale, 60, 'Too many connections without a session from this address.'),
  };
}

function limit(points: number, seconds: number, what: string): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  type Counted = { remainingPoints: number; msBeforeNext: number };
  const standing = ({ remainingPoints, msBeforeNext }: Counted, over: boolean): Standing => {
    const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
    const refusal = over ? new Refused(429, 'too_many', `${what} Try again in ${wait < 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}.`, wait) : null;
    return { quota: points, windowSeconds: seconds, left: remainingPoints, resetSeconds: wait, refusal };
  };
  const count = async (key: string): Promise<Standing> => {
    try {
      return standing(await limiter.consume(key), false);
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      return standing(refused as Counted, true);
    }
  };
  return {
    count,
    async take(key) {
      const { refusal } = await count(key);
      if (refusal) throw refusal;
    },
    isOver: async (key) => (await count(key)).refusal !== null,
    isFull: async (key) => ((await limiter.get(key))?.consumedPoints ?? 0) >= points,
    refund: async (key) => void (await limiter.reward(key)),
    clear: async (key) => void (await limiter.delete(key)),
  };
}
