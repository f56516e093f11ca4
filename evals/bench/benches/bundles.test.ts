import { expect, test } from 'vitest';
import { withImports } from './bundles.ts';

test('static imports are followed, later ones are not', () => {
  const files: Record<string, string> = {
    'widget.js': '(function(){import(`./widget/panel-1.js`)})()',
    'widget/panel-1.js': 'import{a as b}from"./base-2.js";import"./style-3.js";const es=()=>import(`./es-4.js`);export{b}',
    'widget/base-2.js': 'export const a=1;',
    'widget/style-3.js': 'export{a}from"./base-2.js";',
  };
  expect(withImports(['widget.js', 'widget/panel-1.js'], (path) => files[path]!)).toEqual(['widget.js', 'widget/panel-1.js', 'widget/base-2.js', 'widget/style-3.js']);
});
