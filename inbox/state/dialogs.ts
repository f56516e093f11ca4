import { signal } from '@preact/signals';
import type { Attachment, CaseView, SavedView } from '../shapes.ts';
import type { AboutCase } from './call-form.ts';
import type { Narrowing } from './saved-views.ts';

/** The one dialog that may be open. `ask` and `reason` bring their own words, so that each says what will happen. */
export type Dialog =
  | { kind: 'keys' }
  | { kind: 'about' }
  | { kind: 'account' }
  | { kind: 'passage'; passageId: string; title: string }
  | { kind: 'call'; about: AboutCase }
  | { kind: 'correct-call'; conversationId: string; what: string; note: string }
  | { kind: 'mentions' }
  | { kind: 'views' }
  | { kind: 'save-view'; now: Narrowing; replace: SavedView | null }
  | { kind: 'split'; view: CaseView; patientId: string }
  | { kind: 'patient'; patientId: string; name: string }
  | { kind: 'identify'; patientId: string; name: string | null }
  | { kind: 'grant'; patientId: string; name: string }
  | { kind: 'opt-outs' }
  | { kind: 'quarantine' }
  | { kind: 'questions' }
  | { kind: 'glass-review' }
  | { kind: 'audit'; caseId?: string; actorId?: string }
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
