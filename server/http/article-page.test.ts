import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.db.query(
    `WITH a AS (INSERT INTO articles (id, title, body, format, audience, location, language, kind, content_hash, version)
       VALUES ('parking', 'Parking & <bikes>', 'x', 'text', 'patient', 'all', 'en', 'admin', 'x', 1), ('keys', 'Keys', 'x', 'text', 'staff', 'all', 'en', 'admin', 'y', 1) RETURNING id)
     INSERT INTO passages (article_id, ordinal, heading_path, text, hash) SELECT id, 0, ARRAY['Where'], 'Garage <script>B</script>.', 'x' FROM a`);
});
afterAll(() => server.stop());

it('shows what is published to patients, as words, without scripts', async () => {
  const response = await fetch(`${server.url}/read/parking`);
  const html = await response.text();
  expect(html).toContain('<h1>Parking &#38; &#60;bikes&#62;</h1>');
  expect(html).toContain('<h2>Where</h2><p>Garage &#60;script&#62;B&#60;/script&#62;.</p>');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

it.each(['keys', 'nothing', '%2e%2e'])('shows nothing else: %s', async (id) => {
  expect((await fetch(`${server.url}/read/${id}`)).status).toBe(404);
});
