import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { createChat } from './chat.ts';
import { PanelView } from './components/panel-view.tsx';
import type { Panel, PanelHost } from './options.ts';
import { safeStorage } from './storage.ts';
import { en } from './strings/en.ts';
import panelCss from './styles/panel.css?inline';
import { adoptStyles } from './styles/adopt.ts';
import threadCss from './styles/thread.css?inline';
import { activeCard, unreadCount } from './thread.ts';

/** Builds the panel into the widget's shadow root, minimised. Called once per element, on the first click. */
export async function mount(host: PanelHost): Promise<Panel> {
  const words = host.language === 'es' ? (await import('./strings/es.ts')).es : en;
  const strings = { ...words, ...host.strings };
  const chat = createChat({
    server: host.server,
    language: host.language,
    storage: safeStorage(() => localStorage),
    root: host.root,
  });
  const open = signal(false);
  const focus = signal(0);
  adoptStyles(host.root, threadCss + panelCss);

  const box = document.createElement('div');
  box.lang = host.language;
  host.root.append(box);
  const View = () => (
    <PanelView
      chat={chat}
      strings={strings}
      language={host.language}
      open={open.value}
      focus={focus.value}
      onMinimise={() => {
        open.value = false;
        host.onMinimise();
      }}
    />
  );
  render(<View />, box);
  followKeyboard(host.element);
  chat.start();
  const token = host.element.getAttribute('token');
  if (token) chat.identify(token);

  effect(() => host.onUnread(open.value ? 0 : unreadCount(chat.thread.value)));
  let hadEmergency = false;
  effect(() => {
    const emergency = activeCard(chat.thread.value) !== null;
    if (emergency && !hadEmergency && !open.peek()) {
      open.value = true;
      host.onOpen();
    }
    hadEmergency = emergency;
  });

  return {
    show: (how) => {
      open.value = true;
      if (how.focus) focus.value++;
    },
    identify: chat.identify,
    prefill: (text) => {
      chat.draft.value = text;
    },
  };
}

/** On a phone the keyboard covers the lower half: the sheet takes the part that is left. */
function followKeyboard(element: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    element.style.setProperty('--view-height', `${view.height}px`);
    element.style.setProperty('--view-top', `${view.offsetTop}px`);
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  fit();
}
