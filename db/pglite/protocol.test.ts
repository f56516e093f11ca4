import { expect, test } from 'vitest';
import { Framer, listenStatements, message, queryMessage, readAnswer, renameStatement, sqlOf } from './protocol.ts';

test('messages are cut out of the stream wherever its chunks end', () => {
  const stream = Buffer.concat([queryMessage('select 1'), message('S', Buffer.alloc(0)), queryMessage('select 2')]);
  for (let size = 1; size <= stream.length; size++) {
    const framer = new Framer();
    const found: string[] = [];
    for (let at = 0; at < stream.length; at += size) {
      framer.push(stream.subarray(at, at + size));
      for (let next = framer.take(); next; next = framer.take()) found.push(sqlOf(next) ?? 'sync');
    }
    expect(found).toEqual(['select 1', 'sync', 'select 2']);
  }
});

test('an opening is recognised once it is complete', () => {
  const framer = new Framer();
  const opening = Buffer.alloc(8);
  opening.writeInt32BE(8, 0);
  opening.writeInt32BE(80877103, 4);
  framer.push(opening.subarray(0, 5));
  expect(framer.takeOpening()).toBeNull();
  framer.push(opening.subarray(5));
  expect(framer.takeOpening()).toBe('encryption');
});

test('named statements are renamed wherever they are named, unnamed ones left alone', () => {
  const rename = (name: string) => `c7_${name}`;
  const parse = message('P', Buffer.from('stmt\0select $1\0\0\0'));
  expect(renameStatement(parse, rename).toString()).toContain('c7_stmt\0select $1\0');
  expect(renameStatement(message('B', Buffer.from('\0stmt\0rest')), rename).subarray(5).toString()).toBe('\0c7_stmt\0rest');
  expect(renameStatement(message('D', Buffer.from('Sstmt\0')), rename).subarray(5).toString()).toBe('Sc7_stmt\0');
  for (const unnamed of [message('P', Buffer.from('\0select 1\0\0\0')), message('D', Buffer.from('P\0')), message('D', Buffer.from('S\0')), queryMessage('select 1')]) {
    expect(renameStatement(unnamed, rename)).toBe(unnamed);
  }
});

test('notifications are taken out of an answer, the rest stays as it was', () => {
  const [data, ready] = [message('D', Buffer.from('row')), message('Z', Buffer.from('T'))];
  const notice = message('A', Buffer.concat([Buffer.alloc(4), Buffer.from('news\0hello\0')]));
  const answer = readAnswer(Buffer.concat([data, notice, ready]));
  expect(answer.forClient).toEqual(Buffer.concat([data, ready]));
  expect(answer.notifications).toEqual([{ channel: 'news', bytes: notice }]);
  expect(answer).toMatchObject({ status: 'T'.charCodeAt(0), failed: false });
  expect(readAnswer(message('E', Buffer.from('x'))).failed).toBe(true);
});

test.each([
  ['listen news', [{ listen: true, channel: 'news' }]],
  ['LISTEN "Jobs:Insert"; LISTEN Other;', [{ listen: true, channel: 'Jobs:Insert' }, { listen: true, channel: 'other' }]],
  ['unlisten *', [{ listen: false, channel: null }]],
  ['UNLISTEN "a""b"', [{ listen: false, channel: 'a"b' }]],
  ['select listen from radio', []],
])('%s', (sql, expected) => {
  expect(listenStatements(sql)).toEqual(expected);
});
