import type { Sent } from '../state/uploads.ts';

/** Uploads with the session's cookie and tells how far it is; `fetch` tells nothing of that. Never rejects. */
export function createSendFile(csrfToken: () => string | null) {
  return (path: string, clientId: string, file: File, signal: AbortSignal, onProgress: (percent: number) => void): Promise<Sent> =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/api/v1${path}`);
      request.setRequestHeader('x-csrf-token', csrfToken() ?? '');
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.setRequestHeader('x-client-id', clientId);
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
      request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(1, total)));
      request.onload = () => resolve(answerOf(request));
      request.onerror = request.onabort = () => resolve({ problem: 'The connection was lost.' });
      signal.addEventListener('abort', () => request.abort());
      request.send(file);
    });
}

function answerOf({ responseText, statusText }: XMLHttpRequest): Sent {
  try {
    const { id, detail } = JSON.parse(responseText) as { id?: string; detail?: string };
    return id ? { id } : { problem: detail ?? statusText };
  } catch {
    return { problem: 'The server gave no answer that can be read.' };
  }
}
