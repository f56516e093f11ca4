/** Locks the screen when nobody has used any of this person's inbox tabs for a while, and tells the server that someone does. */
export type IdleNeeds = {
  /** Seconds without use until the screen locks; null while it is not open. */
  lockAfter: () => number | null;
  lock: () => void;
  /** Reading and writing make few requests; without this the server would think that nobody is here. */
  stillHere: () => void;
};

/** How often the server hears that someone is here, at most. */
const TELL_EVERY_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'pointermove'] as const;

/** Pure: what to do at `now`, when the person last did something at `usedAt` and the server last heard of it at `toldAt`. */
export function idleStep(now: number, usedAt: number, toldAt: number, lockAfter: number): 'lock' | 'tell' | 'wait' {
  if (now - usedAt >= lockAfter * 1000) return 'lock';
  return usedAt > toldAt && now - toldAt >= TELL_EVERY_MS ? 'tell' : 'wait';
}

/** Starts watching; the returned function says that the screen was opened just now. */
export function watchIdle(needs: IdleNeeds, page: Document = document): () => void {
  let usedAt = Date.now();
  let toldAt = usedAt;
  // Work in one tab keeps the others open.
  const tabs = new BroadcastChannel('toniq-inbox-use');
  let spokeAt = 0;
  tabs.onmessage = () => { usedAt = Date.now(); };
  const used = () => {
    usedAt = Date.now();
    if (usedAt - spokeAt > LOOK_EVERY_MS) {
      spokeAt = usedAt;
      tabs.postMessage('used');
    }
  };
  for (const sign of SIGNS) page.addEventListener(sign, used, { passive: true, capture: true });
  const look = () => {
    const lockAfter = needs.lockAfter();
    if (lockAfter === null) return;
    const step = idleStep(Date.now(), usedAt, toldAt, lockAfter);
    if (step === 'lock') needs.lock();
    if (step === 'tell') {
      toldAt = Date.now();
      needs.stillHere();
    }
  };
  setInterval(look, LOOK_EVERY_MS);
  // A laptop that slept must not show its screen for the seconds until the next look.
  page.addEventListener('visibilitychange', look);
  return () => {
    usedAt = Date.now();
    toldAt = usedAt;
  };
}
