import { useInbox } from '../context.ts';
import type { Attachment } from '../shapes.ts';
import { sizeWords } from '../words.ts';
import { Icon } from './icons.tsx';

const address = ({ id }: Pick<Attachment, 'id'>): string => `/api/v1/attachments/${id}`;

/** The files of a message or case: pictures small, the rest by name. Each is asked for with the session's cookie and its own permission check. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return <ul class="files">{files.map((file) => <li key={file.id}><One file={file} /></li>)}</ul>;
}

function One({ file }: { file: Attachment }) {
  const { dialogs } = useInbox();
  const name = <span class="file-name" dir="auto">{file.name}</span>;
  if (file.scan === 'pending') return <p class="file small">{name} <span class="muted">is being checked for viruses</span></p>;
  if (file.scan === 'infected') return <p class="file small error-text"><Icon name="alert" size={16} /> {name} A virus was found. The file is kept away.</p>;
  const size = <span class="muted">{sizeWords(file.size)}</span>;
  if (file.type === 'text/plain') return <a class="file small" href={address(file)} download={file.name}><Icon name="clip" size={16} /> {name} {size}</a>;
  return (
    <button type="button" class="file small" onClick={() => dialogs.show({ kind: 'file', file })}>
      {file.width !== null && <img src={address(file)} alt="" loading="lazy" width={file.width} height={file.height ?? undefined} />}
      <Icon name="clip" size={16} /> {name} {size}
    </button>
  );
}

/** A file in the middle of the screen, with the way to save it. */
export function FilePreview({ file }: { file: Attachment }) {
  return (
    <>
      {file.width !== null
        ? <img class="preview" src={address(file)} alt={file.name} />
        : <iframe class="preview" src={address(file)} title={file.name} />}
      <div class="dialog-actions"><a class="button" href={address(file)} download={file.name}>Save</a></div>
    </>
  );
}
