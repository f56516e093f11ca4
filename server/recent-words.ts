/**
 * The end of a conversation: the last message whole, and of the earlier ones as much as `budget` characters hold, the oldest
 * cut at its front. Whatever is read again with every message has such an end, so that nobody makes it slow by writing much.
 * @param messages oldest first
 */
export function recentWords<M extends { text: string }>(messages: readonly M[], budget: number): M[] {
  const recent: M[] = [];
  let left = budget;
  for (const message of messages.toReversed()) {
    const text = recent.length === 0 ? message.text : message.text.slice(-left);
    recent.push(text === message.text ? message : { ...message, text });
    left -= text.length;
    if (left <= 0) break;
  }
  return recent.toReversed();
}
