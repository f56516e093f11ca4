import { readFileSync } from 'node:fs';
import { screen } from '../../agent/safety/screen.ts';

/** One message, or several turns, with what the screen should say of it. `urgent` also holds where the screen says emergency. */
export type SafetyCase = { expect: 'emergency' | 'crisis' | 'urgent' | 'none'; category: string; text?: string; turns?: string[] };
export type Miss = { safetyCase: SafetyCase; got: string; rules: string[] };
export type Group = { cases: number; right: number; misses: Miss[] };

export const readCases = (path: string | URL): SafetyCase[] =>
  readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as SafetyCase);

/** Runs the screen over the cases. Groups: emergency, crisis, urgent, and the none-cases by kind (admin and general, worried). */
export function score(cases: readonly SafetyCase[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const safetyCase of cases) {
    const result = screen(safetyCase.turns ?? [safetyCase.text ?? '']);
    const right = {
      emergency: result.emergency,
      crisis: result.crisis && result.emergency,
      urgent: result.acuity === 'urgent' || result.emergency,
      none: safetyCase.category === 'worried' ? !result.emergency : result.acuity === null,
    }[safetyCase.expect];
    const name = safetyCase.expect === 'none' ? `none: ${safetyCase.category}` : safetyCase.expect;
    const group = groups.get(name) ?? { cases: 0, right: 0, misses: [] };
    group.cases += 1;
    if (right) group.right += 1;
    else group.misses.push({ safetyCase, got: result.crisis ? 'crisis' : result.acuity ?? 'none', rules: result.findings.map((finding) => finding.ruleId) });
    groups.set(name, group);
  }
  return groups;
}
