import { actorOf } from '../../../domain/access/principal.ts';
import { updateCase as change, type CaseChange } from '../../../domain/cases/update-case.ts';
import { caseView } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';
import { Refused } from '../../problems.ts';

export const updateCase = handler('updateCase', async ({ db, caller, params, body, request, response }) => {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (!version) throw new Refused(428, 'version_needed', 'Send the version that you read in the If-Match header, for example If-Match: "3".');
  const wanted = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as CaseChange;
  const changed = caseView(await change(db, params.caseId, Number(version), wanted, actorOf(caller.principal)));
  response.setHeader('etag', `"${changed.version}"`);
  return changed;
});
