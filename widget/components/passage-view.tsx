import { useEffect, useRef, useState } from 'preact/hooks';
import type { Citation } from '../../server/contract/message.ts';
import type { PassageView as Passage } from '../../server/contract/passage.ts';
import type { PanelContext } from '../context.ts';
import { isSafeHref } from '../markdown.ts';
import { formatDate } from '../time.ts';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';

/** The passage behind a citation: what it says, where it is from and when it was reviewed. */
export function PassageViewer({ context, citation, onClose }: { context: PanelContext; citation: Citation; onClose: () => void }) {
  const { chat, strings, language } = context;
  const [passage, setPassage] = useState<Passage | 'failed' | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  const load = () => {
    setPassage(null);
    chat.api.passage(citation.passageId).then(setPassage, () => setPassage('failed'));
  };
  useEffect(load, [citation.passageId]);
  useEffect(() => back.current?.focus(), []);
  return (
    <div class="passage" role="dialog" aria-labelledby="passage-title">
      <button ref={back} type="button" class="passage-back" onClick={onClose}>
        <Icon name="back" />
        {strings.back}
      </button>
      <div class="passage-body" tabIndex={0} role="region" aria-labelledby="passage-title">
        <h3 id="passage-title" dir="auto">{citation.title}</h3>
        {passage === null && <p class="muted" role="status">{strings.passageLoading}</p>}
        {passage === 'failed' && (
          <p role="alert">
            {strings.passageFailed} <button type="button" class="plain" onClick={load}>{strings.retry}</button>
          </p>
        )}
        {passage && passage !== 'failed' && <Content passage={passage} strings={strings} language={language} />}
      </div>
    </div>
  );
}

function Content({ passage, strings, language }: { passage: Passage } & Pick<PanelContext, 'strings' | 'language'>) {
  const { headingPath, reviewed, source, text, title, url } = passage;
  const path = headingPath.filter((heading) => heading !== title);
  return (
    <>
      {path.length > 0 && <p class="muted" dir="auto">{path.join(' › ')}</p>}
      <div lang={passage.language}>
        <Markdown text={text} />
      </div>
      <ul class="facts">
        {source && (
          <li>
            {strings.sourceBy}: <Outside href={source.url} text={source.name} strings={strings} />
            {source.url && !source.verified && <span class="warn"> ({strings.unverified})</span>}
          </li>
        )}
        <li class={reviewed ? '' : 'warn'}>{reviewed ? strings.reviewed(formatDate(reviewed, language)) : strings.notReviewed}</li>
        {url && (
          <li>
            <Outside href={url} text={strings.openArticle} strings={strings} />
          </li>
        )}
      </ul>
    </>
  );
}

/** A link that leaves the chat; plain text where there is no safe address. */
function Outside({ href, text, strings }: { href: string | null; text: string } & Pick<PanelContext, 'strings'>) {
  if (!href || !isSafeHref(href)) return <>{text}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="hidden"> ({strings.newTab})</span>
    </a>
  );
}
