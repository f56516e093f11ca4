import { signal } from '@preact/signals';

export type Toast = { id: number; text: string; tone: 'plain' | 'problem'; action: { label: string; run: () => void } | null };
export type Toasts = ReturnType<typeof createToasts>;

const SHOWN_MS = 10_000;

/** Short notices with at most one way back. Each is also read out; a later one of the same kind replaces the former. */
export function createToasts() {
  const items = signal<Toast[]>([]);
  let last = 0;
  const dismiss = (id: number) => { items.value = items.value.filter((toast) => toast.id !== id); };
  return {
    items, dismiss,
    show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
      const id = ++last;
      items.value = [...items.value.slice(-2), { id, text, tone: options.tone ?? 'plain', action: options.action ?? null }];
      setTimeout(() => dismiss(id), SHOWN_MS);
    },
    clear(): void {
      items.value = [];
    },
  };
}
