import { expect, it } from 'vitest';
import { phoneWords } from './phone-words.ts';

it.each([['5550142', '555-0142'], ['+15551234567', '+1 555 123-4567'], ['+4930123456', '+4930123456'], ['12', '12']])('%s is read as %s', (value, words) => expect(phoneWords(value)).toBe(words));
