import { useInbox } from '../context.ts';
import { KEY_HELP } from '../state/keymap.ts';
import { Dialog } from './dialog.tsx';
import { lettersOn } from './shortcuts.ts';

/** The `?` list. Single letters can be switched off: speech input and shaking hands press them by accident. */
export function KeysDialog() {
  const { dialogs } = useInbox();
  return (
    <Dialog title="Keyboard" onClose={dialogs.close}>
      <dl class="key-list">
        {KEY_HELP.map(({ keys, what }) => (
          <>
            <dt>{keys.map((stroke) => <span key={stroke}>{stroke.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</span>)}</dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={lettersOn.value} onChange={(event) => { lettersOn.value = event.currentTarget.checked; }} />
        Use single letters as commands
      </label>
    </Dialog>
  );
}
