import { describe, expect, it } from 'vitest';
import { isSigned, signatureOf } from './signature.ts';

const TOKEN = '12345';
const URL = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const FIELDS = [['CallSid', 'CA1234567890ABCDE'], ['Caller', '+14158675309'], ['Digits', '1234'], ['From', '+14158675309'], ['To', '+18005551212']] as const;
const FORM = 'application/x-www-form-urlencoded; charset=utf-8';
const form = (fields: readonly (readonly [string, string])[]): Buffer => Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
const JSON_BODY = Buffer.from('{"property": "value", "boolean": true}');
const JSON_HASH = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';

describe('the gateway’s published vectors (twilio-python, twilio-php and twilio-csharp, tests of the request validator)', () => {
  it('a form', () => {
    expect(signatureOf(TOKEN, URL, FIELDS)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(signatureOf(TOKEN, URL, FIELDS.toReversed())).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
  });

  it('a name given several times: values sorted, each once', () => {
    expect(signatureOf(TOKEN, URL, [['Sid', 'CA123'], ['SidAccount', 'AC123'], ['Digits', '5678'], ['Digits', '1234'], ['Digits', '1234']])).toBe('IK+Dwps556ElfBT0I3Rgjkr1wJU=');
  });

  it.each([
    ['https, signed without the port we have', 'https://mycompany.com:1234/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['http, signed with its port', 'http://mycompany.com:1234/myapp.php?foo=1&bar=2', 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
    ['https, signed with 443', URL, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
    ['http, signed with 80', 'http://mycompany.com/myapp.php?foo=1&bar=2', '0ZXoZLH/DfblKGATFgpif+LLRf4='],
  ])('ports: %s', (_name, url, signature) => {
    expect(isSigned([TOKEN], { url, signature, contentType: FORM, body: form(FIELDS) })).toBe(true);
  });

  it.each([
    ['behind other parameters', `${URL}&bodySHA256=${JSON_HASH}`, 'a9nBmqA0ju/hNViExpshrM61xv4='],
    ['alone', `https://mycompany.com/myapp.php?bodySHA256=${JSON_HASH}`, 'y77kIzt2vzLz71DgmJGsen2scGs='],
  ])('a JSON body, its hash %s in the address', (_name, url, signature) => {
    const request = { url, signature, contentType: 'application/json', body: JSON_BODY };
    expect(isSigned([TOKEN], request)).toBe(true);
    expect(isSigned([TOKEN], { ...request, body: Buffer.from('{"property": "other"}') })).toBe(false);
  });

  it('refuses parameters in another order than the sorted one', () => {
    expect(isSigned([TOKEN], { url: URL, signature: '95+Bu0JVPi0r/SsESZCVf0dWAjw=', contentType: FORM, body: form(FIELDS) })).toBe(false);
  });
});

describe('whatever is not signed is refused', () => {
  const right = { url: URL, signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', contentType: FORM, body: form(FIELDS) };
  it.each([
    ['no signature', { signature: undefined }],
    ['an empty one', { signature: '' }],
    ['another one of the same length', { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B9=' }],
    ['letters beyond ASCII', { signature: 'é'.repeat(28) }],
    ['another path', { url: 'https://mycompany.com/myapp.php?foo=1&bar=3' }],
    ['another host', { url: 'https://mycompany.example/myapp.php?foo=1&bar=2' }],
    ['http in place of https', { url: URL.replace('https', 'http') }],
    ['one parameter more', { body: form([...FIELDS, ['Body', 'x']]) }],
    ['one value changed', { body: form(FIELDS.map(([name, value]) => [name, name === 'Digits' ? '1235' : value])) }],
    ['a form called JSON', { contentType: 'application/json' }],
    ['a JSON body without its hash', { contentType: 'application/json', body: JSON_BODY }],
  ])('%s', (_name, change) => {
    expect(isSigned([TOKEN], { ...right, ...change })).toBe(false);
    expect(isSigned([TOKEN], right)).toBe(true);
  });

  it('takes any of the tokens, and none when there are none', () => {
    expect(isSigned(['new', TOKEN], right)).toBe(true);
    expect(isSigned(['new'], right)).toBe(false);
    expect(isSigned([], right)).toBe(false);
  });
});
