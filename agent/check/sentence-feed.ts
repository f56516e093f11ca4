import { splitSentences } from '../../kb/sentences.ts';
import type { CheckedSentence } from '../turn.ts';
import { withoutMark } from './passage-facts.ts';

export type FedSentence = { text: string; joins: CheckedSentence['joins'] };

/** Cuts a stream of text into finished sentences. A sentence is finished when the next one has begun. */
export type SentenceFeed = {
  push: (delta: string) => FedSentence[];
  /** What is left when the stream ended well. */
  end: () => FedSentence[];
};

/** A model that never ends its sentence is cut here, so that nothing grows without bound. */
const LONGEST_REPLY = 12_000;

export function createSentenceFeed(): SentenceFeed {
  let text = '';
  let given = 0;
  /** Where the last given sentence ended in `text`, to see what parts it from the next. */
  let at = 0;

  const take = (sentences: string[]): FedSentence[] => {
    const fresh = sentences.slice(given).flatMap((raw): FedSentence[] => {
      const start = text.indexOf(raw.slice(0, 12), at);
      const gap = start < 0 ? '' : text.slice(at, start);
      if (start >= 0) at = start + Math.min(raw.length, 12);
      const plain = tidy(withoutMark(raw));
      const joins = withoutMark(raw) !== raw ? 'item' : /\n\s*\n/u.test(gap) ? 'paragraph' : 'inline';
      return plain === '' ? [] : [{ text: plain, joins }];
    });
    given = Math.max(given, sentences.length);
    return fresh;
  };

  return {
    push(delta) {
      if (text.length > LONGEST_REPLY) return [];
      text += delta;
      // Only a mark of an end can finish a sentence: everything else waits.
      return /[.!?…\n]/u.test(delta) || /[.!?…]\s*$/u.test(text.slice(0, -delta.length)) ? take(splitSentences(text).slice(0, -1)) : [];
    },
    end: () => take(splitSentences(text)),
  };
}

/** Emphasis marks and a model's own citation numbers are no part of a sentence; the citations come from the check. */
function tidy(sentence: string): string {
  return sentence
    .replace(/\*\*|__|(?<=^|\s)[#>]+\s/gu, '')
    .replace(/\s*\[(?:\d{1,2}(?:,\s*)?)+\]/gu, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
