import { useInbox } from '../context.ts';
import { Icon } from './icons.tsx';

/** Always visible: whether a page would be heard here. */
export function SoundSwitch() {
  const { alarm } = useInbox();
  const on = alarm.state.value === 'on';
  const label = on ? 'Sound on' : alarm.state.value === 'blocked' ? 'Sound waits for a click' : 'Sound off';
  return (
    <button type="button" class="button quiet" aria-pressed={on} title={`${label}. Emergencies ${on ? 'ring' : 'do not ring'} here.`} onClick={() => void alarm.turn(!on)}>
      <Icon name={on ? 'bell' : 'bellOff'} /> <span class="wide-only">{label}</span><span class="sr-only">: ring for emergencies</span>
    </button>
  );
}

/** Asked once per browser. */
export function SoundAsk() {
  const { alarm } = useInbox();
  if (alarm.state.value !== 'unasked') return null;
  return (
    <div class="band warn sound-ask" role="region" aria-label="Sound">
      <span class="wide">Let emergencies ring on this computer, even when the screen is locked?</span>
      <button type="button" class="button" onClick={() => void alarm.turn(true)}>Turn sound on</button>
      <button type="button" class="button quiet" onClick={() => void alarm.turn(false)}>Not here</button>
    </div>
  );
}
