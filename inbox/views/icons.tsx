import type { Acuity } from '../shapes.ts';
import { acuityShort } from '../words.ts';

const PATHS = {
  alert: 'M12 3 2.5 20h19L12 3zm0 6v5m0 3v.5',
  at: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM16 8v5.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-3.600 7.200',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.500 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 20.5h4',
  bellOff: 'M6 16V11a6 6 0 0 1 9-5.2M18 11v5l2 2H8M10 20.5h4M4 4l16 16',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  chevron: 'M9.5 6 15.5 12l-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  clip: 'M20 11.5l-8.3 8.3a5 5 0 0 1-7.1-7.1L13 4.3a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  reply: 'M4 5h16v11H11l-4.5 4V16H4z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c0-4 3.5-6 7.5-6s7.5 2 7.5 6',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  phone: 'M6 3.5h4l1.5 5-2.5 1.5a11 11 0 0 0 5 5l1.5-2.5 5 1.5v4c0 1.5-1 2.5-2.5 2.5A14.5 14.5 0 0 1 3.5 6C3.5 4.5 4.5 3.5 6 3.500z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon. Without `label` it is decoration beside a word. */
export function Icon({ name, label, size = 18, class: className }: { name: IconName; label?: string; size?: number; class?: string }) {
  return (
    <svg
      class={className} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
      stroke-linecap="round" stroke-linejoin="round" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : 'true'}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Acuity as a shape, so that it is seen without colour: octagon, triangle, half disc, ring, dot. */
export function AcuityMark({ acuity }: { acuity: Acuity | null }) {
  return (
    <span class={`acuity ${acuity ?? 'none'}`} title={acuity ? acuityShort[acuity] : 'Acuity not known'}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">{shape(acuity)}</svg>
      <span class="sr-only">{acuity ? `${acuityShort[acuity]}. ` : 'Acuity not known. '}</span>
    </span>
  );
}

function shape(acuity: Acuity | null) {
  switch (acuity) {
    case 'emergency':
      return (
        <>
          <path d="M5.5 1h7L17 5.500v7L12.5 17h-7L1 12.500v-7z" fill="currentColor" />
          <path d="M9 4.500v5.500M9 12.500v1" stroke="var(--surface)" stroke-width="2.2" stroke-linecap="round" />
        </>
      );
    case 'urgent':
      return (
        <>
          <path d="M9 1.5 17.5 16.500H.5z" fill="currentColor" />
          <path d="M9 7v4M9 13.500v.5" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round" />
        </>
      );
    case 'soon':
      return (
        <>
          <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M9 2.500a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
        </>
      );
    case 'routine':
      return <circle cx="9" cy="9" r="6" fill="none" stroke="currentColor" stroke-width="2" />;
    case 'self_care':
      return <circle cx="9" cy="9" r="3" fill="currentColor" />;
    case null:
      return <path d="M5 9h8" stroke="currentColor" stroke-width="2" stroke-linecap="round" />;
  }
}
