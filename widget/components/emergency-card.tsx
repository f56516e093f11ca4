import type { EmergencyCard } from '../../server/contract/message.ts';
import { Icon } from './icons.tsx';

/** What to do now: whom to call first, then what to do while waiting. `word` is "Emergency" in the reader's language. */
export function EmergencyCardView({ card, word }: { card: EmergencyCard; word: string }) {
  return (
    <div class="emergency">
      <p class="emergency-word">
        <Icon name="alert" />
        {word}
      </p>
      <h3 dir="auto">{card.title}</h3>
      <div class="calls">
        {card.calls.map((call, index) => (
          <CallButton key={call.kind + call.number} call={call} first={index === 0} />
        ))}
      </div>
      <ul>
        {card.lines.map((line) => (
          <li dir="auto">{line}</li>
        ))}
      </ul>
    </div>
  );
}

export function CallButton({ call, first }: { call: EmergencyCard['calls'][number]; first: boolean }) {
  const scheme = call.kind === 'text' ? 'sms:' : 'tel:';
  return (
    <a class={first ? 'call first' : 'call'} href={scheme + call.number.replace(/[^\d+*#]/g, '')}>
      <Icon name={call.kind} />
      {call.label}
    </a>
  );
}
