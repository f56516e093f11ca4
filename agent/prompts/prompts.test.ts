import { expect, it } from 'vitest';
import { RIVERBEND } from '../hospital.ts';
import { ANSWER_PROMPT, answerPrompt, ASK_AGAIN_PROMPT } from './answer.ts';
import { DANGER_PROMPT } from './danger.ts';
import { definePrompt, promptLabel } from './prompt.ts';
import { UNDERSTAND_PROMPT } from './understand.ts';

it('every prompt’s text is the one of its version: who changes it gives it a new number, here too', () => {
  expect([ANSWER_PROMPT, ASK_AGAIN_PROMPT, DANGER_PROMPT, UNDERSTAND_PROMPT].map(promptLabel)).toEqual(['answer/2 8fa14e89', 'ask-again/1 2f007845', 'danger/1 735af1a7', 'understand/2 b1fc2240']);
});

it('the text that is sent is the named one, filled in', () => {
  expect(answerPrompt(RIVERBEND, 'es')).toBe(ANSWER_PROMPT.text.replaceAll('{hospital}', 'Riverbend Health').replaceAll('{language}', 'Spanish'));
});

it('another text shows by its hash though nobody changed the number', () => {
  expect(definePrompt('x', 1, 'a').hash).not.toBe(definePrompt('x', 1, 'b').hash);
});
