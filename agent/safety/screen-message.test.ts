import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screen } from './screen.ts';
import { screenMessage } from './screen-message.ts';

const DEVELOPMENT_SET = new URL('./dev-set.jsonl', import.meta.url);
const dangers = readFileSync(DEVELOPMENT_SET, 'utf8').split('\n').filter(Boolean)
  .flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? []).filter((text) => screen([text]).emergency);

describe('screenMessage', () => {
  it.each(['I have a question about my bill', 'How do I get my medical records from last year', 'I had surgery last year and recovered', 'Thank you, I am fine', 'When are visiting hours?'])(
    'finds after "%s" every danger that it finds without', (before) => {
      expect(dangers.length).toBeGreaterThan(100);
      expect(dangers.filter((text) => !screenMessage([before, text]).emergency)).toEqual([]);
    });

  it('looks at each of several new messages', () => {
    const burst = ['I have a question about my bill', 'I have crushing chest pain', 'and about my invoice'];
    expect(screenMessage(burst, 3).emergency).toBe(true);
  });

  it('puts danger together that is told in pieces', () => {
    expect(screenMessage(['I feel a lot of crushing', 'chest pain']).emergency).toBe(true);
  });

  it('names each finding once, crises first', () => {
    const { findings, crisis } = screenMessage(['crushing chest pain', 'I want to kill myself tonight']);
    expect(crisis).toBe(true);
    expect(findings[0]!.crisis).toBe(true);
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBe(findings.length);
  });
});
