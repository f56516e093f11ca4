/** The example of docs/adding-a-channel.md: what stands there is this code, and it works. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilitiesTable } from '../../../channels/capabilities.ts';
import { storeReceived } from '../../../server/channels/store-received.ts';
import { scriptedAgent } from '../../../server/testing/scripted-agent.ts';
import { eventually, startTestServer } from '../../../server/testing/test-server.ts';
import { openModem } from './open-modem.ts';

const page = (): Promise<string> => readFile(join(import.meta.dirname, '../../adding-a-channel.md'), 'utf8');

describe('the page', () => {
  it('shows the example as it is', async () => {
    const text = await page();
    for (const name of ['modem.ts', 'open-modem.ts']) expect(text, name).toContain(`\`\`\`ts\n${await readFile(join(import.meta.dirname, name), 'utf8')}\`\`\``);
  });

  it('shows the table that the code goes by', async () => {
    expect(await page()).toContain(capabilitiesTable());
  });
});

it('a text through the modem is answered through it, once', async () => {
  const sent: { id: string; number: string; words: string }[] = [];
  const modem = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      sent.push(JSON.parse(body));
      response.end();
    });
  });
  await new Promise<void>((done) => modem.listen(0, '127.0.0.1', done));
  const server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('Visiting is from 10 to 20.')) });
  Object.assign(server.context.channels, { sms: openModem(server.context, `http://127.0.0.1:${(modem.address() as AddressInfo).port}`) });
  const text = { channel: 'sms' as const, source: 'modem', sourceId: '7', bytes: Buffer.from(JSON.stringify({ id: '7', number: '+15555550142', to: '+15555550100', words: 'When can I visit?' })) };
  expect(await storeReceived(server.context, text)).toMatchObject({ repeated: false });
  expect(await storeReceived(server.context, text)).toMatchObject({ repeated: true });
  await eventually(() => sent.length > 0, 'the answer');
  expect(sent).toEqual([{ id: expect.any(String), number: '+15555550142', words: 'Visiting is from 10 to 20.' }]);
  await server.stop();
  modem.close();
});
