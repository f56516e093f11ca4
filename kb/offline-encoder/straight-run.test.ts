import { expect, it } from 'vitest';
import { encode, loadModel } from './straight-run.ts';

it('gives the very vectors that the library gives, for one text and for several of different length', async () => {
  const model = await loadModel();
  const long = 'What may I eat before my operation, and when do I have to be there? '.repeat(12);
  for (const texts of [['Where can I park?'], ['.'], [long], ['My chest hurts', long, 'x', '¿Dónde está la farmacia?']]) {
    expect([...encode(model, texts)]).toEqual((await model.embed(texts)).flat());
  }
});
