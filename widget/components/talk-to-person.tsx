import { useState } from 'preact/hooks';
import type { PanelContext } from '../context.ts';

/** Asks for a person. While the request runs the button waits; when it fails it says so and stays. */
export function TalkToPerson({ chat, strings }: PanelContext) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const ask = () => {
    setState('busy');
    chat.askForPerson().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div class="choices">
      <button type="button" class="choice" disabled={state === 'busy'} onClick={ask}>{strings.talkToPerson}</button>
      {state === 'failed' && <p role="alert" class="error">{strings.failedAction}</p>}
    </div>
  );
}
