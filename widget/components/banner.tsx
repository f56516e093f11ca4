import type { PanelContext } from '../context.ts';

/** Tells of a lost connection, and what to do meanwhile: whoever is in danger must not wait for it. */
export function Banner({ chat, strings }: PanelContext) {
  const trouble = chat.trouble.value;
  const numbers = chat.config.value?.numbers;
  const phone = numbers?.nurseLine ?? numbers?.mainLine;
  return (
    <div class="banner-frame" role="status">
      {trouble && (
        <p class="banner">
          {strings[trouble]} {trouble !== 'reconnecting' && phone && strings.callInstead(phone)}{' '}
          {trouble !== 'reconnecting' && strings.inEmergency(numbers?.emergency)}
        </p>
      )}
    </div>
  );
}
