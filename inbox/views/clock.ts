import { signal } from '@preact/signals';

/** The time that waiting times are counted to; one clock for the page. */
export const now = signal(Date.now());

const TICK_MS = 15_000;
setInterval(() => { now.value = Date.now(); }, TICK_MS);
