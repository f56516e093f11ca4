import { newClientId } from './test-server.ts';

/** Uploads bytes as a browser does; the answer comes back parsed. */
export async function upload<T = Record<string, unknown>>(url: string, path: string, headers: Record<string, string>, bytes: Uint8Array, name: string, clientId = newClientId()): Promise<{ status: number; body: T }> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST', body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream', 'x-client-id': clientId, 'x-file-name': encodeURIComponent(name), ...headers },
  });
  return { status: response.status, body: (await response.json()) as T };
}

/** Downloads as a browser does. */
export async function get(url: string, path: string, headers: Record<string, string>): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${url}/api/v1${path}`, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
