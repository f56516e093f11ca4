import { useInbox } from '../context.ts';
import { modelLine } from '../state/model-words.ts';
import { Icon } from './icons.tsx';

/** Under the queue: whether a language model answers, and if not, why and until when. */
export function ModelLine() {
  const { modelState, dialogs } = useInbox();
  const state = modelState.state.value;
  if (state === null) return null;
  const { text, calls } = modelLine(state);
  return (
    <div class="model-line" data-calls={calls || undefined}>
      <p role="status">{calls && <Icon name="alert" size={14} />}<span>{text}</span></p>
      <button type="button" class="text-button" onClick={() => dialogs.show({ kind: 'about' })} aria-label="About the language model">About</button>
    </div>
  );
}
