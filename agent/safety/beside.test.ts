import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { screen } from './screen.ts';

type Case = { expect: string; text?: string };
/** Without words spelled out letter by letter, behind which a full stop ends no sentence. */
const emergencies = readFileSync(new URL('./dev-set.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case)
  .filter(({ expect: says, text }) => (says === 'emergency' || says === 'crisis') && text !== undefined && text.split(' ').length > 3 && !/(?:\b\w\s+){4}/u.test(text)).map(({ text }) => text!);

/** Calm words beside a danger, in sentences of their own: each is evidence of calm where it belongs to what is told. */
const BESIDE: readonly ((text: string) => string)[] = [
  (text) => `${text}. Should I book an appointment?`,
  (text) => `${text}. Do you take my insurance?`,
  (text) => `${text}. I feel fine otherwise.`,
  (text) => `${text}. I am worried, first time mom.`,
  (text) => `${text}. My friend had that last year, she is ok.`,
  (text) => `${text}. My doctor said last year my heart is fine. Can I still come?`,
  (text) => `${text}, is it ok to fly on Friday?`,
  (text) => `A guy at work had a stroke last month, so sad. ${text}`,
  (text) => `I read online about this. ${text}. Is there a clinic near me?`,
  (text) => `sorry to bother you, probably nothing, ${text}`,
  (text) => `${text}. ¿Puedo sacar cita?`,
];

test.each(BESIDE.map((beside) => [beside('…'), beside] as const))('“%s” takes no danger away', (_, beside) => {
  const lost = emergencies.filter((text) => !screen([beside(text)]).emergency);
  expect(lost).toEqual([]);
});
