import { LONGEST_PLACEHOLDER, type Placeholders } from './placeholders.ts';

/** Restores a text that comes in pieces. A placeholder that is split over pieces is held back until it is whole. */
export type RestoreStream = {
  /** The next piece; returns what is sure so far, perhaps nothing. */
  push: (piece: string) => string;
  /** What is left when the text ended. */
  end: () => string;
};

export function createRestoreStream({ restore }: Pick<Placeholders, 'restore'>): RestoreStream {
  let held = '';
  return {
    push(piece) {
      const text = held + piece;
      const open = beginOfOpen(text);
      held = text.slice(open);
      return restore(text.slice(0, open));
    },
    end() {
      const rest = restore(held);
      held = '';
      return rest;
    },
  };
}

/** Where an unfinished placeholder may begin; the length of the text when none can. */
function beginOfOpen(text: string): number {
  const tail = text.slice(-LONGEST_PLACEHOLDER);
  const bracket = tail.lastIndexOf('[');
  if (bracket < 0 || tail.indexOf(']', bracket) >= 0) return tail.endsWith('\\') ? text.length - 1 : text.length;
  const escaped = tail[bracket - 1] === '\\' ? 1 : 0;
  return text.length - tail.length + bracket - escaped;
}
