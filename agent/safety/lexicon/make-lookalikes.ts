/**
 * Finds everyday words that the speller would take for a mistyped word of the lexicon ("stoke" for "stroke") and writes them to
 * `lookalikes.ts`, so that they are left alone. Run it after the lexicon has grown:
 *   node agent/safety/lexicon/make-lookalikes.ts words-en.txt words-es.txt
 * Each file is a plain list of common words, one a line, the most frequent first, such as the public SUBTLEX frequency lists. A rare word or
 * name that is one slip away from a core word ("chet") is left out: in a message to a hospital it is the slip.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabulary } from '../reading.ts';
import { CORE, createSpelling } from '../text/spelling.ts';
import { SHORTHAND } from '../text/words.ts';

/** Rare words and names that are far more often a typo here. */
const TYPOS = new Set(['hart', 'chets', 'brest', 'pian']);
const spelling = createSpelling({ clinical: vocabulary.words, everyday: [], prefixes: vocabulary.prefixes });
const COMMON_RANK = 12_000;
const found = new Set<string>();
for (const file of process.argv.slice(2)) {
  for (const [rank, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const word = line.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
    if (!/^[a-z]{3,}$/.test(word) || TYPOS.has(word) || Object.hasOwn(SHORTHAND, word)) continue;
    const meant = spelling.resolve(word);
    if (meant.length === 1 && (meant[0] === word || (rank > COMMON_RANK && CORE.has(meant[0]!)))) continue;
    found.add(word);
  }
}
const lines = [...found].toSorted().join(' ').replace(/(.{1,150})(?: |$)/g, '  $1\n');
writeFileSync(
  fileURLToPath(new URL('./lookalikes.ts', import.meta.url)),
  `/** Everyday words that look like a mistyped word of the lexicon. Written by \`make-lookalikes.ts\`; do not edit. */\nexport const LOOKALIKES: readonly string[] = \`\n${lines}\`.trim().split(/\\s+/);\n`,
);
process.stdout.write(`${found.size} words\n`);
