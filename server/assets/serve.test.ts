import { readFileSync } from 'node:fs';
import { get as httpGet, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, ensureAssets, type Assets } from './build.ts';
import { createAssetsRouter } from './serve.ts';

let server: Server;
let url: string;
let assets: Assets;

beforeAll(async () => {
  assets = await ensureAssets({ log: () => undefined });
  const app = express().use(createAssetsRouter({ demo: true }));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' });
const header = (response: Response, name: string) => response.headers.get(name);

describe('what is downloaded', () => {
  test('the loader stays within 3 KB and what a first message needs within 30 KB, after gzip', () => {
    const first = Object.entries(assets.files).filter(([path]) => /^widget\/(panel|base)-/.test(path));
    expect(first).toHaveLength(2);
    expect(assets.files['widget.js']).toBeLessThanOrEqual(3_000);
    expect(first.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(30_000);
  });

  test('the panel imports nothing that the loader does not fetch beside it', () => {
    const panel = readFileSync(join(dist, assets.panel), 'utf8');
    const imports = [...panel.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)/g)].map(([, name]) => name);
    expect(imports).toHaveLength(1);
    expect(readFileSync(join(dist, 'widget.js'), 'utf8')).toContain(`widget/${imports[0]}`);
  });
});

describe('the widget', () => {
  test('may be loaded by pages of any origin', async () => {
    for (const path of ['/widget.js', `/${assets.panel}`]) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(header(response, 'content-type')).toBe('text/javascript; charset=utf-8');
      expect(header(response, 'access-control-allow-origin')).toBe('*');
      expect(header(response, 'cross-origin-resource-policy')).toBe('cross-origin');
    }
  });

  test('is kept for long under hashed names, and asked for again under its plain one', async () => {
    expect(header(await get('/widget.js'), 'cache-control')).toBe('public, max-age=300');
    expect(header(await get(`/${assets.panel}`), 'cache-control')).toContain('immutable');
  });

  test('comes compressed, and not at all when the browser has it', async () => {
    const plain = await (await get('/widget.js', { 'accept-encoding': 'identity' })).text();
    expect(plain).toBe(readFileSync(join(dist, 'widget.js'), 'utf8'));
    for (const encoding of ['br', 'gzip']) {
      const response = await get('/widget.js', { 'accept-encoding': encoding });
      expect(header(response, 'content-encoding')).toBe(encoding);
      expect(await response.text()).toBe(plain);
    }
    const etag = header(await get('/widget.js'), 'etag') ?? '';
    // fetch itself asks for no cached answer as soon as it sees the header: ask as a browser does.
    const status = await new Promise((resolve) => {
      httpGet(`${url}/widget.js`, { headers: { 'if-none-match': etag } }, (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(304);
    expect(gunzipSync(readFileSync(join(dist, 'widget.js.gz'))).toString()).toBe(plain);
  });

  test('an old loader gets the panel of today', async () => {
    const response = await get('/widget/panel-00000000.js');
    expect(response.status).toBe(302);
    expect(header(response, 'location')).toBe(`/${assets.panel}`);
    expect(header(response, 'cache-control')).toBe('no-store');
    expect(header(response, 'access-control-allow-origin')).toBe('*');
  });

  test.each(['/widget/nothing.js', '/widget/..%2fassets.json', '/widget/%2e%2e%2fassets.json', '/assets.json'])('%s is not served', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('the pages', () => {
  test.each(['/inbox', '/inbox/', '/inbox/conversations/1'])('%s opens the inbox', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(header(response, 'cache-control')).toBe('no-cache');
    expect(header(response, 'access-control-allow-origin')).toBeNull();
  });

  test('a missing asset of the inbox is missing', async () => {
    expect((await get('/inbox/assets/nothing.js')).status).toBe(404);
  });

  test.each(['/', '/inbox'])('%s holds no inline script and no inline style, and all that it names is there', async (path) => {
    const page = await (await get(path)).text();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    const named = [...page.matchAll(/(?:src|href)="(\/[^"#]*\.\w+)"/g)].map(([, address]) => address ?? '');
    expect(named.length).toBeGreaterThan(1);
    for (const address of named) expect([address, (await get(address)).status]).toEqual([address, 200]);
  });

  test('the demo hospital is left out where it is not wanted', async () => {
    const app = express().use(createAssetsRouter({ demo: false }));
    const other = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    const { port } = other.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/widget.js`)).status).toBe(200);
    await new Promise((resolve) => other.close(resolve));
  });
});
