import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { CaseAttachment } from '../shapes.ts';
import { Attachments } from './attachments.tsx';
import { AttachButton, UploadTray } from './upload-tray.tsx';

/** All files of a case, those of its messages included; and a way to add one that the patient does not see. */
export function CaseFiles({ caseId, carried }: { caseId: string; carried: number }) {
  const { call, uploads, actions } = useInbox();
  const files = useSignal<readonly CaseAttachment[] | 'failed' | null>(null);
  const place = `/cases/${caseId}/attachments`;
  const load = () => call('listCaseAttachments', { params: { caseId } }).then(({ items }) => { files.value = items; }, () => { files.value = 'failed'; });
  useEffect(() => void load(), [caseId, carried]);
  const arrived = uploads.at(place).filter(({ state }) => state === 'ready').length;
  useEffect(() => {
    if (arrived === 0) return;
    uploads.take(place);
    void load();
  }, [arrived]);
  return (
    <section>
      <h2>Files</h2>
      {files.value === 'failed' && <p class="error-text" role="alert">The files could not be read. <button type="button" class="text-button" onClick={() => void load()}>Try again</button></p>}
      {Array.isArray(files.value) && (files.value.length === 0 ? <p class="muted">No files yet.</p> : <Attachments files={files.value} />)}
      <UploadTray place={place} />
      {actions.mayChange('case:update') && <AttachButton label="Add a file for staff" onChosen={(chosen) => void uploads.add(place, [...chosen])} />}
    </section>
  );
}
