import { describe, expect, it } from 'vitest';
import { comparedLine, signOffLine } from './rules-words.ts';

const latest = { version: 'aaaaaaaaaaaa', name: 'A. Clinician', role: 'Physician', note: null, signedAt: '2026-11-20T10:00:00Z' };
const now = Date.parse('2026-11-24T12:00:00Z');

describe('the sign-off in words', () => {
  it('says plainly when there is none', () => {
    expect(signOffLine({ state: 'unsigned', latest: null }, now)).toEqual({ text: 'Not signed off. No clinician of this hospital has approved these rules yet.', calls: true });
  });

  it('names who and when', () => {
    const { text, calls } = signOffLine({ state: 'signed', latest }, now);
    expect(text).toMatch(/^Signed off by A\. Clinician, Physician \(Fri 20 Nov, .*\), for this version\.$/);
    expect(calls).toBe(false);
  });

  it('says that the rules have changed since, and which version was signed', () => {
    const { text, calls } = signOffLine({ state: 'changed', latest }, now);
    expect(text).toContain('for version aaaaaaaaaaaa. The rules have changed since');
    expect(calls).toBe(true);
  });
});

describe('how far the rules were compared', () => {
  it('is told in figures', () => {
    expect(comparedLine({ sources: { total: 60, unverified: 20 }, lines: { total: 150, unverified: 60 } })).toBe('20 of 60 sources were not opened yet; 60 of 150 sentences of advice were not yet compared with theirs.');
    expect(comparedLine({ sources: { total: 60, unverified: 0 }, lines: { total: 150, unverified: 0 } })).toBe('All 60 sources and 150 sentences of advice were compared.');
  });
});
