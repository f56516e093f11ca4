/** TONIQ_URL=… TONIQ_KEY=toniq_… node clients/typescript/examples/read-open-cases.ts: every open case, page after page, and no more of each than is written out. */
import { createClient, everyItem } from '../client.ts';

const toniq = createClient({ url: process.env['TONIQ_URL']!, apiKey: process.env['TONIQ_KEY'] });

let count = 0;
for await (const found of everyItem((cursor) => toniq.listCases({ query: { category: ['new', 'open'], sort: 'urgency', fields: ['reference', 'acuity', 'status'], limit: 50, ...(cursor ? { cursor } : {}) } }))) {
  count += 1;
  console.log(`${found.reference} ${found.acuity} ${found.status}`);
}
console.log(`${count} open cases`);
