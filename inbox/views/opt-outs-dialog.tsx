import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { OptOut } from '../shapes.ts';
import { phoneWords } from '../state/phone-words.ts';
import { dateTime } from '../state/time-words.ts';
import { patientLabel } from '../words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';

/** Who gets no texts any more, among those whose conversations one sees. */
export function OptOutsDialog() {
  const { call, dialogs, router } = useInbox();
  const items = useSignal<OptOut[] | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    call('listOptOuts', {}).then((found) => { items.value = found.items; }, (error: unknown) => { problem.value = problemText(error); });
  }, []);
  const open = (conversationId: string) => {
    dialogs.close();
    router.go({ conversationId });
  };
  return (
    <Dialog title="Texts ended" onClose={dialogs.close} wide>
      <p>These phones get no texts until START comes from them. Emergency texts still answer words of danger, unless the hospital has switched that off.</p>
      <p class="error-text" role="alert">{problem.value}</p>
      {items.value?.length === 0 && <p class="muted">Nobody has ended texts.</p>}
      <ul class="quarantine-list">
        {items.value?.map((one) => (
          <li key={`${one.phone} ${one.ourNumber}`}>
            <div class="quarantine-row">
              <Icon name="phone" size={14} />
              <strong dir="ltr">{phoneWords(one.phone)}</strong>
              {one.conversationId !== null && <span dir="auto">{patientLabel(one.patientName)}</span>}
              <span class="small muted">{dateTime(one.at, now.value)}, with “<span dir="auto">{one.word}</span>”{one.ourNumber.startsWith('+') ? <> to <span dir="ltr">{phoneWords(one.ourNumber)}</span></> : ' to our numbers'}</span>
              {one.conversationId !== null && <button type="button" class="text-button" onClick={() => open(one.conversationId!)}>Open<span class="sr-only"> the conversation with {phoneWords(one.phone)}</span></button>}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
