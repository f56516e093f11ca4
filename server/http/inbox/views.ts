import { changeView as change, listViews as list, removeView as remove, saveView as save, type SavedView } from '../../../domain/views/saved-view.ts';
import type { SavedViewView } from '../../contract/case-search.ts';
import { handler } from '../operation.ts';

export const listViews = handler('listViews', async ({ db, caller: { principal } }) => ({ items: (await list(db)).map((one) => viewOf(one, principal.id)) }));

export const saveView = handler('saveView', async ({ db, caller: { principal }, body }) => viewOf(await save(db, body, principal), principal.id));

export const changeView = handler('changeView', async ({ db, caller: { principal }, params, body }) => viewOf(await change(db, params.viewId, body, principal), principal.id));

export const removeView = handler('removeView', ({ db, caller: { principal }, params }) => remove(db, params.viewId, principal.id));

const viewOf = ({ ownerId, filter, ...view }: SavedView, me: string): SavedViewView => ({ ...view, filter: filter as SavedViewView['filter'], own: ownerId === me });
