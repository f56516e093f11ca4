import { expect, test } from 'vitest';
import { createUploads, type Sent } from './uploads.ts';

function start() {
  const asked: { clientId: string; signal: AbortSignal; progress: (percent: number) => void; end: (sent: Sent) => void }[] = [];
  let ids = 0;
  const uploads = createUploads({
    newId: () => `id-${++ids}`,
    send: (_path, clientId, _file, signal, progress) => new Promise((end) => asked.push({ clientId, signal, progress, end })),
  });
  return { uploads, asked };
}
const file = (name: string) => new File(['x'], name);

test('a file goes from uploading to ready, and only what is ready is taken for a message', async () => {
  const { uploads, asked } = start();
  const done = uploads.add('/here', [file('a'), file('b')]);
  asked[0]!.progress(40);
  expect(uploads.at('/here')).toMatchObject([{ state: 'uploading', percent: 40 }, { state: 'uploading', percent: 0 }]);
  asked[0]!.end({ id: 'stored-a' });
  asked[1]!.end({ problem: 'Too large.' });
  await done;
  expect(uploads.at('/elsewhere')).toEqual([]);
  expect(uploads.take('/here')).toEqual(['stored-a']);
  expect(uploads.at('/here')).toMatchObject([{ state: 'failed', problem: 'Too large.' }]);
});

test('tried again it keeps its client id, so that the server stores it once', async () => {
  const { uploads, asked } = start();
  const done = uploads.add('/here', [file('a')]);
  asked[0]!.end({ problem: 'The connection was lost.' });
  await done;
  const again = uploads.retry('id-1');
  asked[1]!.end({ id: 'stored' });
  await again;
  expect(asked.map(({ clientId }) => clientId)).toEqual(['id-1', 'id-1']);
  expect(uploads.take('/here')).toEqual(['stored']);
});

test('taken off the list it stops, and comes back by no late answer', async () => {
  const { uploads, asked } = start();
  const done = uploads.add('/here', [file('a')]);
  uploads.remove('id-1');
  expect(asked[0]!.signal.aborted).toBe(true);
  asked[0]!.end({ id: 'late' });
  await done;
  expect([uploads.at('/here'), uploads.take('/here')]).toEqual([[], []]);
});
