import type { WidgetConfig } from '../server/contract/widget.ts';
import { storageKey } from './options.ts';
import type { KeyValue } from './storage.ts';

/** What the browser remembers between pages. The token is the only key to the conversation and never enters a URL. */
export type Session = {
  token: () => string | null;
  setToken: (token: string | null) => void;
  draft: () => string;
  setDraft: (text: string) => void;
  /** The last configuration seen, so that the phone numbers are there when the server is not. */
  config: () => WidgetConfig | null;
  setConfig: (config: WidgetConfig) => void;
  /** Tells other tabs that this session has begun another conversation. */
  setConversation: (id: string) => void;
  /** Whether a storage key that another tab changed calls for a new connection. */
  movesConnection: (key: string | null) => boolean;
};

export function createSession(server: string, storage: KeyValue): Session {
  const key = (name: string) => storageKey(server, name);
  return {
    token: () => storage.get(key('token')),
    setToken: (token) => storage.set(key('token'), token),
    draft: () => storage.get(key('draft')) ?? '',
    setDraft: (text) => storage.set(key('draft'), text || null),
    config: () => parseConfig(storage.get(key('config'))),
    setConfig: (config) => storage.set(key('config'), JSON.stringify(config)),
    setConversation: (id) => storage.set(key('conversation'), id),
    movesConnection: (name) => name === key('token') || name === key('conversation'),
  };
}

/** A kept configuration may be of an older version or damaged: then it counts as none. */
function parseConfig(json: string | null): WidgetConfig | null {
  try {
    const config = JSON.parse(json ?? 'null') as WidgetConfig | null;
    return config?.numbers && config.starters ? config : null;
  } catch {
    return null;
  }
}
