import { useEffect, useRef, useState } from 'preact/hooks';
import type { Citation } from '../../server/contract/message.ts';
import type { PanelContext } from '../context.ts';
import { activeCard } from '../thread.ts';
import { Announcer } from './announcer.tsx';
import { Banner } from './banner.tsx';
import { Composer } from './composer.tsx';
import { CallButton } from './emergency-card.tsx';
import { Header } from './header.tsx';
import { Icon } from './icons.tsx';
import { ThreadView } from './thread-view.tsx';
import type { PassageViewer } from './passage-view.tsx';
import type { ActingBar } from '../acting/acting.tsx';

type Viewer = { View: typeof PassageViewer; citation: Citation };
type PanelViewProps = Omit<PanelContext, 'openCitation'> & {
  open: boolean;
  /** Counts the times that the focus is wanted. */
  focus: number;
  onMinimise: () => void;
};

/** The whole panel. It stays in the page while minimised, so that nothing is lost and the badge stays true. */
export function PanelView({ chat, strings, language, open, focus, onMinimise }: PanelViewProps) {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [asking, setAsking] = useState(false);
  /** Counts the times that the form of proof was asked for. */
  const [proofs, setProofs] = useState(0);
  const [acting, setActing] = useState<{ Bar: typeof ActingBar } | null>(null);
  const isActing = chat.acting.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const card = activeCard(chat.thread.value);
  const context: PanelContext = {
    chat,
    strings,
    language,
    openCitation: (citation, from) => {
      opener.current = from;
      import('./passage-view.tsx').then(({ PassageViewer: View }) => setViewer({ View, citation }), () => undefined);
    },
  };
  useEffect(() => {
    // On a touch screen the keyboard would cover what is to be read first.
    if (focus && open) (matchMedia('(pointer: coarse)').matches ? panel.current : field.current)?.focus();
  }, [focus]);
  useEffect(() => {
    // Only now is the thread no longer inert, so that it can take the focus back.
    if (viewer === null) opener.current?.focus();
  }, [viewer]);
  useEffect(() => {
    if (isActing) void import('../acting/acting.tsx').then(({ ActingBar: Bar }) => setActing({ Bar }), () => undefined);
  }, [isActing]);
  const closeViewer = () => setViewer(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (viewer) closeViewer();
    else if (asking) setAsking(false);
    else onMinimise();
  };
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') chat.addFiles(event.dataTransfer.files);
  };
  return (
    <section ref={panel} class="panel" role="dialog" aria-labelledby="title" tabIndex={-1} hidden={!open} onKeyDown={onKeyDown} onDragOver={onDrag} onDrop={onDrag}>
      <Header context={context} onMinimise={onMinimise} onStartOver={() => setAsking(true)} onVerify={() => setProofs(proofs + 1)} />
      {card && (
        <div class="emergency-bar">
          <span>
            <Icon name="alert" />
            {strings.emergency}
          </span>
          {card.calls.slice(0, 1).map((call) => (
            <CallButton key={call.number} call={call} first />
          ))}
        </div>
      )}
      <Banner {...context} />
      {isActing && acting && <acting.Bar {...context} />}
      <div class="stage">
        <div class="middle" inert={viewer !== null}>
          <ThreadView {...context} open={open} proofs={proofs} />
          {asking && <StartOver {...context} onDone={() => (setAsking(false), field.current?.focus())} />}
          <Composer {...context} field={field} />
        </div>
        {viewer && <viewer.View context={context} citation={viewer.citation} onClose={closeViewer} />}
      </div>
      <Announcer {...context} />
    </section>
  );
}

/** A plain question before the conversation leaves the screen. */
function StartOver({ chat, strings, onDone }: PanelContext & { onDone: () => void }) {
  const [failed, setFailed] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="ask" role="alertdialog" aria-labelledby="ask">
      <p id="ask">{failed ? strings.failedAction : strings.startOverAsk}</p>
      <button ref={first} type="button" class="choice" onClick={() => chat.startOver().then(onDone, () => setFailed(true))}>{strings.startOverYes}</button>
      <button type="button" class="choice" onClick={onDone}>{strings.cancel}</button>
    </div>
  );
}
