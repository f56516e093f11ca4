import { useEffect, useRef } from 'preact/hooks';
import type { PanelContext } from '../context.ts';
import { Icon } from './icons.tsx';

/** From here on the remaining characters are shown. */
const COUNT_FROM = 500;

/** Enter sends, Shift+Enter begins a new line. A text that is too long stays where it is and says by how much. */
export function Composer({ chat, strings, field }: PanelContext & { field: { current: HTMLTextAreaElement | null } }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = chat.draft.value;
  const limit = chat.config.value?.maxLength ?? 8_000;
  const left = limit - text.length;
  useEffect(() => {
    field.current = box.current;
  }, []);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 144)}px`;
  }, [text]);
  const send = () => {
    const words = text.trim();
    if (!words || left < 0) return;
    chat.send(words);
    chat.draft.value = '';
    box.current?.focus();
  };
  return (
    <form class="composer" onSubmit={(event) => (event.preventDefault(), send())}>
      {left < COUNT_FROM && (
        <p id="limit" class={left < 0 ? 'limit error' : 'limit'} role={left < 0 ? 'alert' : undefined}>
          {left < 0 ? strings.tooLong(-left, limit) : strings.left(left)}
        </p>
      )}
      <div class="field">
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          value={text}
          aria-label={strings.writeHere}
          placeholder={strings.writeHere}
          aria-invalid={left < 0}
          aria-describedby={left < COUNT_FROM ? 'limit' : undefined}
          onInput={(event) => {
            chat.draft.value = event.currentTarget.value;
            chat.writing();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={strings.send} aria-disabled={!text.trim() || left < 0}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
