/** `npm run demo-vectors`: run it after changing the demo articles, so that a first start needs no embedding run. */
import { DEMO_ARTICLES, DEMO_VECTORS, writeDemoVectors } from '../demo-vectors.ts';
import { offlineEncoder } from '../offline-encoder/encoder.ts';

const encoder = offlineEncoder();
const { computed, total } = await writeDemoVectors(DEMO_ARTICLES, DEMO_VECTORS, encoder);
await encoder.close();
console.log(`${DEMO_VECTORS}: ${total} vectors, ${computed} of them computed now.`);
