import { useState } from 'preact/hooks';
import type { Message } from '../../server/contract/message.ts';
import type { PanelContext } from '../context.ts';
import { Icon } from './icons.tsx';

/** Thumbs up or down on one answer, with a way back. */
export function Feedback({ chat, strings, message }: PanelContext & { message: Message }) {
  const [failed, setFailed] = useState(false);
  const rate = (value: 'up' | 'down' | null) => {
    setFailed(false);
    chat.rate(message.id, value).catch(() => setFailed(true));
  };
  const { feedback } = message;
  return (
    <div class="feedback" role="group" aria-label={strings.helpful}>
      {feedback ? (
        <>
          <span role="status">{feedback === 'up' ? strings.thanks : strings.sorry}</span>
          <button type="button" class="plain" onClick={() => rate(null)}>{strings.undo}</button>
        </>
      ) : (
        <>
          <span aria-hidden="true">{strings.helpful}</span>
          <button type="button" class="icon-button" aria-label={strings.yes} onClick={() => rate('up')}><Icon name="thumb" /></button>
          <button type="button" class="icon-button" aria-label={strings.no} onClick={() => rate('down')}><Icon name="thumb" flip /></button>
        </>
      )}
      {failed && <span role="alert" class="error">{strings.failedAction}</span>}
    </div>
  );
}
