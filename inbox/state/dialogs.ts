import { signal } from '@preact/signals';
import type { Attachment } from '../shapes.ts';

/** The one dialog that may be open. `ask` and `reason` bring their own words, so that each says what will happen. */
export type Dialog =
  | { kind: 'keys' }
  | { kind: 'about' }
  | { kind: 'account' }
  | { kind: 'passage'; passageId: string; title: string }
  | { kind: 'file'; file: Attachment }
  | { kind: 'evaluation'; conversationId: string }
  | { kind: 'ask'; title: string; text: string; confirm: string; run: () => void }
  | { kind: 'reason'; title: string; text: string; confirm: string; run: (reason: string) => Promise<string | null> };

export type Dialogs = ReturnType<typeof createDialogs>;

export function createDialogs() {
  const open = signal<Dialog | null>(null);
  return {
    open,
    show(dialog: Dialog): void {
      open.value = dialog;
    },
    close(): void {
      open.value = null;
    },
  };
}
