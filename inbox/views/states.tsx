import type { ComponentChildren } from 'preact';

/** Shown only when loading takes more than 300 ms. */
export function Skeleton({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows * 3 }, (_, row) => <span key={row} />)}
    </div>
  );
}

/** What happened and the way on, where a list or a conversation would stand. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <h2>{title}</h2>
      <p class="muted">{text}</p>
      {children}
    </div>
  );
}
