import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A small copy of a picture, painted on a canvas: the page that holds the widget may forbid pictures of any origin, and a canvas
 * is none. Shows nothing for what the browser cannot read.
 *
 * @param longest of its sides, in pixels
 */
export function Thumb({ blob, name, longest }: { blob: Blob | null; name: string; longest: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    let gone = false;
    if (!blob?.type.startsWith('image/')) return;
    createImageBitmap(blob).then((picture) => {
      const { current } = canvas;
      if (gone || !current) return;
      const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
      current.width = Math.max(1, picture.width * scale);
      current.height = Math.max(1, picture.height * scale);
      current.getContext('2d')?.drawImage(picture, 0, 0, current.width, current.height);
      picture.close();
      setShown(true);
    }, () => undefined);
    return () => void (gone = true);
  }, [blob]);
  return <canvas ref={canvas} class="thumb" role="img" aria-label={name} hidden={!shown} />;
}
