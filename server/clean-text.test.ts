import { describe, expect, it } from 'vitest';
import { cleanText, isBlank } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['  hello \r\n there\r ', 'hello \n there'],
    ['a\u0000b\u0007c', 'abc'],
    ['che\u200Bst pa\u00ADin', 'chest pain'],
    ['\ud83d lone', '\ufffd lone'],
    ['👩‍⚕️', '👩‍⚕️'],
    ['مرحبا', 'مرحبا'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('tells blank from readable', () => {
    for (const blank of ['', ' \n\t', '\u200B\u200B', '\u200E\u202E', '\u3164']) expect(isBlank(cleanText(blank))).toBe(true);
    for (const readable of ['🙂', '?', 'ok', '١']) expect(isBlank(cleanText(readable))).toBe(false);
  });
});
