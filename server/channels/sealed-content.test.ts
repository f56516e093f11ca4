import { expect, it } from 'vitest';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import { createSecretBox } from '../../domain/secrets/secret-box.ts';
import { SealedElsewhere, sealedContent, unsealed } from './sealed-content.ts';

const [ours, before] = ['a-key-of-this-server-0123456789-0123456789', 'the-key-of-last-year-0123456789-0123456789'];
const content = { subject: '', text: '123456 is your code.' };
const shut = (id: string, key = ours) => ({ id, content: null, sealed: sealedContent(createSecretBox([key]), content)(id) }) as Delivery;

it('opens for its own delivery, with the key that shut it or its successor', () => {
  expect(unsealed(createSecretBox([ours]), shut('d1')).content).toEqual(content);
  expect(unsealed(createSecretBox([ours, before]), shut('d1', before)).content).toEqual(content);
  const plain = { id: 'd3', content, sealed: null } as Delivery;
  expect(unsealed(createSecretBox([ours]), plain)).toBe(plain);
});

it('opens with no other key, and for no other delivery', () => {
  expect(() => unsealed(createSecretBox([ours]), shut('d1', before))).toThrow(SealedElsewhere);
  expect(() => unsealed(createSecretBox([ours]), { ...shut('d1'), id: 'd2' })).toThrow('SECRET_KEYS');
});
