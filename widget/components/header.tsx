import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelContext } from '../context.ts';
import { Icon } from './icons.tsx';
import { answerer } from './thread-item.tsx';

/** The hospital, who is answering, the menu and the way out. */
export function Header({ context, onMinimise, onStartOver, onVerify }: { context: PanelContext; onMinimise: () => void; onStartOver: () => void; onVerify: () => void }) {
  const { chat, strings } = context;
  const conversation = chat.thread.value.conversation;
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items.at((at + step) % items.length)?.focus();
    else if (event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (step || event.key === 'Escape') event.preventDefault();
  };
  const alone = conversation?.handoff === 'waiting' ? strings.waiting : strings.assistantNote;
  const who = conversation?.staff ? answerer(conversation, strings) : alone;
  const person = () => {
    setFailed(false);
    close();
    chat.askForPerson().catch(() => setFailed(true));
  };
  return (
    <div class="header">
      <div class="who">
        <h2 id="title">{chat.config.value?.hospital ?? strings.assistant}</h2>
        <p>{who}</p>
      </div>
      <button ref={opener} type="button" class="icon-button" aria-label={strings.menu} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="menu" />
      </button>
      <button type="button" class="icon-button" aria-label={strings.minimise} onClick={onMinimise}>
        <Icon name="minimise" />
      </button>
      {open && (
        <div ref={menu} class="menu" role="menu" onKeyDown={move}>
          {(conversation?.handoff ?? 'none') === 'none' && (
            <button type="button" role="menuitem" onClick={person}>{strings.talkToPerson}</button>
          )}
          <button type="button" role="menuitem" onClick={() => (close(), onVerify())}>{strings.verify}</button>
          <button type="button" role="menuitem" onClick={() => (close(), onStartOver())}>{strings.startOver}</button>
        </div>
      )}
      {failed && <p class="banner error" role="alert">{strings.failedAction}</p>}
    </div>
  );
}
