import { rulesVersion } from '../../../agent/rules-version.ts';
import { recordSignOff } from '../../../domain/sign-offs/sign-off.ts';
import { rulesState } from '../../rules-state.ts';
import { handler } from '../operation.ts';
import { Refused } from '../../problems.ts';

export const readRules = handler('readRules', ({ db }) => rulesState(db));

export const signOffRules = handler('signOffRules', async ({ db, caller, body }) => {
  const { version } = rulesVersion();
  if (body.version !== version) throw new Refused(409, 'rules_changed', `The rules in force are version ${version}, not ${body.version}. Read docs/clinical/rules.md of that version first.`);
  await recordSignOff(db, { ...body, note: body.note ?? null }, { kind: 'staff', id: caller.session.staff.id });
  return rulesState(db);
});
