import type { KnowledgeGap } from '../shapes.ts';
import { languageWords, staffLabel } from '../words.ts';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** "Asked 12 times in 9 conversations, Spanish". English is what most are in and is not said. */
export function askedWords({ count, conversations, language }: Pick<KnowledgeGap, 'count' | 'conversations' | 'language'>): string {
  const where = conversations > 1 ? ` in ${conversations} conversations` : '';
  return `Asked ${times(count)}${where}${language === 'en' ? '' : `, ${languageWords[language]}`}`;
}

/** How it was settled, by whom and when; on an open one, that it was asked in vain since. */
export function settledWords({ state, settled, unsettled }: Pick<KnowledgeGap, 'state' | 'settled' | 'unsettled'>, at: (iso: string) => string): string {
  if (settled === null) return '';
  const how = settled.article ? `Linked to “${settled.article.title}”` : state === 'dismissed' ? 'Dismissed' : 'Settled';
  const who = `${settled.by ? ` by ${staffLabel(settled.by)}` : ''}, ${at(settled.at)}`;
  return state === 'open' ? `${how}${who}, and asked in vain ${times(unsettled)} since.` : `${how}${who}.`;
}
