import { describe, expect, test } from 'vitest';
import { findFacts } from './facts.ts';
import { createSpelling } from './spelling.ts';
import { tokenize } from './tokens.ts';

const spelling = createSpelling({ clinical: [], everyday: [], prefixes: [] });
const facts = (text: string): string[] => [...new Set(findFacts(tokenize([text], spelling)).map((match) => match.name))].toSorted();

describe('facts that are numbers', () => {
  test.each([
    ['my 3 week old', ['age_child', 'age_under_1_year', 'age_under_3_months', 'baby']],
    ['3wk old', ['age_child', 'age_under_1_year', 'age_under_3_months', 'baby']],
    ['mi bebe de 2 meses', ['age_child', 'age_under_1_year', 'age_under_3_months', 'baby']],
    ['he is 6 years old', ['age_child']],
    ['72 year old', ['age_adult_over_35', 'age_over_65']],
    ['temp 100.4', ['temperature_fever']],
    ['temp 100.2', []],
    ['fiebre de 38,5', ['temperature_fever']],
    ['fever of 104', ['temperature_fever', 'temperature_very_high']],
    ['sugar is 42', ['glucose_low']],
    ['glucose 480', ['glucose_high']],
    ['glucose 520', ['glucose_high', 'glucose_very_high']],
    ['oxygen is 84', ['oxygen_low']],
    ['oxygen is 97', []],
    ['bp 190/125', ['pressure_crisis', 'pressure_high_in_pregnancy']],
    ['bp 118/76', []],
    ['took 20 ibuprofen', ['many_pills']],
    ['took 800 mg ibuprofen', []],
    ['took 2 tylenol', []],
    ['32 weeks and bleeding', ['weeks_after_20', 'weeks_before_37', 'weeks_stated']],
    ['coughing for 6 weeks', []],
    ['room 104', []],
  ])('%s → %j', (text, names) => {
    expect(facts(text)).toEqual(names);
  });
});
