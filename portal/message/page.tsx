import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createApi, Refused, type Link } from './api.ts';
import { CodeForm } from './code-form.tsx';
import { Thread } from './thread.tsx';
import { WORDS } from './words.ts';

/** Left alone for so long it closes itself: others use the same machine. */
const LEFT_ALONE_MS = 10 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const;

/** What somebody may read who opens a link from a mail or a text: nothing, until the code that went the same way is typed in. */
export function MessagePage({ link }: { link: string }) {
  const token = useRef<string | null>(null);
  const api = useMemo(() => createApi(link, () => token.current), [link]);
  const [about, setAbout] = useState<Link | null>(null);
  const [fault, setFault] = useState<'gone' | 'offline' | null>(null);
  const [note, setNote] = useState<'ended' | 'closed' | null>(null);
  const [isOpen, setOpen] = useState(false);
  const language = about?.language ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const words = WORDS[language];

  function ask(): void {
    setFault(null);
    api.link().then(setAbout, (error: unknown) => setFault(error instanceof Refused && error.status < 429 ? 'gone' : 'offline'));
  }
  useEffect(ask, [api]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language]);
  useEffect(() => (isOpen ? whenLeftAlone(() => close('ended')) : undefined), [isOpen]);

  function close(why: 'ended' | 'closed'): void {
    token.current = null;
    setOpen(false);
    setNote(why);
  }

  return (
    <>
      <header>
        {about && <p class="from">{words.from(about.hospital)}</p>}
        <h1>{words.title}</h1>
      </header>
      {!about && <p role={fault ? 'alert' : 'status'} class={fault ? 'fault' : ''}>{fault ? words[fault] : words.wait}</p>}
      {fault === 'offline' && <button type="button" onClick={ask}>{words.again}</button>}
      {note && <p role="status" class="note">{words[note]}</p>}
      {about && isOpen && <Thread api={api} words={words} onEnd={() => close('ended')} onClose={() => close('closed')} />}
      {about && !isOpen && (
        <CodeForm
          api={api} kind={about.kind} words={words}
          onOpen={(key) => {
            token.current = key;
            setNote(null);
            setOpen(true);
          }}
        />
      )}
      {about && <p class="emergency">{words.emergency(about.emergencyNumber)}</p>}
    </>
  );
}

/** Calls `end` once nobody has touched the page for too long. Returns how to stop looking. */
function whenLeftAlone(end: () => void): () => void {
  let timer = setTimeout(end, LEFT_ALONE_MS);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, LEFT_ALONE_MS);
  };
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
  };
}
