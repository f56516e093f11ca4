import { readFileSync } from 'node:fs';

/** Questions as patients write them, on many subjects of the demo hospital: no cache can answer them all. */
export function patientQuestions(): string[] {
  const lines = readFileSync(new URL('./questions/demo.jsonl', import.meta.url), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Plainly an emergency, in words that the safety screen must catch. */
export const EMERGENCY_WORDS = 'my chest hurts so bad, it feels like crushing pressure and my left arm is numb';
