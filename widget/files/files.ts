/** All that the widget needs for files, fetched when the first one is chosen, pasted, dropped or shown. */
import { adoptStyles } from '../styles/adopt.ts';
import { Carried } from './carried.tsx';
import css from './files.css?inline';
import { Tray } from './tray.tsx';
import { createUploads, type Uploads } from './uploads.ts';

export type Files = { uploads: Uploads; Tray: typeof Tray; Carried: typeof Carried };

export function createFiles({ root, ...options }: Parameters<typeof createUploads>[0] & { root: ShadowRoot }): Files {
  adoptStyles(root, css);
  return { uploads: createUploads(options), Tray, Carried };
}
