import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import type { DraftKind } from '../state/drafts.ts';
import { textPartsWords } from '../state/text-parts.ts';
import { phoneWords } from '../state/phone-words.ts';
import { destination, patientLabel } from '../words.ts';
import { Icon } from './icons.tsx';
import { OptOutBand } from './opt-out-band.tsx';
import { MentionPicker, PICKER, useMentionPicking } from './mention-picker.tsx';
import { AttachButton, UploadTray } from './upload-tray.tsx';

/** The contract's longest message, in characters. */
const LONGEST = 8_000;
const NEAR_LONGEST = 7_500;
const SAYS_TYPING_EVERY_MS = 2_500;

/** Reply or note: told apart at a glance, and by what the button says. */
export function Composer({ conversation, kind }: { conversation: StaffConversation; kind: Signal<DraftKind> }) {
  const { outbox, uploads, drafts, actions, live } = useInbox();
  const { row } = conversation;
  const id = row.conversationId;
  const begun = useSignal<Record<DraftKind, string>>({ reply: drafts.read(id, 'reply'), note: drafts.read(id, 'note') });
  const field = useRef<HTMLTextAreaElement>(null);
  const saidAt = useRef(0);
  const isNote = kind.value === 'note';
  const text = begun.value[kind.value];
  const set = (next: string) => {
    begun.value = { ...begun.value, [kind.value]: next };
    drafts.write(id, kind.value, next);
  };

  const picking = useMentionPicking(field, isNote, set);
  useEffect(() => () => { if (saidAt.current) live.typing(id, false); }, [id]);
  if (!actions.can('conversation:reply')) return <p class="composer muted">You may read this conversation, not answer it.</p>;

  const place = `/conversations/${id}/attachments`;
  const files = isNote ? [] : uploads.at(place);
  const empty = text.trim() === '' && files.length === 0;
  const waits = files.some(({ state }) => state !== 'ready');
  const stopTyping = () => {
    if (saidAt.current) live.typing(id, false);
    saidAt.current = 0;
  };
  const write = (next: string) => {
    set(next);
    if (isNote || next === '') return stopTyping();
    if (Date.now() - saidAt.current > SAYS_TYPING_EVERY_MS) {
      saidAt.current = Date.now();
      live.typing(id, true);
    }
  };
  const send = () => {
    const words = text.trim();
    if (empty || waits || words.length > LONGEST) return;
    stopTyping();
    set('');
    void outbox.send(id, kind.value, words, isNote ? [] : uploads.take(place));
    field.current?.focus();
  };
  const tooLong = text.length > LONGEST;

  return (
    <form
      class="composer" data-kind={kind.value} onSubmit={(event) => { event.preventDefault(); send(); }}
      onDragOver={(event) => { if (!isNote) event.preventDefault(); }}
      onDrop={(event) => {
        if (isNote || !event.dataTransfer?.files.length) return;
        event.preventDefault();
        void uploads.add(place, [...event.dataTransfer.files]);
      }}
    >
      {!isNote && <OptOutBand conversation={conversation} />}
      {!isNote && <Warnings conversation={conversation} />}
      <div class="composer-head">
        <fieldset class="segments">
          <legend class="sr-only">What you write</legend>
          <Choice kind={kind} value="reply" icon="reply" label="Reply" />
          <Choice kind={kind} value="note" icon="note" label="Note" />
        </fieldset>
        <span id="goes-to" class="small">{isNote ? 'Only staff see this. @ calls a colleague.' : destination(row.channel, row.patientName, { contact: conversation.contact && (conversation.contact.kind === 'phone' ? phoneWords(conversation.contact.value) : conversation.contact.value), proved: conversation.patient.assurance !== 'anonymous' })}</span>
      </div>
      <MentionPicker picking={picking} />
      <textarea
        id="composer" ref={field} dir="auto" value={text} aria-describedby="goes-to" aria-label={isNote ? 'Note for staff' : `Reply to ${patientLabel(row.patientName)}`}
        onInput={(event) => { write(event.currentTarget.value); picking.look(event.currentTarget); }} onBlur={() => { stopTyping(); picking.close(); }}
        onClick={(event) => picking.look(event.currentTarget)}
        {...(isNote ? { 'aria-autocomplete': 'list', 'aria-controls': picking.people.length ? PICKER : undefined, 'aria-activedescendant': picking.people.length ? `${PICKER}-${picking.at}` : undefined } : {})}
        onPaste={(event) => {
          if (isNote || !event.clipboardData?.files.length) return;
          event.preventDefault();
          void uploads.add(place, [...event.clipboardData.files]);
        }}
        onKeyDown={(event) => { if (!picking.press(event) && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } }}
      />
      {!isNote && <UploadTray place={place} />}
      <div class="composer-foot">
        <span class="hint small muted">
          {text.length > NEAR_LONGEST
            ? <span class={tooLong ? 'error-text' : ''}>{text.length} of {LONGEST} characters{tooLong ? '. Shorten it or send it in two parts.' : ''}</span>
            : !isNote && row.channel === 'sms' && conversation.optOut === null && text.trim() !== '' ? <span>{textPartsWords(text, conversation.patient.assurance !== 'anonymous')}</span>
            : <span class="wide-only"><kbd>Ctrl</kbd> <kbd>Enter</kbd> {isNote ? 'saves' : 'sends'}</span>}
        </span>
        {!isNote && <AttachButton label="Attach" onChosen={(chosen) => void uploads.add(place, [...chosen])} />}
        <button type="submit" class={isNote ? 'button' : 'button primary'} disabled={empty || waits || tooLong}>
          {isNote ? 'Save note' : 'Send reply'}
        </button>
      </div>
    </form>
  );
}

function Choice({ kind, value, icon, label }: { kind: Signal<DraftKind>; value: DraftKind; icon: 'reply' | 'note'; label: string }) {
  return (
    <label>
      <input type="radio" name="writes" checked={kind.value === value} onChange={() => { kind.value = value; }} />
      <Icon name={icon} size={16} /> {label}
    </label>
  );
}

/** What a reply would do that one may not expect, and who else is about to answer. */
function Warnings({ conversation }: { conversation: StaffConversation }) {
  const { conversation: open, me } = useInbox();
  const { row } = conversation;
  const writing = open.typing.value.filter(({ who }) => who === 'staff').map(({ name }) => name ?? 'A colleague');
  const other = row.handoff === 'taken' && row.assignee !== null && row.assignee.id !== me.value?.id ? row.assignee.name : null;
  const words = writing.length > 0
    ? `${writing.join(' and ')} is writing an answer right now.`
    : other !== null ? `${other} holds this conversation. Sending takes it over from them.`
      : row.resolved ? 'This is resolved. A reply opens it again.'
        : row.handoff === 'waiting' ? 'Sending takes over: you answer from now on.'
          : row.control === 'agent' ? 'The assistant answers here. Sending takes over from it.' : null;
  if (words === null) return null;
  return <p class={writing.length > 0 || other !== null ? 'band warn' : 'small muted'} role="status">{words}</p>;
}
