import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RulesState } from '../../server/contract/rules.ts';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import { comparedLine, signOffLine } from '../state/rules-words.ts';
import { Icon } from './icons.tsx';

/** Which product and which safety rules run here, and whether a clinician has signed them: lines for a list of facts. */
export function RulesFacts() {
  const { call } = useInbox();
  const rules = useSignal<RulesState | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    call('readRules', {}).then(
      (found) => { rules.value = found; },
      (error: unknown) => { problem.value = problemText(error); },
    );
  }, []);
  if (rules.value === null) return <><dt>Safety rules</dt><dd class={problem.value === null ? 'muted' : 'error-text'}>{problem.value ?? 'Loading'}</dd></>;
  const { product, version, rules: count, guides } = rules.value;
  const signed = signOffLine(rules.value, Date.now());
  return (
    <>
      <dt>Product</dt>
      <dd>TonIQ {product}</dd>
      <dt>Safety rules</dt>
      <dd>Version <code>{version}</code>: {count} rules, {guides} symptom guides</dd>
      <dt>Sign-off</dt>
      <dd class={signed.calls ? 'calls' : undefined}>{signed.calls && <Icon name="alert" />} {signed.text}</dd>
      <dt>Sources</dt>
      <dd>{comparedLine(rules.value)}</dd>
    </>
  );
}
