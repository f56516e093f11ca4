import { describe, expect, it } from 'vitest';
import { IntakeGate } from './intake-gate.ts';
import { Refused } from './problems.ts';

/** A gate with work that ends when the test says so. */
function rush(options: { atOnce: number; mostWaiting?: number }) {
  const gate = new IntakeGate(options);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const come = (name: string, conversationId: string, urgent = false): Promise<string> =>
    gate.run({ conversationId, urgent: () => urgent }, () => {
      begun.push(name);
      return new Promise((resolve) => ends.set(name, () => resolve(name)));
    });
  return { begun, come, end: async (name: string, coming: Promise<string>) => (ends.get(name)!(), await coming) };
}

describe('the gate of intake', () => {
  it('lets so many in at once, and the next when one has left', async () => {
    const { begun, come, end } = rush({ atOnce: 2 });
    const first = come('a', '1');
    const second = come('b', '2');
    const third = come('c', '3');
    expect(begun).toEqual(['a', 'b']);
    await end('b', second);
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('a', first);
    await end('c', third);
  });

  it('lets danger in before all who wait, after what the same patient wrote before', async () => {
    const { begun, come, end } = rush({ atOnce: 1 });
    const coming = [come('a', '1'), come('b', '2'), come('c', '3'), come('d', '3', true), come('e', '4', true)];
    for (const name of ['a', 'c', 'd', 'e', 'b']) await end(name, coming['abcde'.indexOf(name)]!);
    expect(begun).toEqual(['a', 'c', 'd', 'e', 'b']);
  });

  it('refuses at once when too many wait, but never danger', async () => {
    const { begun, come, end } = rush({ atOnce: 1, mostWaiting: 1 });
    const first = come('a', '1');
    const second = come('b', '2');
    await expect(come('c', '3')).rejects.toThrow(Refused);
    const danger = come('d', '4', true);
    await end('a', first);
    await end('d', danger);
    await end('b', second);
    expect(begun).toEqual(['a', 'd', 'b']);
  });

  it('goes on after work that failed', async () => {
    const gate = new IntakeGate({ atOnce: 1 });
    await expect(gate.run({ conversationId: '1', urgent: () => false }, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    await expect(gate.run({ conversationId: '1', urgent: () => false }, () => Promise.resolve('stored'))).resolves.toBe('stored');
  });

  it('is quiet for turns when nobody waits, and lets them go on at the latest after the time they give it', async () => {
    const gate = new IntakeGate({ atOnce: 1 });
    await gate.quiet(60_000);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const first = gate.run({ conversationId: 'a', urgent: () => false }, () => held);
    const second = gate.run({ conversationId: 'b', urgent: () => false }, async () => undefined);
    let quiet = false;
    const waiting = gate.quiet(60_000).then(() => (quiet = true));
    await gate.quiet(1);
    expect(quiet).toBe(false);
    letGo();
    await Promise.all([first, second, waiting]);
    expect(quiet).toBe(true);
  });
});
