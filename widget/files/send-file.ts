export type Sent = { outcome: 'stored'; id: string } | { outcome: 'refused'; code: string; problem: string; again: boolean } | { outcome: 'lost' };

/** Uploads one file and tells how far it is; `fetch` tells nothing of that. Never rejects. */
export function sendFile(options: { address: string; token: string; clientId: string; file: File; signal: AbortSignal; onProgress: (percent: number) => void }): Promise<Sent> {
  const { address, token, clientId, file, signal, onProgress } = options;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-client-id', clientId);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve(answerOf(request));
    request.onerror = request.onabort = () => resolve({ outcome: 'lost' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  try {
    const { id, code = '', detail } = JSON.parse(responseText) as { id?: string; code?: string; detail?: string };
    if (status === 201 && id) return { outcome: 'stored', id };
    return { outcome: 'refused', code, problem: detail ?? String(status), again: status >= 500 || status === 429 || status === 408 };
  } catch {
    return { outcome: 'lost' };
  }
}
