/**
 * The script that a hospital puts on its pages: a button, and nothing else until it is pressed. It defines `<toniq-chat>`
 * and, unless the page has one, adds one with the script tag's `data-` options.
 */
import type { Language, Panel, PanelHost, PanelModule } from './options.ts';
import type { Strings } from './strings/en.ts';
import launcherCss from './styles/launcher.css?inline';
import { adoptStyles } from './styles/adopt.ts';

/** File names with content hashes, filled in by the build. */
declare const PANEL_FILE: string;
declare const BASE_FILE: string;

const OPTIONS = ['token', 'language', 'position', 'theme', 'accent', 'server'];
/** For how long after the last message a page change keeps listening for answers, in milliseconds. */
const LIVE_MS = 12 * 3_600_000;
/** So long the page itself goes first, in milliseconds. */
const PAGE_FIRST_MS = 1_500;

const words = {
  en: { chat: 'Chat with us', unread: 'new', failed: 'Chat failed. Retry' },
  es: { chat: 'Chatee con nosotros', unread: 'nuevos', failed: 'El chat falló. Reintente' },
};

const script = document.currentScript as HTMLScriptElement | null;
const base = script?.src || location.href;

class ToniqChat extends HTMLElement {
  /** Words of the hospital's own; set before the first click. */
  strings: Partial<Strings> = {};
  #panel: Promise<Panel> | null = null;
  #button = document.createElement('button');
  #label = document.createElement('span');
  #badge = document.createElement('span');
  #tries = 0;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    this.#theme();
    adoptStyles(root, launcherCss);
    this.#label.textContent = words[this.#language].chat;
    this.#badge.className = 'badge';
    this.#badge.hidden = true;
    this.#button.type = 'button';
    this.#button.className = 'launcher';
    this.#button.ariaHasPopup = 'dialog';
    this.#button.lang = this.#language;
    this.#button.append(icon(), this.#label, ' ', this.#badge);
    this.#button.addEventListener('click', () => void this.open());
    root.append(this.#button);
    if (this.#kept(() => sessionStorage, 'open')) void this.open({ focus: false });
    else if (Date.now() - Number(this.#kept(() => localStorage, 'live')) < LIVE_MS) setTimeout(() => this.#load().catch(() => null), PAGE_FIRST_MS);
  }

  /** Opens the panel. `focus: false` leaves the focus where it is. */
  async open(how: { focus: boolean } = { focus: true }): Promise<void> {
    this.#button.ariaBusy = 'true';
    try {
      const panel = await this.#load();
      this.#shown(true);
      panel.show(how);
      this.#label.textContent = words[this.#language].chat;
    } catch {
      this.#label.textContent = words[this.#language].failed;
    }
    this.#button.ariaBusy = null;
  }

  /** Opens the panel with a question in the composer; the patient sends it. */
  async ask(text: string): Promise<void> {
    await this.open();
    (await this.#load()).prefill(text);
  }

  /** Says who is logged in to the hospital's page, by a token that the hospital signed; null when nobody is any more. */
  identify(token: string | null): void {
    this.setAttribute('token', token ?? '');
    void this.#panel?.then((panel) => panel.identify(token));
  }

  get #language(): Language {
    const wanted = this.getAttribute('language') || document.documentElement.lang || navigator.language;
    return wanted.toLowerCase().startsWith('es') ? 'es' : 'en';
  }

  get #server(): string {
    return new URL(this.getAttribute('server') || base, location.href).origin;
  }

  #load(): Promise<Panel> {
    this.#panel ??= this.#mount().catch((error: unknown) => {
      this.#panel = null;
      throw error;
    });
    return this.#panel;
  }

  async #mount(): Promise<Panel> {
    // Browsers remember a module that failed to load by its address.
    const retry = this.#tries++ ? `?${this.#tries}` : '';
    // The panel imports it; named here, it is fetched beside the panel and not after.
    import(/* @vite-ignore */ new URL(BASE_FILE, base).href).catch(() => null);
    const { mount } = (await import(/* @vite-ignore */ new URL(PANEL_FILE, base).href + retry)) as PanelModule;
    const host: PanelHost = {
      element: this,
      // Attached with the button, whose press leads here.
      root: this.shadowRoot!,
      server: this.#server,
      language: this.#language,
      strings: this.strings,
      onMinimise: () => {
        this.#shown(false);
        this.#button.focus();
      },
      onOpen: () => this.#shown(true),
      onUnread: (count) => {
        this.#badge.hidden = !count;
        const word = document.createElement('span');
        word.textContent = ` ${words[this.#language].unread}`;
        this.#badge.replaceChildren(String(count), word);
      },
    };
    return mount(host);
  }

  #shown(open: boolean): void {
    this.#button.hidden = open;
    try {
      sessionStorage.setItem(`toniq:${this.#server}:open`, open ? '1' : '');
    } catch {
      // Blocked storage: the panel is closed after a page change, nothing worse.
    }
  }

  #kept(storage: () => Storage, name: string): string | null {
    try {
      return storage().getItem(`toniq:${this.#server}:${name}`);
    } catch {
      return null;
    }
  }

  /** `theme` is followed by attribute, so that one set of dark tokens serves both the system's wish and the page's. */
  #theme(): void {
    const accent = this.getAttribute('accent');
    if (accent) {
      this.style.setProperty('--toniq-accent', accent);
      if (!this.style.getPropertyValue('--toniq-on-accent')) this.style.setProperty('--toniq-on-accent', textOn(accent));
    }
    if (this.hasAttribute('theme')) return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => this.setAttribute('theme', dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', follow);
    follow();
  }
}

/** Black or white, whichever is read better on a colour such as `#0b6b63` (WCAG 2 relative luminance). */
function textOn(colour: string): string {
  const parts = /^#?(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  const [r = 0, g = 0, b = 0] = parts.map((part) => (parseInt(part, 16) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000' : '#fff';
}

function icon(): SVGElement {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const path = document.createElementNS(ns, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M4 5h16v11H9l-5 4z');
  svg.append(path);
  return svg;
}

function begin(): void {
  if (customElements.get('toniq-chat')) return;
  customElements.define('toniq-chat', ToniqChat);
  let element = document.querySelector('toniq-chat');
  if (!element) {
    element = document.createElement('toniq-chat');
    for (const name of OPTIONS) {
      const value = script?.dataset[name];
      if (value) element.setAttribute(name, value);
    }
    document.body.append(element);
  }
  Object.assign(window, { toniqChat: element });
  // Any element of the page may open the chat: `data-toniq-open`, or `data-toniq-ask="a question"`.
  document.addEventListener('click', (event) => {
    const asked = event.target instanceof Element && event.target.closest<HTMLElement>('[data-toniq-open],[data-toniq-ask]');
    const chat = document.querySelector<ToniqChat>('toniq-chat');
    if (!asked || !chat) return;
    event.preventDefault();
    void (asked.dataset['toniqAsk'] ? chat.ask(asked.dataset['toniqAsk']) : chat.open());
  });
}

if (document.body) begin();
else document.addEventListener('DOMContentLoaded', begin);
