/** The two files of the demo's cases, drawn here so that no picture of anybody is needed. */
import { deflateSync } from 'node:zlib';
import { chunk } from '../../domain/attachments/png.ts';
import type { DemoFile } from './demo-cases.ts';

const WEIGHTS = [182, 182, 183, 182, 184, 186, 187];
const [WIDE, HIGH] = [360, 200];
type Colour = [red: number, green: number, blue: number];

/** A week of weights as bars, the last three in another colour. */
function weights(): Buffer {
  const rows = Array.from({ length: HIGH }, (_, y) => Buffer.from([0, ...Array.from({ length: WIDE }, (__, x) => colourAt(x, y)).flat()]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDE, 0);
  header.writeUInt32BE(HIGH, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function colourAt(x: number, y: number): Colour {
  const bar = Math.floor((x - 20) / 46);
  const weight = WEIGHTS[bar];
  const inBar = x >= 20 && (x - 20) % 46 < 32 && weight !== undefined;
  if (y === 180) return [86, 99, 95];
  if (!inBar || y > 180 || y < 180 - (weight - 178) * 18) return [255, 255, 255];
  return bar >= 4 ? [138, 83, 0] : [11, 107, 99];
}

/** One page of PDF with a few lines of text. */
function letter(lines: string[]): Buffer {
  const text = lines.map((line, at) => `BT /F1 ${at === 0 ? 20 : 12} Tf 60 ${720 - at * 28} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return `${place.toString().padStart(10, '0')} 00000 n \n`;
  });
  return Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Root 1 0 R/Size 6>>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** Name, type and bytes of a demo file; pixels for a picture. */
export function demoFile(which: DemoFile) {
  return which === 'weights.png'
    ? { name: 'weights this week.png', type: 'image/png', bytes: weights(), width: WIDE, height: HIGH }
    : { name: 'Letter (demo).pdf', type: 'application/pdf', bytes: letter(['Riverbend Health', 'Demo letter. No real person or visit stands behind it.', 'Please bring this page to your next visit.']), width: null, height: null };
}
