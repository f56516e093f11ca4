import { describe, expect, it } from 'vitest';
import { screenMessage } from '../safety/screen-message.ts';
import { conversation } from '../testing/conversation.ts';
import { fold } from '../understand/fold.ts';
import { languageOf } from '../understand/language.ts';
import { LANGUAGES } from '../../domain/terms.ts';
import type { Guide } from './guide.ts';
import { GUIDES } from './guides.ts';
import { answersFor } from './words.ts';

const opening = (guide: Guide, language: 'en' | 'es'): string => {
  const found = guide.examples.map(({ says }) => says[0]!).find((text) => guide.says[language].test(fold(text)));
  if (found === undefined) throw new Error(`${guide.id} has no example in ${language}.`);
  return found;
};

const examples = GUIDES.flatMap((guide) => guide.examples.map(({ says, acuity }) => ({ id: guide.id, says: [...says], acuity })));

describe('a symptom guide', () => {
  it('is there for twenty complaints, each once', () => {
    expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(20);
  });

  it.each(examples)('$id: $says is $acuity', async ({ says, acuity }) => {
    const talk = conversation({ passages: [], language: languageOf(says[0]!) === 'es' ? 'es' : 'en' });
    let result = await talk.say(says[0]!);
    for (const answer of says.slice(1)) result = await talk.say(answer);
    expect(result.acuity).toBe(acuity);
  });
});

const flags = GUIDES.flatMap((guide) => LANGUAGES.flatMap((language) => guide.flags.map((flag) => ({ guide, flag, language, says: flag.says[language], level: flag.acuity }))));

describe('a danger sign of the checklist', () => {
  it.each(flags.filter(({ level }) => level === 'emergency'))('“$says” raises the emergency at intake', ({ guide, flag, language, says }) => {
    const screening = screenMessage([opening(guide, language), says]);
    expect(screening.emergency).toBe(true);
    expect(screening.crisis || !flag.crisis).toBe(true);
  });

  it.each(flags.filter(({ level }) => level !== 'emergency'))('“$says” is no emergency ($level)', ({ guide, language, says }) => {
    expect(screenMessage([opening(guide, language), says]).emergency).toBe(false);
  });
});

describe('the other buttons', () => {
  it.each(GUIDES.flatMap((guide) => LANGUAGES.map((language) => ({ id: guide.id, guide, language }))))('of $id in $language are distinct and raise nothing by themselves', ({ guide, language }) => {
    for (const ask of guide.questions) {
      const buttons = answersFor(guide, ask, language);
      expect(new Set(buttons).size).toBe(buttons.length);
      for (const button of buttons) expect(button.length).toBeLessThanOrEqual(70);
    }
    expect(screenMessage([opening(guide, language), answersFor(guide, 'flags', language).at(-1)!]).emergency).toBe(false);
  });
});
