import { useEffect, useRef } from 'preact/hooks';
import type { PanelContext } from '../context.ts';
import { Icon } from './icons.tsx';

/** From here on the remaining characters are shown. */
const COUNT_FROM = 500;
/** Phones turn their own kind of picture into JPEG when that is what is asked for. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,application/pdf,text/plain,.txt';

/** Enter sends, Shift+Enter begins a new line. A text that is too long stays where it is and says by how much. */
export function Composer({ chat, strings, language, field }: PanelContext & { field: { current: HTMLTextAreaElement | null } }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = chat.draft.value;
  const limit = chat.config.value?.maxLength ?? 8_000;
  const left = limit - text.length;
  const files = chat.files.value;
  const uploads = files?.uploads.list.value ?? [];
  // Words never wait for a file: what is still on its way goes with the next message.
  const sendable = left >= 0 && (text.trim() !== '' || uploads.some(({ state }) => state === 'ready'));
  const picker = useRef<HTMLInputElement>(null);
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
    if (!sendable) return;
    chat.send(text.trim(), files?.uploads.take());
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
      {files && <files.Tray uploads={files.uploads} language={language} />}
      <div class="field">
        <input
          ref={picker} type="file" multiple hidden accept={ACCEPTED}
          onChange={({ currentTarget }) => {
            chat.addFiles(currentTarget.files ?? []);
            currentTarget.value = '';
          }}
        />
        <button type="button" class="icon-button attach" aria-label={strings.attach} onClick={() => picker.current?.click()}>
          <Icon name="clip" />
        </button>
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
          onPaste={(event) => {
            const pasted = event.clipboardData?.files;
            if (!pasted?.length) return;
            event.preventDefault();
            chat.addFiles(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={strings.send} aria-disabled={!sendable}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
