import type { Message } from '../shapes.ts';

/** A mail's own words, with what was quoted and signed folded away but there. */
export function MailParts({ message }: { message: Message }) {
  const { aside } = message;
  if (!aside) return null;
  const rest = [aside.signature, aside.quoted].filter(Boolean).join('\n\n');
  return (
    <>
      <p class="small muted">{[aside.subject && `Subject: ${aside.subject}`, aside.from && `From: ${aside.from}`].filter(Boolean).join(' · ')}</p>
      {aside.disowned && <p class="not-delivered">The domain of this address says that the mail is not from there.</p>}
      {aside.machine && <p class="not-delivered">{aside.machine} Nobody answers it by itself.</p>}
      <div class="body" dir="auto">{aside.shown || message.text}</div>
      {rest !== '' && (
        <details class="mail-rest">
          <summary>Signature and quoted words</summary>
          <div class="body muted" dir="auto">{rest}</div>
        </details>
      )}
      {aside.refused.map(({ name, reason }) => <p key={name} class="small">Not kept: <bdi>{name}</bdi>. {reason}</p>)}
    </>
  );
}
