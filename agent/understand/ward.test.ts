import { describe, expect, it } from 'vitest';
import { wardIn } from './ward.ts';

describe('the ward that somebody lies on', () => {
  it.each([
    ['my mother is in intensive care since Sunday. When can I visit her?', 'en', 'intensive care ICU'],
    ['Dad is in the ICU, can kids come', 'en', 'intensive care ICU'],
    ['mi papá está en la UCI, ¿cuándo puedo verlo?', 'es', 'cuidados intensivos'],
    ['my wife is on the maternity ward, can my mom come too', 'en', 'maternity'],
  ] as const)('is read from %j', (message, language, search) => {
    expect(wardIn(message, language)?.search).toBe(search);
  });

  it.each(['When can I visit my mother?', 'my sister just left intensive care for the maternity ward'])('is not guessed from %j', (message) => {
    expect(wardIn(message, 'en')).toBeNull();
  });
});
