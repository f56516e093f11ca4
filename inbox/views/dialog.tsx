import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** A modal dialog: the browser keeps the focus in, closes it on Escape and gives the focus back. */
export function Dialog({ title, onClose, wide = false, children }: { title: string; onClose: () => void; /** For lists. */ wide?: boolean; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  /** Another dialog took its place: its closing is not the person's, and must not close that one. */
  const gone = useRef(false);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      gone.current = true;
      dialog?.close();
    };
  }, []);
  return (
    <dialog class={wide ? 'dialog wide' : 'dialog'} ref={element} aria-labelledby={heading} onClose={() => { if (!gone.current) onClose(); }} onClick={(event) => { if (event.target === element.current) onClose(); }}>
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" class="button quiet icon" onClick={onClose} aria-label="Close"><Icon name="close" /></button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
