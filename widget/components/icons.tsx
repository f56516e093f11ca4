/** Icons are drawn from one path each in a box of 24; they are decoration, the control beside them carries the name. */
const paths = {
  minimise: 'M6 9l6 6 6-6',
  menu: 'M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1m7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1m7 0a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1',
  send: 'M12 19V5M6 11l6-6 6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  text: 'M4 5h16v11H9l-5 4z',
  alert: 'M12 9v4m0 4h.01M10.3 4 2.5 17.5A2 2 0 0 0 4.2 20.5h15.6a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z',
  down: 'M12 5v14m-6-6 6 6 6-6',
  clip: 'M20 11.5l-8.3 8.3a5 5 0 0 1-7.1-7.1L13 4.3a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.600-7.600',
  close: 'M6 6l12 12M18 6L6 18',
  thumb: 'M7 11v9H4v-9zm0 0 4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, flip }: { name: IconName; flip?: boolean }) {
  return (
    <svg class={flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
