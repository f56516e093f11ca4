import { v7 } from 'uuid';

/** A new UUIDv7: unguessable enough to name a row in a URL, and in the order of creation in an index. */
export const newId = (): string => v7();
