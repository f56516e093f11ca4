import type { OpenSession } from '../server/contract/widget.ts';
import type { Strings } from './strings/en.ts';

export type Language = OpenSession['language'];

/** What the loader hands to the panel; the panel knows the page by nothing else. */
export type PanelHost = {
  /** The `<toniq-chat>` element and its shadow root. */
  element: HTMLElement;
  root: ShadowRoot;
  /** Origin of the TonIQ server, without a trailing slash. */
  server: string;
  language: Language;
  /** Words of the hospital's own that replace the built-in ones. */
  strings: Partial<Strings>;
  /** The panel was minimised; the loader shows its button again and moves the focus there. */
  onMinimise: () => void;
  /** The panel opened by itself, because an emergency was found. */
  onOpen: () => void;
  /** Messages that the patient has not seen. */
  onUnread: (count: number) => void;
};

export type Panel = {
  /** `focus: false` opens it without taking the focus, as after a page change. */
  show: (how: { focus: boolean }) => void;
  /** Puts a question into the composer; the patient decides whether to send it. */
  prefill: (text: string) => void;
  /** The hospital's signed word on who is logged in; null: nobody. */
  identify: (token: string | null) => void;
};

export type PanelModule = { mount: (host: PanelHost) => Promise<Panel> };

/** Names of what the browser keeps, one set per server, so that two hospitals on one page never mix. */
export function storageKey(server: string, name: string): string {
  return `toniq:${server}:${name}`;
}
