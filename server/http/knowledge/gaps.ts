import { listArticleTitles, listKnowledgeGaps as list, reopenKnowledgeGap as reopen, settleKnowledgeGap as settle } from '../../../domain/knowledge-gaps.ts';
import { handler } from '../operation.ts';

export const listKnowledgeGaps = handler('listKnowledgeGaps', async ({ db, caller: { principal }, query }) => {
  const { items, total } = await list(db, principal, query);
  return {
    items: items.map(({ firstAsked, lastAsked, settled, ...gap }) => ({ ...gap, firstAsked: firstAsked.toISOString(), lastAsked: lastAsked.toISOString(), settled: settled && { ...settled, at: settled.at.toISOString() } })),
    total,
  };
});

export const settleKnowledgeGap = handler('settleKnowledgeGap', ({ db, caller: { principal }, params, body }) => settle(db, principal, params.gapId, body));

export const reopenKnowledgeGap = handler('reopenKnowledgeGap', ({ db, caller: { principal }, params }) => reopen(db, principal, params.gapId));

export const listArticles = handler('listArticles', async ({ db }) => ({ items: await listArticleTitles(db) }));
