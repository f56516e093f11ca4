import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createApi, Refused, type Link } from './api.ts';
import { CodeForm } from './code-form.tsx';
import { Thread } from './thread.tsx';
import { WORDS } from './words.ts';

/** What somebody may read who opens a link from a mail or a text: nothing, until the code that went the same way is typed in. */
export function MessagePage({ link }: { link: string }) {
  const token = useRef<string | null>(null);
  const api = useMemo(() => createApi(link, () => token.current), [link]);
  const [about, setAbout] = useState<Link | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const language = about?.language ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const words = WORDS[language];

  useEffect(() => {
    api.link().then(setAbout, (error: unknown) => setFault(error instanceof Refused ? WORDS[language].gone : WORDS[language].offline));
  }, [api]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language]);

  function close(): void {
    token.current = null;
    setOpen(false);
    setFault(words.ended);
  }

  if (!about) return <p role={fault ? 'alert' : 'status'}>{fault ?? words.wait}</p>;
  return (
    <>
      <header>
        <p class="from">{words.from(about.hospital)}</p>
        <h1>{words.title}</h1>
      </header>
      {fault && <p role="alert" class="fault">{fault}</p>}
      {isOpen ? (
        <Thread api={api} words={words} onEnd={close} />
      ) : (
        <CodeForm
          api={api} to={about.to} words={words}
          onOpen={(key) => {
            token.current = key;
            setFault(null);
            setOpen(true);
          }}
        />
      )}
      <p class="emergency">{words.emergency(about.emergencyNumber)}</p>
    </>
  );
}
