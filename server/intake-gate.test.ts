import { describe, expect, it, vi } from 'vitest';
import { IntakeGate, type GateOptions, type Outcome } from './intake-gate.ts';
import { Refused } from './problems.ts';

type Item = { name: string; conversationId: string };

/** A gate whose storing ends when the test says so. Every message is named, and so is what is stored together: `b+c`. */
function rush(options: GateOptions) {
  const gate = new IntakeGate<Item, string>(options);
  const begun: string[] = [];
  const ends = new Map<string, (outcomes?: Outcome<string>[]) => void>();
  const come = (name: string, conversationId: string, urgent = false): Promise<string> =>
    gate.run({ name, conversationId }, () => urgent, (items) => {
      const names = items.map((item) => item.name);
      begun.push(names.join('+'));
      return new Promise((resolve) => ends.set(names.join('+'), (outcomes = names.map((value) => ({ value }))) => resolve(outcomes)));
    });
  /** Ends what is being stored and waits until one of those who came knows. */
  const end = async (names: string, coming: Promise<string>): Promise<string> => (ends.get(names)!(), await coming);
  return { gate, begun, ends, come, end };
}

describe('the gate of intake', () => {
  it('lets in at once who finds a free lane, and those who waited together when one is free again', async () => {
    const { begun, come, end } = rush({ lanes: 2 });
    const [a, b, c, d] = [come('a', '1'), come('b', '2'), come('c', '3'), come('d', '4')];
    expect(begun).toEqual(['a', 'b']);
    await end('b', b);
    expect(begun).toEqual(['a', 'b', 'c+d']);
    expect(await end('c+d', d)).toBe('d');
    expect(await c).toBe('c');
    await end('a', a);
  });

  it('stores no more together than it may', async () => {
    const { begun, come, end } = rush({ lanes: 1, mostTogether: 2 });
    const coming = ['a', 'b', 'c', 'd'].map((name) => come(name, name));
    await end('a', coming[0]!);
    await end('b+c', coming[2]!);
    await end('d', coming[3]!);
    expect(begun).toEqual(['a', 'b+c', 'd']);
  });

  it('keeps the order of one conversation: its next message waits, and others pass by', async () => {
    const { begun, come, end } = rush({ lanes: 2 });
    const coming = { a1: come('a1', 'a'), a2: come('a2', 'a'), b1: come('b1', 'b'), b2: come('b2', 'b'), c1: come('c1', 'c'), a3: come('a3', 'a') };
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1', coming.a1);
    await end('a2+c1', coming.a2);
    await end('a3', coming.a3);
    await end('b1', coming.b1);
    await end('b2', coming.b2);
    expect(begun).toEqual(['a1', 'b1', 'a2+c1', 'a3', 'b2']);
  });

  it('lets danger in before all who wait, by itself, in a lane of its own, after what the same patient wrote before', async () => {
    const { begun, come, end } = rush({ lanes: 1, urgentLanes: 1 });
    const coming = { a: come('a', '1'), b: come('b', '2'), c: come('c', '3'), d: come('d', '3', true), e: come('e', '4', true), f: come('f', '3') };
    await vi.waitFor(() => expect(begun).toEqual(['a', 'c']));
    await end('c', coming.c);
    await end('d', coming.d);
    await end('a', coming.a);
    await end('e', coming.e);
    await end('b+f', coming.b);
    expect(begun).toEqual(['a', 'c', 'd', 'e', 'b+f']);
  });

  it('refuses who stands too far back in the line, but never danger', async () => {
    const { begun, come, end } = rush({ lanes: 1, urgentLanes: 0, mostWaiting: 1 });
    const [a, b] = [come('a', '1'), come('b', '2')];
    await expect(come('c', '3')).rejects.toThrow(Refused);
    const d = come('d', '4', true);
    await end('a', a);
    await end('d', d);
    await end('b', b);
    expect(begun).toEqual(['a', 'd', 'b']);
  });

  it('stores alone what could not be stored with the others, before what its patient wrote next', async () => {
    const { begun, ends, come, end } = rush({ lanes: 1 });
    const coming = { a: come('a', '1'), b: come('b', '2'), c: come('c', '3'), d: come('d', '4'), b2: come('b2', '2') };
    await end('a', coming.a);
    ends.get('b+c+d')!(['alone', { value: 'c' }, 'alone']);
    await coming.c;
    await end('b', coming.b);
    await end('d', coming.d);
    await end('b2', coming.b2);
    expect(begun).toEqual(['a', 'b+c+d', 'b', 'd', 'b2']);
  });

  it('goes on after storing that failed, for one of several or for all', async () => {
    const { ends, come, end } = rush({ lanes: 1 });
    const coming = { a: come('a', '1'), b: come('b', '2'), c: come('c', '3') };
    ends.get('a')!([{ error: new Error('no such conversation') }]);
    await expect(coming.a).rejects.toThrow('no such conversation');
    ends.get('b+c')!([{ error: new Error('bad') }, { value: 'c' }]);
    await expect(coming.b).rejects.toThrow('bad');
    expect(await coming.c).toBe('c');
    const gate = new IntakeGate<Item, string>({ lanes: 1 });
    await expect(gate.run({ name: 'd', conversationId: '1' }, () => false, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(await end('e', come('e', '5'))).toBe('e');
  });
});
