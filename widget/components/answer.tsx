import type { Citation, Message, Sentence } from '../../server/contract/message.ts';
import { answerBlocks } from '../thread.ts';
import { InlineText } from './markdown.tsx';

export type OpenCitation = (citation: Citation, opener: HTMLElement) => void;

type AnswerProps = {
  message: Pick<Message, 'sentences' | 'citations'>;
  /** Names a citation for those who hear it, such as "Source 1: Visiting hours". */
  label: (n: number, title: string) => string;
  onOpen: OpenCitation;
};

/** The agent's answer: its sentences with the numbers of the passages that support them. */
export function Answer({ message, label, onOpen }: AnswerProps) {
  const sentence = (one: Sentence) => (
    <span key={one.n}>
      <InlineText text={one.text} />
      {one.citations.map((n) => {
        const citation = message.citations.find((known) => known.n === n);
        return citation && <CitationNumber citation={citation} label={label} onOpen={onOpen} />;
      })}{' '}
    </span>
  );
  return (
    <>
      {answerBlocks(message.sentences).map((block) =>
        block.kind === 'paragraph' ? (
          <p dir="auto">{block.sentences.map(sentence)}</p>
        ) : (
          <ul>
            {block.items.map((item) => (
              <li dir="auto">{item.map(sentence)}</li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}

type CitationProps = { citation: Citation; label: AnswerProps['label']; onOpen: OpenCitation };

function CitationNumber({ citation, label, onOpen }: CitationProps) {
  return (
    <button
      type="button"
      class="cite"
      aria-label={label(citation.n, citation.title)}
      onClick={(event) => onOpen(citation, event.currentTarget)}
    >
      {citation.n}
    </button>
  );
}

/** The articles behind an answer as full-size buttons, each with the numbers that cite it; it opens the first. */
export function Sources({ citations, title, onOpen }: { citations: Citation[]; title: string; onOpen: OpenCitation }) {
  const first = citations.filter(({ articleId }, index) => citations.findIndex((one) => one.articleId === articleId) === index);
  return (
    <ul class="sources" aria-label={title}>
      {first.map((citation) => (
        <li key={citation.n}>
          <button type="button" class="source" onClick={(event) => onOpen(citation, event.currentTarget)}>
            <span class="cite-number">
              {citations.filter(({ articleId }) => articleId === citation.articleId).map(({ n }) => n).join(', ')}
            </span>{' '}
            {citation.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
