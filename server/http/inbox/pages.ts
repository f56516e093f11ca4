import { acknowledgePage as acknowledge, openPages } from '../../../domain/pages/page.ts';
import { pageView } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';

export const listPages = handler('listPages', async ({ db }) => ({ items: (await openPages(db)).map(pageView) }));

export const acknowledgePage = handler('acknowledgePage', async ({ db, caller: { session }, params }) =>
  pageView(await db.tx((tx) => acknowledge(tx, params.pageId, session.staff.id))));
