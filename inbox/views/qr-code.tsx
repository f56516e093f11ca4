import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A QR code as one path. What draws it is loaded when it is needed: few ever see one. */
export function QrCode({ text }: { text: string }) {
  const drawn = useSignal<{ size: number; path: string } | null>(null);
  useEffect(() => {
    let gone = false;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(text, { ecc: 'M', border: 4 });
      const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
      if (!gone) drawn.value = { size, path };
    });
    return () => { gone = true; };
  }, [text]);
  if (drawn.value === null) return <div class="qr-code" />;
  const { size, path } = drawn.value;
  return <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code for your authenticator app" shape-rendering="crispEdges"><path d={path} /></svg>;
}
