import { createHash } from 'node:crypto';
import { GUIDES } from './clarify/guides.ts';
import { GUIDE_SOURCES } from './clarify/sources.ts';
import { ADVICE } from './safety/rules/advice-lines.ts';
import { RULES } from './safety/rules/rules.ts';
import { rulesDocument } from './safety/rules-doc.ts';

/** What clinicians sign, in figures. */
export type RulesVersion = {
  /** The first 12 signs of the SHA-256 of `docs/clinical/rules.md`: anyone can compare what they read with what runs. */
  version: string;
  rules: number;
  guides: number;
  /** Public sources, and those of them whose text nobody has opened yet. */
  sources: { total: number; unverified: number };
  /** Sentences of advice, and those not yet compared with their source. */
  lines: { total: number; unverified: number };
};

let known: RulesVersion | null = null;

/** The version of the safety rules, advice and symptom guides that this program runs. They are part of the program, so it is computed once. */
export function rulesVersion(): RulesVersion {
  known ??= {
    version: versionOf(rulesDocument()),
    rules: RULES.length,
    guides: GUIDES.length,
    sources: counted(Object.values(GUIDE_SOURCES)),
    lines: counted([...Object.values(ADVICE).flat(), ...GUIDES.flatMap(({ now, callBack }) => [...now, ...callBack])]),
  };
  return known;
}

/** The version of a rules document. */
export function versionOf(document: string): string {
  return createHash('sha256').update(document).digest('hex').slice(0, 12);
}

function counted(all: readonly { verified: boolean }[]): { total: number; unverified: number } {
  return { total: all.length, unverified: all.filter(({ verified }) => !verified).length };
}
