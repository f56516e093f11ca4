/** TONIQ_URL=… TONIQ_KEY=toniq_… node clients/typescript/examples/change-a-case.ts <case id>: a change that overwrites nobody else's. */
import { createClient, ToniqProblem } from '../client.ts';

const toniq = createClient({ url: process.env['TONIQ_URL']!, apiKey: process.env['TONIQ_KEY'] });
const params = { caseId: process.argv[2]! };

for (;;) {
  const found = await toniq.readCase({ params });
  try {
    const changed = await toniq.updateCase({ params, ifMatch: found.version, body: { tags: [...found.tags.filter((tag) => tag !== 'seen-by-billing'), 'seen-by-billing'] } });
    console.log(`${changed.reference} is at version ${changed.version}: ${changed.tags.join(', ')}`);
    break;
  } catch (error) {
    // Somebody was faster: read it again.
    if (!(error instanceof ToniqProblem) || error.code !== 'version_conflict') throw error;
  }
}
