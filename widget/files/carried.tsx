import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../server/contract/attachment.ts';
import { Icon } from '../components/icons.tsx';
import type { Language } from '../options.ts';
import { Thumb } from './thumb.tsx';
import { fileWords, sizeWords } from './words.ts';

/** Reads a file's bytes; rejects when they are not to be had. */
export type ReadFile = (id: string) => Promise<Blob>;

/** Pictures up to this size are fetched to be shown; larger ones only when asked for. Bytes. */
const SHOWN_AT_ONCE = 3_000_000;

/** The files that a message carries. */
export function Carried({ files, language, read }: { files: readonly Attachment[]; language: Language; read: ReadFile }) {
  return (
    <ul class="files">
      {files.map((file) => <One key={`${file.id}${file.scan}`} file={file} words={fileWords(language)} read={read} />)}
    </ul>
  );
}

function One({ file, words, read }: { file: Attachment; words: ReturnType<typeof fileWords>; read: ReadFile }) {
  const [blob, setBlob] = useState<Blob | null>(null);
  const [failed, setFailed] = useState(false);
  const held = file.scan === 'pending' ? words.pending : file.scan === 'infected' ? words.infected : null;
  useEffect(() => {
    if (!held && file.width && file.size <= SHOWN_AT_ONCE) read(file.id).then(setBlob, () => undefined);
  }, []);
  const open = async () => {
    setFailed(false);
    try {
      save(blob ?? (await read(file.id)), file.name);
    } catch {
      setFailed(true);
    }
  };
  return (
    <li>
      <Thumb blob={blob} name={file.name} longest={240} />
      {held ? (
        <p class={file.scan === 'infected' ? 'file error' : 'file'}><span dir="auto">{file.name}</span> {held}</p>
      ) : (
        <button type="button" class="file" onClick={() => void open()}>
          <Icon name="down" />
          <span class="hidden">{words.save}</span>
          <span class="file-name" dir="auto">{file.name}</span>
          <span class="muted">{sizeWords(file.size)}</span>
        </button>
      )}
      {failed && <p class="error" role="alert">{words.failed}</p>}
    </li>
  );
}

/** Saved and not opened: a page made of the bytes would be the hospital's own. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
