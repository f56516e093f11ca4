import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import { problemText } from '../api/problem.ts';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';
import { QrCode } from './qr-code.tsx';

type Step = { at: 'idle' } | { at: 'password'; act: 'begin' | 'renew' | 'remove' } | { at: 'code'; secret: string; uri: string } | { at: 'codes'; codes: string[] };

const ASKED = { begin: 'Set it up', renew: 'Make new recovery codes', remove: 'Take it away' } as const;

/** Sets the second factor up, renews its recovery codes, takes it away. Each begins with the password. */
export function SecondFactor() {
  const { me, call, session } = useInbox();
  const step = useSignal<Step>({ at: 'idle' });
  const password = useSignal('');
  const code = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function run(work: () => Promise<Step>): Promise<void> {
    busy.value = true;
    problem.value = null;
    try {
      step.value = await work();
      password.value = '';
    } catch (error) {
      problem.value = problemText(error);
    }
    code.value = '';
    busy.value = false;
  }

  const withPassword = (act: 'begin' | 'renew' | 'remove') => run(async (): Promise<Step> => {
    const body = { password: password.value };
    if (act === 'begin') return { at: 'code', ...(await call('beginSecondFactor', { body })) };
    if (act === 'renew') return { at: 'codes', codes: (await call('renewRecoveryCodes', { body })).codes };
    await call('removeSecondFactor', { body });
    await session.check({ present: true });
    return { at: 'idle' };
  });
  const confirm = () => run(async (): Promise<Step> => ({ at: 'codes', codes: (await call('confirmSecondFactor', { body: { code: code.value } })).codes }));
  const ask = (act: 'begin' | 'renew' | 'remove') => () => { problem.value = null; step.value = { at: 'password', act }; };
  // Until the codes were seen the page stays: asking who one is would open the inbox over them.
  const seen = () => { step.value = { at: 'idle' }; void session.check({ present: true }); };

  const now = step.value;
  switch (now.at) {
    case 'idle':
      return me.value?.secondFactor ? (
        <div class="account-part">
          <p>A code from your phone is asked for besides your password.</p>
          <div class="account-actions">
            <button type="button" class="button" onClick={ask('renew')}>New recovery codes</button>
            <button type="button" class="button" onClick={ask('remove')}>Take it away</button>
          </div>
        </div>
      ) : (
        <div class="account-part">
          <p>With a second factor a stolen password alone opens nothing. You need an authenticator app on your phone.</p>
          <div class="account-actions"><button type="button" class="button" onClick={ask('begin')}>Set up a second factor</button></div>
        </div>
      );
    case 'password':
      return (
        <form class="account-part" onSubmit={(event) => { event.preventDefault(); void withPassword(now.act); }} noValidate>
          <PasswordField id="factor-password" label="Your password" autocomplete="current-password" value={password.value} describedBy="factor-problem" onInput={(value) => { password.value = value; }} />
          <p id="factor-problem" class="error-text" role="alert">{problem.value}</p>
          <div class="account-actions"><button type="submit" class="button primary" disabled={busy.value || !password.value}>{ASKED[now.act]}</button></div>
        </form>
      );
    case 'code':
      return (
        <form class="account-part" onSubmit={(event) => { event.preventDefault(); void confirm(); }} noValidate>
          <p>1. Open your authenticator app and scan this.</p>
          <QrCode text={now.uri} />
          <details><summary>No camera? Type this into the app</summary><code class="secret">{now.secret.match(/.{1,4}/g)?.join(' ')}</code></details>
          <p>2. Write the code that the app shows.</p>
          <CodeField value={code.value} onInput={(value) => { code.value = value; }} describedBy="factor-problem" />
          <p id="factor-problem" class="error-text" role="alert">{problem.value}</p>
          <div class="account-actions"><button type="submit" class="button primary" disabled={busy.value || code.value.trim().length < 6}>Check the code</button></div>
        </form>
      );
    case 'codes':
      return (
        <div class="account-part">
          <p role="status">Keep these recovery codes where you keep other important papers. Each works once, when your phone is not at hand. They are not shown again.</p>
          <ul class="recovery-codes">{now.codes.map((one) => <li key={one}><code>{one}</code></li>)}</ul>
          <div class="account-actions"><button type="button" class="button primary" onClick={seen}>I have kept them</button></div>
        </div>
      );
  }
}
