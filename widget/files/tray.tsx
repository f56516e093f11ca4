import { Icon } from '../components/icons.tsx';
import type { Language } from '../options.ts';
import { Thumb } from './thumb.tsx';
import type { Upload, Uploads } from './uploads.ts';
import { fileWords, sizeWords } from './words.ts';

/** The files of the message that is being written, above the field. */
export function Tray({ uploads, language }: { uploads: Uploads; language: Language }) {
  const words = fileWords(language);
  return (
    <>
      {uploads.list.value.length > 0 && (
        <ul class="tray" aria-label={words.list}>
          {uploads.list.value.map((upload) => <Row key={upload.clientId} upload={upload} uploads={uploads} words={words} />)}
        </ul>
      )}
      {uploads.refusal.value && <p class="limit error" role="alert">{uploads.refusal.value}</p>}
    </>
  );
}

function Row({ upload, uploads, words }: { upload: Upload; uploads: Uploads; words: ReturnType<typeof fileWords> }) {
  const { clientId, file, state, percent, problem, again } = upload;
  return (
    <li>
      <Thumb blob={file} name={file.name} longest={44} />
      <div class="file-facts">
        <span class="file-name" dir="auto">{file.name}</span>
        {state === 'uploading' && <progress max={100} value={percent} aria-label={words.uploading(percent)} />}
        <span class={state === 'failed' ? 'error' : 'muted'} role={state === 'uploading' ? undefined : 'status'}>
          {state === 'uploading' ? words.uploading(percent) : state === 'ready' ? `${words.ready}, ${sizeWords(file.size)}` : problem}
          {state === 'failed' && again && <button type="button" class="plain" onClick={() => uploads.retry(clientId)}>{words.retry}</button>}
        </span>
      </div>
      <button type="button" class="icon-button" aria-label={words.cancel(file.name)} onClick={() => uploads.remove(clientId)}>
        <Icon name="close" />
      </button>
    </li>
  );
}
