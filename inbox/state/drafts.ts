/** What was begun but not sent, per person, conversation and kind. Lives in this tab alone and is wiped at sign-out. */
export type DraftKind = 'reply' | 'note';
export type Drafts = ReturnType<typeof createDrafts>;

const PREFIX = 'toniq:draft:';

export function createDrafts(storage: Storage, meId: () => string) {
  const key = (conversationId: string, kind: DraftKind) => `${PREFIX}${meId()}:${conversationId}:${kind}`;
  return {
    read: (conversationId: string, kind: DraftKind): string => storage.getItem(key(conversationId, kind)) ?? '',
    write(conversationId: string, kind: DraftKind, text: string): void {
      if (text === '') storage.removeItem(key(conversationId, kind));
      else storage.setItem(key(conversationId, kind), text);
    },
  };
}

/** Removes everything that the inbox keeps in this tab: drafts and unsent messages. */
export function wipe(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith('toniq:')) storage.removeItem(key);
}
