import { describe, expect, it } from 'vitest';
import { salvageMail } from './salvage-mail.ts';

const head = 'From: Ana Ruiz <Ana@patients.example>\r\nSubject: =?utf-8?Q?Dolor_de_pecho_=E2=80=93_ayuda?=\r\n';
const salvaged = (text: string, encoding: BufferEncoding = 'utf8') => salvageMail(Buffer.from(text, encoding));
const SAID = 'Tengo un dolor fuerte en el pecho y el brazo dormido. '.repeat(3);

describe('words of a mail that cannot be taken apart', () => {
  it('with their sender and subject', () => {
    expect(salvaged(`${head}\r\nI cannot breathe`)).toEqual({ from: { address: 'ana@patients.example', name: 'Ana Ruiz' }, subject: 'Dolor de pecho – ayuda', text: 'I cannot breathe' });
  });

  it('where no header says what they are, or none is there at all', () => {
    expect(salvaged('crushing chest pain')).toEqual({ from: null, subject: '', text: 'crushing chest pain' });
    expect(salvaged(Buffer.from(SAID).toString('base64').replace(/.{60}/gu, '$&\n')).text).toBe(SAID.trim());
    expect(salvaged('no puedo respirar=\n, ay=C3=BAd=C3=A9nme').text).toBe('no puedo respirar, ayúdénme');
    expect(salvaged('Ich kann nicht atmen, mein Herz h\xe4mmert', 'latin1').text).toContain('hämmert');
  });

  it.each([['base64', Buffer.from(SAID).toString('base64')], ['quoted-printable', SAID.replaceAll('e', '=65')]])('in parts that are %s', (encoding, body) => {
    const text = salvaged(`${head}Content-Type: multipart/mixed; boundary="never\r\n\r\n--other\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--other--\r\n`).text;
    expect(text).toBe(SAID.trim());
  });

  it('and none of the files beside them', () => {
    const picture = Buffer.from(Array.from({ length: 3_000 }, (_one, at) => (at * 7) % 256)).toString('base64').replace(/.{76}/gu, '$&\n');
    expect(salvaged(`${head}\n--b\nContent-Type: text/html\n\n<p>I want to <b>die</b></p>\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${picture}\n--b--`).text).toBe('I want to die');
    expect(salvaged(`${head}\n--b\nContent-Transfer-Encoding: base64\n\n${picture}\n--b--`).text).toBe('');
  });

  it('are found in time, whatever the bytes are', () => {
    const made = ['='.repeat(1_000_000), '<'.repeat(1_000_000), `${'A'.repeat(76)}\n`.repeat(13_000), '--b\n'.repeat(250_000), `From: ${'<'.repeat(1_000_000)}`, 'x: y\n'.repeat(200_000), '=?utf-8?q?'.repeat(100_000), `${'A'.repeat(999_999)}!`];
    const before = performance.now();
    for (const text of made) salvaged(text);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
