import { EXTENSIONS, type AttachmentType } from './kinds.ts';

const LONGEST = 120;
/** Control characters, characters that turn the direction of what follows, and those that nobody sees. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The sender's name for a file as it may be shown and saved: no path, nothing hidden, and the ending of what the file really is. */
export function fileName(given: string, type: AttachmentType): string {
  const endings = EXTENSIONS[type];
  const last = given.toWellFormed().normalize('NFC').replace(UNSEEN, '').split(/[/\\]/).at(-1)!;
  const plain = last.replace(/[<>:"|?*]/g, '_').trim().replace(/^\.+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const ending = plain.slice(dot + 1).toLowerCase();
  const right = dot >= 0 && endings.includes(ending);
  // Earlier endings of another kind, as in "letter.exe.pdf", must not come to stand last anywhere.
  const stem = (right ? plain.slice(0, dot) : plain).replace(/\.(?=[^.\s]{1,8}(?:\.|$))/g, '_');
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short === '' || DEVICE.test(short) ? 'file' : short}.${right ? ending : endings[0]}`;
}
