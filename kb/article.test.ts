import { describe, expect, it } from 'vitest';
import { ArticleInvalid, contentHash, parseArticle } from './article.ts';

const invalid = (text: string, file = 'a/visiting.md'): ArticleInvalid => {
  try {
    parseArticle(file, text);
  } catch (error) {
    if (error instanceof ArticleInvalid) return error;
    throw error;
  }
  throw new Error('The article was accepted.');
};

describe('parseArticle', () => {
  it('reads all of the front matter', () => {
    const text = `---
id: visiting-icu
title: "ICU: visiting"
audience: staff
specialty: cardiology
location: main
language: es
kind: clinical
source: { name: CDC, url: https://www.cdc.gov/x, verified: true }
reviewed: 2026-01-31
expires: 2027-01-31
aliases: [intensive care, UCI]
asked:
  How do I enter?: ["how do i get in, please", how do i get in]
url: https://riverbend.example/icu
---
# Visiting

Come.`;
    expect(parseArticle('x.md', text)).toEqual({
      id: 'visiting-icu', title: 'ICU: visiting', audience: 'staff', specialty: 'cardiology', location: 'main', language: 'es', kind: 'clinical',
      source: { name: 'CDC', url: 'https://www.cdc.gov/x', verified: true }, reviewed: '2026-01-31', expires: '2027-01-31',
      aliases: ['intensive care', 'UCI'], url: 'https://riverbend.example/icu', asked: [{ heading: 'How do I enter?', text: 'how do i get in, please' }, { heading: 'How do I enter?', text: 'how do i get in' }], body: '# Visiting\n\nCome.', format: 'markdown',
    });
  });

  it('needs no front matter: the stem is the id, the first heading the title', () => {
    expect(parseArticle('kb/parking.md', '# Where to park\n\nBehind.')).toMatchObject({
      id: 'parking', title: 'Where to park', audience: 'patient', location: 'all', language: 'en', kind: 'admin', source: null, expires: null, aliases: [],
    });
    expect(parseArticle('opening-hours.txt', 'We open at 8.')).toMatchObject({ title: 'opening hours', format: 'text' });
    expect(parseArticle('lab.html', '<h1>The <b>lab</b></h1><p>x</p>')).toMatchObject({ title: 'The lab', format: 'html' });
  });

  it('takes a source by name alone and never calls it verified', () => {
    expect(parseArticle('a.md', '---\nsource: NHS\n---\nx').source).toEqual({ name: 'NHS', url: null, verified: false });
  });

  it.each([
    ['a wrong value', '---\ntitle: T\naudience: doctors\n---\nx', 3, /"audience" wants one of patient, staff; got "doctors"/],
    ['a wrong date', '---\ntitle: T\nkind: admin\nexpires: next year\n---\nx', 4, /"expires" wants a date written YYYY-MM-DD/],
    ['a nested wrong value', '---\ntitle: T\nsource:\n  name: CDC\n  url: javascript:alert(1)\n---\nx', 5, /"source/],
    ['broken YAML', '---\ntitle: Fever: when to call\n---\nx', 2, /not valid YAML/],
    ['a front matter without end', '---\ntitle: T\nx', 1, /not closed/],
    ['no text', '---\ntitle: T\n---\n\n', 4, /no text/],
    ['a misspelt key', '---\ntitle: T\nexpirs: 2027-01-01\n---\nx', 3, /"expirs" is not known; did you mean "expires"/],
    ['a picture by the name of an article', '\u0089PNG\u0000\u0001', 1, /not text/],
  ])('reports %s with its line', (_name, text, line, reason) => {
    const error = invalid(text);
    expect(error.line).toBe(line);
    expect(error.reason).toMatch(reason);
    expect(error.message).toContain('a/visiting.md:');
  });

  it('passes over keys of other tools', () => {
    expect(parseArticle('a.md', '---\nlayout: page\ntags: [a]\n---\nx').id).toBe('a');
  });
});

describe('contentHash', () => {
  it('changes with every field', () => {
    const article = parseArticle('a.md', 'x');
    const hashes = [article, { ...article, body: 'y' }, { ...article, expires: '2027-01-01' }, { ...article, aliases: ['b'] }].map(contentHash);
    expect(new Set(hashes).size).toBe(4);
    expect(contentHash({ ...article })).toBe(hashes[0]);
  });
});
