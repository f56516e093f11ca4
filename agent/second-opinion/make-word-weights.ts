/** Part of `npm run second-opinion-vectors`: learns the weights of words anew from the described wordings. */
import { writeFile } from 'node:fs/promises';
import { readAllDescribed } from './described.ts';
import { learnWords } from './learn-words.ts';
import { packWeights, WORD_WEIGHTS } from './word-weights.ts';

const wordings = readAllDescribed();
await writeFile(WORD_WEIGHTS, packWeights(learnWords(wordings)));
console.log(`${WORD_WEIGHTS}: learnt from ${wordings.length} wordings.`);
