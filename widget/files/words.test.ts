import { expect, it } from 'vitest';
import { fileWords, sizeWords } from './words.ts';

it.each(['file_empty', 'file_type', 'file_damaged', 'image_too_large', 'file_too_large', 'upload_stopped'])('a refused file is told of in Spanish: %s', (code) => {
  expect(fileWords('es').refused[code]).toMatch(/archivo|imagen/);
  // In English the server says it, with the figures that it knows.
  expect(fileWords('en').refused[code]).toBeUndefined();
});

it.each([[1, '1 KB'], [480_000, '480 KB'], [32_000_000, '32 MB']])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
