import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { ArticleTitle, KnowledgeGap } from '../shapes.ts';
import { arrowStep } from '../state/keymap.ts';
import { askedWords, settledWords } from '../state/question-words.ts';
import { dateTime } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';
import { Skeleton } from './states.tsx';

type State = KnowledgeGap['state'];
const TABS: [State, string, string][] = [
  ['open', 'To do', 'No question waits for an article. What patients ask in vain comes here.'],
  ['answered', 'Answered', 'No question was settled with an article yet.'],
  ['dismissed', 'Dismissed', 'No question was dismissed.'],
];

/** What patients asked and no article answered, most asked first: each is linked to the article that answers it now, or dismissed. */
export function QuestionsDialog() {
  const { call, dialogs } = useInbox();
  const state = useSignal<State>('open');
  const items = useSignal<KnowledgeGap[] | null>(null);
  const total = useSignal(0);
  const articles = useSignal<ArticleTitle[]>([]);
  const problem = useSignal<string | null>(null);
  const done = useSignal('');
  const list = useRef<HTMLUListElement>(null);
  const tabs = useRef<HTMLDivElement>(null);

  useEffect(() => {
    items.value = null;
    done.value = '';
    const asked = state.value;
    call('listKnowledgeGaps', { query: { state: asked, limit: 100 } }).then(
      (found) => {
        if (state.peek() !== asked) return;
        items.value = found.items;
        total.value = found.total;
        problem.value = null;
      },
      (error: unknown) => { problem.value = problemText(error); },
    );
  }, [state.value]);
  useEffect(() => {
    call('listArticles', {}).then((found) => { articles.value = found.items; }, (error: unknown) => { problem.value = problemText(error); });
  }, []);

  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  /** The row goes; the focus goes to the one that takes its place. */
  function settled(gap: KnowledgeGap, words: string): void {
    const at = items.value?.findIndex(({ id }) => id === gap.id) ?? 0;
    items.value = (items.value ?? []).filter(({ id }) => id !== gap.id);
    total.value = Math.max(0, total.value - 1);
    done.value = words;
    requestAnimationFrame(() => (rows()[Math.min(at, rows().length - 1)] ?? tabs.current?.querySelector<HTMLElement>('[aria-pressed="true"]'))?.focus());
  }
  // On the whole dialog: its close button has the focus at first.
  useEffect(() => {
    const dialog = list.current?.closest('dialog');
    const walk = (event: KeyboardEvent): void => {
      const step = arrowStep(event.key);
      if (step === 0 || event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      const all = rows();
      const at = all.findIndex((row) => row.contains(document.activeElement));
      all[at < 0 ? 0 : at + step]?.focus();
    };
    dialog?.addEventListener('keydown', walk);
    return () => dialog?.removeEventListener('keydown', walk);
  }, []);

  return (
    <Dialog title="Unanswered questions" onClose={dialogs.close} wide>
      <div class="question-list-body">
        <div class="segments" role="group" aria-label="Which questions" ref={tabs}>
          {TABS.map(([key, words]) => <button key={key} type="button" class="button" aria-pressed={state.value === key} onClick={() => { state.value = key; }}>{words}</button>)}
        </div>
        <p class="small muted">Names, numbers and addresses are taken out by rules. They may miss one: treat these as patients’ words. <kbd>j</kbd> <kbd>k</kbd> go down and up.</p>
        <p class="error-text" role="alert">{problem.value}</p>
        <p role="status" class="small">{done.value}</p>
        {items.value === null && problem.value === null && <Skeleton label="The questions are loading" rows={3} />}
        {items.value?.length === 0 && <p class="muted">{TABS.find(([key]) => key === state.value)![2]}</p>}
        <ul class="question-list" ref={list}>
          {items.value?.map((gap) => <Question key={gap.id} gap={gap} articles={articles.value} settled={(words) => settled(gap, words)} />)}
        </ul>
        {items.value !== null && total.value > items.value.length && <p class="small muted">{`${total.value - items.value.length} more come up as these are settled.`}</p>}
      </div>
    </Dialog>
  );
}

function Question({ gap, articles, settled }: { gap: KnowledgeGap; articles: readonly ArticleTitle[]; settled: (words: string) => void }) {
  const { call } = useInbox();
  const articleId = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function run(change: () => Promise<unknown>, words: string): Promise<void> {
    busy.value = true;
    try {
      await change();
      settled(words);
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }
  const params = { gapId: gap.id };
  const dismiss = () => run(() => call('settleKnowledgeGap', { params, body: { outcome: 'dismissed' } }), 'Dismissed. It stands under Dismissed now.');
  const reopen = () => run(() => call('reopenKnowledgeGap', { params }), 'Put back on the list.');
  async function link(event: Event): Promise<void> {
    event.preventDefault();
    if (articleId.value === '') {
      problem.value = 'Choose the article that answers it.';
      return;
    }
    await run(() => call('settleKnowledgeGap', { params, body: { outcome: 'answered', articleId: articleId.value } }), 'Linked. Should it be asked in vain again, it comes back.');
  }

  return (
    <li tabIndex={-1}>
      <p><strong lang={gap.language} dir="auto">{gap.question}</strong></p>
      <p class="small muted">{askedWords(gap)}, last {dateTime(gap.lastAsked, now.value)}</p>
      {gap.examples.length > 0 && <p class="small muted" lang={gap.language} dir="auto">{gap.examples.map((example) => `“${example}”`).join(' ')}</p>}
      {gap.settled !== null && <p class={gap.state === 'open' ? 'small question-again' : 'small'}>{settledWords(gap, (iso) => dateTime(iso, now.value))}</p>}
      {gap.state === 'open' ? (
        <form class="question-settle" onSubmit={(event) => void link(event)}>
          <div class="field">
            <label for={`article-${gap.id}`}>Article that answers it</label>
            <select id={`article-${gap.id}`} value={articleId.value} aria-describedby={`problem-${gap.id}`} onChange={(event) => { articleId.value = event.currentTarget.value; problem.value = null; }}>
              <option value="">Choose one</option>
              {articles.filter(({ language }) => language === gap.language).map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
            </select>
          </div>
          <button type="submit" class="button primary" disabled={busy.value}>Link</button>
          <button type="button" class="button" disabled={busy.value} onClick={() => void dismiss()}>Dismiss</button>
        </form>
      ) : (
        <div class="question-settle"><button type="button" class="button" disabled={busy.value} onClick={() => void reopen()}>Put back</button></div>
      )}
      <p id={`problem-${gap.id}`} class="error-text" role="alert">{problem.value}</p>
    </li>
  );
}
