/** The disk under the embedded database fills up for real, in a small file system, and is freed again. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { translateError } from '../db/errors.ts';
import { Problem } from '../server/contract/problem.ts';
import { problemOf } from '../server/problems.ts';
import { eventually, newClientId, newPatient } from '../server/testing/test-server.ts';
import { startProduct } from './start-product.ts';

const cleanup: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).toReversed()) await step();
});

/** A file system of its own in memory; null where this user may not make one. */
async function smallFileSystem(megabytes: number): Promise<string | null> {
  const path = await mkdtemp(join(tmpdir(), 'toniq-small-'));
  cleanup.push(() => rm(path, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  cleanup.push(() => void execFileSync('umount', ['-l', path]));
  return path;
}


/** Writes until nothing more fits, to the last kilobyte. */
function fill(file: string): void {
  for (let size = 1024 * 1024; size >= 1024;) {
    try {
      appendFileSync(file, Buffer.alloc(size));
    } catch {
      size /= 2;
    }
  }
}

it('gives 503 while the disk is full, keeps what was acknowledged, and goes on when there is room', async () => {
  const path = await smallFileSystem(400);
  // Without the right to mount, what such a disk says is said by hand; the server's side is in server/lost-database.test.ts.
  if (!path) return expect(problemOf(translateError(new Error('could not extend file "base/5/1": No space left on device')))).toMatchObject({ status: 503, code: 'storage_full' });
  const product = await startProduct(join(path, 'data'), { TONIQ_DEMO: 'off', DATABASE_URL: '' });
  cleanup.push(product.kill);
  const patient = await newPatient(product);
  expect((await patient.send('Before')).status).toBe(201);

  const ballast = join(path, 'ballast');
  fill(ballast);
  const sent: { text: string; status: number; body: unknown }[] = [];
  await eventually(async () => {
    const text = `During ${sent.length} ${'x'.repeat(7_000)}`;
    const answer = await patient.send(text, newClientId()).catch(() => null);
    sent.push({ text, status: answer?.status ?? 0, body: answer?.body });
    return sent.filter(({ status }) => status === 503).length >= 3;
  }, 'the disk to be full', 60);
  for (const { status, body } of sent.filter((one) => one.status !== 201)) {
    expect(status).toBe(503);
    expect(Problem.parse(body).code).toMatch(/storage_full|database_unavailable/);
  }
  expect(sent.some(({ body }) => (body as Problem | undefined)?.code === 'storage_full')).toBe(true);
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200);

  rmSync(ballast);
  const again = await eventually(async () => {
    const answer = await patient.send('After', 'client-after-the-full-disk').catch(() => null);
    return answer?.status === 201 && answer;
  }, 'a message to be stored again', 30);
  expect(again.body.seq).toBeGreaterThan(1);
  await eventually(async () => {
    const { messages, conversation } = await patient.sync();
    return messages.at(-1)!.author !== 'patient' || conversation.handoff !== 'none';
  }, 'an answer or a handoff', 60);
  const { messages } = await patient.sync();
  for (const { text, status } of [{ text: 'Before', status: 201 }, ...sent]) {
    if (status === 201) expect(messages.filter((message) => message.text === text)).toHaveLength(1);
  }
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
}, 180_000);
