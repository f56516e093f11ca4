import { describe, expect, it } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const plain = Buffer.from('the secret of an app');
const [old, now] = ['an-old-secret-of-some-length-0123456789', 'a-new-secret-of-some-length-0123456789'];

describe('a secret box', () => {
  it('opens what it sealed, for the same purpose alone, and shows nothing of it', () => {
    const box = createSecretBox([now]);
    const sealed = box.seal(plain, 'totp:noor');
    expect(box.open(sealed, 'totp:noor')).toEqual(plain);
    expect(box.open(sealed, 'totp:kim')).toBeNull();
    expect(sealed.includes(plain)).toBe(false);
    expect(box.seal(plain, 'totp:noor')).not.toEqual(sealed);
  });

  it('opens nothing that was changed, cut or sealed with another key', () => {
    const box = createSecretBox([now]);
    const sealed = box.seal(plain, 'a');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(box.open(changed, 'a'), String(at)).toBeNull();
      expect(box.open(sealed.subarray(0, at), 'a'), String(at)).toBeNull();
    }
    expect(createSecretBox([old]).open(sealed, 'a')).toBeNull();
    expect(box.open(plain, 'a')).toBeNull();
  });

  it('goes on opening what the key before sealed, and says that it is not the current one', () => {
    const sealed = createSecretBox([old]).seal(plain, 'a');
    const changed = createSecretBox([now, old]);
    expect(changed.open(sealed, 'a')).toEqual(plain);
    expect([changed.isCurrent(sealed), changed.isCurrent(changed.seal(plain, 'a')), changed.isCurrent(plain)]).toEqual([false, true, false]);
  });
});
