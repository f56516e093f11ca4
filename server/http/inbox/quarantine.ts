import { screen } from '../../../agent/safety/screen.ts';
import { addJob } from '../../../db/jobs.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { discardReceived, findReceived, quarantined, readAgain, type Received } from '../../../domain/received/received.ts';
import { RuleBroken } from '../../../domain/errors.ts';
import { answerAside } from '../../channels/answer-aside.ts';
import { wordsOf } from '../../channels/inbound-words.ts';
import { readLaneJob } from '../../channels/lanes.ts';
import { rawOf } from '../../channels/store-received.ts';
import { readAnyhow } from '../../channels/unreadable.ts';
import { cleanText } from '../../clean-text.ts';
import { handler } from '../operation.ts';

const SOURCE_BYTES = 8_000;
const MOST_TEXT = 20_000;

export const listQuarantine = handler('listQuarantine', async ({ db }) => ({ items: (await quarantined(db)).map(viewOf) }));

/** Opened past the wall only for its bytes: whether it may be seen, the wall has said. */
export const readQuarantined = handler('readQuarantined', async ({ context, db, params }) => {
  const row = await findReceived(db, params.receivedId);
  if (row.state !== 'quarantined') throw new RuleBroken('This message is not put aside any more. Load the list again.');
  const raw = await rawOf(context, row);
  const { inbound, whole } = await readAnyhow(context, row);
  return {
    ...viewOf(row), from: row.contactValue ?? inbound.from?.value ?? null,
    subject: cleanText(inbound.subject), text: cleanText(whole).slice(0, MOST_TEXT), danger: row.danger ?? screen([wordsOf(inbound)]).findings[0]?.title ?? null,
    files: inbound.files.map(({ name, type }) => cleanText(name) || type),
    source: cleanText(raw.subarray(0, SOURCE_BYTES).toString('latin1')),
  };
});

/** It is read once more, and taken for what it says it is. */
export const releaseQuarantined = handler('releaseQuarantined', async ({ context, db, caller, params }) => {
  const { lane } = await findReceived(db, params.receivedId);
  await context.db.tx(async (tx) => {
    await readAgain(tx, params.receivedId, actorOf(caller.principal));
    await addJob(tx, readLaneJob(lane));
  });
  context.readers.wake();
});

export const answerQuarantined = handler('answerQuarantined', async ({ context, db, caller: { session }, params }) => {
  const conversationId = await answerAside(context, await findReceived(db, params.receivedId), session.staff);
  context.runningTurns.abort(conversationId);
  return { conversationId };
});

export const discardQuarantined = handler('discardQuarantined', async ({ context, db, caller, params }) => {
  await findReceived(db, params.receivedId);
  await context.db.tx((tx) => discardReceived(tx, params.receivedId, actorOf(caller.principal)));
});

function viewOf({ id, receivedAt, contactValue, outcome, error, danger, conversationId, size }: Received) {
  const because = outcome === 'suspicious' || outcome === 'unreadable' ? outcome : 'automatic';
  return { id, receivedAt: receivedAt.toISOString(), from: contactValue, because, about: error, danger, conversationId, size } as const;
}
