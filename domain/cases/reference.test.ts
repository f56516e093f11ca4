import { describe, expect, it } from 'vitest';
import { newReference, parseReference } from './reference.ts';

describe('case reference', () => {
  it('reads back what it made, however people type it', () => {
    for (let round = 0; round < 200; round++) {
      const reference = newReference();
      expect(parseReference(reference)).toBe(reference);
      expect(parseReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toBe(reference);
      expect(parseReference(reference.replaceAll('-', ''))).toBe(reference);
      expect(parseReference(reference.slice(0, 3) + reference.slice(3).replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(reference);
    }
  });

  it('notices every single wrong character and every swap of neighbours', () => {
    const body = newReference().slice(3).replace('-', '');
    for (let at = 0; at < body.length; at++) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXY') {
        if (other === body[at]) continue;
        expect(parseReference(`RH-${body.slice(0, at)}${other}${body.slice(at + 1)}`)).toBeNull();
      }
    }
    for (let at = 0; at < body.length - 2; at++) {
      if (body[at] === body[at + 1]) continue;
      const swapped = body.slice(0, at) + body[at + 1] + body[at] + body.slice(at + 2);
      expect(parseReference(`RH-${swapped}`)).toBeNull();
    }
  });

  it.each(['', 'RH', 'RH-12', '4F7K-2M9', 'RH-4F7K-2M9999', 'RH-____-___'])('refuses %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });
});
