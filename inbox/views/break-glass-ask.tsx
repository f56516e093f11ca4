import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { GlassCategory } from '../shapes.ts';
import { glassWords } from '../words.ts';

const SHORTEST = 15;

/** Where a conversation is not to be seen: the way to open it all the same, for those whose role lets them. */
export function BreakGlassAsk({ conversationId }: { conversationId: string }) {
  const { breakGlass } = useInbox();
  const asking = useSignal(false);
  const category = useSignal<GlassCategory>('direct_care');
  const reason = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = reason.value.trim();
    if (text.length < SHORTEST) {
      problem.value = `Say why in a sentence, at least ${SHORTEST} letters.`;
      return;
    }
    busy.value = true;
    problem.value = await breakGlass.open(conversationId, category.value, text);
    busy.value = false;
  }

  if (!breakGlass.mayOpen.value) return null;
  if (!asking.value) return <button type="button" class="button" onClick={() => { asking.value = true; }}>Open with a reason</button>;
  return (
    <form class="glass-ask" onSubmit={(event) => void submit(event)} noValidate>
      <p>You can read this case for an hour and change nothing. The privacy officer is told now and looks at it later; every reading is written down.</p>
      <div class="field">
        <label for="glass-category">Why</label>
        <select id="glass-category" autofocus value={category.value} onChange={(event) => { category.value = event.currentTarget.value as GlassCategory; }}>
          {Object.entries(glassWords).map(([key, words]) => <option key={key} value={key}>{words}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="glass-reason">Reason</label>
        <textarea id="glass-reason" maxlength={500} value={reason.value} aria-describedby="glass-problem" onInput={(event) => { reason.value = event.currentTarget.value; }} />
      </div>
      <p id="glass-problem" class="error-text" role="alert">{problem.value}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => { asking.value = false; }}>Cancel</button>
        <button type="submit" class="button primary" disabled={busy.value}>Open for an hour</button>
      </div>
    </form>
  );
}
