import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { PassageView } from '../shapes.ts';
import { Dialog } from './dialog.tsx';
import { Skeleton } from './states.tsx';

/** The passage behind a citation: what the answer rests on, from where, and when it was reviewed. */
export function PassageDialog({ passageId, title }: { passageId: string; title: string }) {
  const { dialogs, call } = useInbox();
  const passage = useSignal<PassageView | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    call('readPassage', { params: { passageId } }).then(
      (found) => { passage.value = found; },
      (error: unknown) => { problem.value = problemText(error); },
    );
  }, [passageId]);

  return (
    <Dialog title={passage.value?.title ?? title} onClose={dialogs.close}>
      {problem.value !== null && <p class="error-text" role="alert">{problem.value}</p>}
      {passage.value === null && problem.value === null && <Skeleton label="The passage is loading" rows={1} />}
      {passage.value !== null && <Passage passage={passage.value} />}
    </Dialog>
  );
}

function Passage({ passage }: { passage: PassageView }) {
  return (
    <>
      {passage.headingPath.length > 0 && <p class="muted small">{passage.headingPath.join(' › ')}</p>}
      <p class="passage-text" lang={passage.language} dir="auto">{passage.text}</p>
      <dl class="facts small">
        <dt>Reviewed</dt>
        <dd>{passage.reviewed ?? 'Not yet reviewed by a clinician'}</dd>
        {passage.source !== null && (
          <>
            <dt>Source</dt>
            <dd>
              {passage.source.url ? <a href={passage.source.url} target="_blank" rel="noreferrer noopener">{passage.source.name}</a> : passage.source.name}
              {passage.source.verified || passage.kind === 'admin' ? '' : ' (not checked against the original)'}
            </dd>
          </>
        )}
        <dt>Kind</dt>
        <dd>{passage.kind === 'clinical' ? 'Clinical' : 'Hospital information'}</dd>
      </dl>
    </>
  );
}
