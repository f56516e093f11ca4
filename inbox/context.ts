import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Inbox } from './state/inbox.ts';

export const InboxContext = createContext<Inbox | null>(null);

/** The page's parts. Throws outside of the app, which only a mistake in the code can do. */
export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (inbox === null) throw new Error('Put the component inside <InboxContext.Provider>.');
  return inbox;
}
