import type { RulesState } from '../../server/contract/rules.ts';

/** As on a fresh install: nobody has signed. */
export const rulesState: RulesState = {
  product: '0.1.0', version: '0123456789ab', rules: 98, guides: 20, sources: { total: 70, unverified: 22 }, lines: { total: 150, unverified: 66 }, state: 'unsigned', latest: null, signOffs: [],
};
