import { useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { sizeWords } from '../words.ts';
import { Icon } from './icons.tsx';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,application/pdf,text/plain,.txt';

/** What was chosen for one place and is not sent yet. */
export function UploadTray({ place }: { place: string }) {
  const { uploads } = useInbox();
  const here = uploads.at(place);
  if (here.length === 0) return null;
  return (
    <ul class="tray small" aria-label="Files to send">
      {here.map(({ clientId, file, state, percent, problem }) => (
        <li key={clientId}>
          <span class="file-name" dir="auto">{file.name}</span>
          {state === 'uploading' && <progress max={100} value={percent} aria-label={`${file.name}, ${percent} % uploaded`} />}
          {state === 'ready' && <span class="muted" role="status">{sizeWords(file.size)}, ready to send</span>}
          {state === 'failed' && (
            <span class="error-text" role="alert">{problem} <button type="button" class="text-button" onClick={() => void uploads.retry(clientId)}>Try again</button></span>
          )}
          <button type="button" class="button quiet icon" aria-label={`Remove ${file.name}`} onClick={() => uploads.remove(clientId)}><Icon name="close" size={16} /></button>
        </li>
      ))}
    </ul>
  );
}

/** Chooses files by the system's dialog. */
export function AttachButton({ label, onChosen }: { label: string; onChosen: (files: FileList) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker} type="file" multiple hidden accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          const { files } = currentTarget;
          if (files?.length) onChosen(files);
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button quiet" onClick={() => picker.current?.click()}><Icon name="clip" size={16} /> {label}</button>
    </>
  );
}
