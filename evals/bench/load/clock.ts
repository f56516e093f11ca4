import { randomUUID } from 'node:crypto';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the widget does: a new id for every message. */
export const newClientId = (): string => randomUUID();
