import { useInbox } from '../context.ts';
import { modelLine, modelUse } from '../state/model-words.ts';
import { Dialog } from './dialog.tsx';
import { RulesFacts } from './rules-facts.tsx';

/** What runs here and who answers: what one needs when asking for help, or when an answer surprises. */
export function AboutDialog() {
  const { dialogs, me, conversation, modelState } = useInbox();
  const state = modelState.state.value;
  const use = state === null ? null : modelUse(state);
  const model = conversation.data.value?.turns.at(-1)?.model;
  return (
    <Dialog title="About this inbox" onClose={dialogs.close}>
      <dl class="facts">
        <dt>Hospital</dt>
        <dd>{me.value?.hospital}{me.value?.demo ? ' (demo: no real patients)' : ''}</dd>
        <dt>Answers by</dt>
        <dd>{model ? modelWords(model) : 'Open a conversation to see which model answered in it.'}</dd>
        {state !== null && <><dt>Language model</dt><dd>{state.model ?? 'None is configured'}. {modelLine(state).text.replace('Language model: ', 'Now ')}</dd></>}
        {use !== null && <><dt>Used today</dt><dd>{use}</dd></>}
        <RulesFacts />
      </dl>
      <p class="muted">
        Danger is found by fixed rules before any model runs. Only staff lower acuity or clear an emergency, and each time the reason is kept.
      </p>
    </Dialog>
  );
}

function modelWords(model: string): string {
  return model === 'extractive' ? 'Sentences of the hospital’s own articles; no language model is used' : model;
}
