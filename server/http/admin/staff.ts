import type { Principal } from '../../../domain/access/principal.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { accountOf, changeStaff as change, disableStaff as disable, enableStaff as enable, listAccounts as list, refuseBeyondOwn, type StaffAccount } from '../../../domain/staff/account.ts';
import { inviteStaff as invite, listInvitations, withdrawInvitation as withdraw, type Invitation } from '../../../domain/staff/invitation.ts';
import { resetSecondFactor as reset } from '../../../domain/staff/second-factor.ts';
import type { Context } from '../../context.ts';
import { handler } from '../operation.ts';

const view = (account: StaffAccount) => ({ ...account, createdAt: account.createdAt.toISOString(), lastSignedInAt: account.lastSignedInAt?.toISOString() ?? null });
const invitationView = (invitation: Invitation) => ({ ...invitation, createdAt: invitation.createdAt.toISOString(), expiresAt: invitation.expiresAt.toISOString() });

// Accounts lie behind the second wall for everybody: these go past it, guarded by their permission.
export const listAccounts = handler('listAccounts', async ({ context: { db } }) => ({ items: (await list(db)).map(view), invitations: (await listInvitations(db)).map(invitationView) }));

export const inviteStaff = handler('inviteStaff', async ({ context: { db, config }, caller: { principal }, body }) => {
  await refuseBeyondOwn(db, principal, [body.role]);
  const { token, invitation } = await invite(db, body, actorOf(principal));
  // After the #, so that no server or proxy writes it into a log.
  return { ...invitationView(invitation), link: `${config.publicUrl}/inbox/invitation#${token}` };
});

export const withdrawInvitation = handler('withdrawInvitation', ({ context, caller, params }) => withdraw(context.db, params.invitationId, actorOf(caller.principal)));

export const changeStaff = handler('changeStaff', async ({ context, caller: { principal }, params, body }) => {
  await refuseBeyond(context, principal, params.staffId, body.role);
  const { name, role, teams, locations } = body;
  const given = { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }), ...(teams === undefined ? {} : { teams }), ...(locations === undefined ? {} : { locations }) };
  return view(await change(context.db, params.staffId, given, actorOf(principal)));
});

export const disableStaff = handler('disableStaff', async ({ context, caller: { principal }, params }) => {
  await refuseBeyond(context, principal, params.staffId);
  await disable(context.db, params.staffId, actorOf(principal));
  return view(await accountOf(context.db, params.staffId));
});

export const enableStaff = handler('enableStaff', async ({ context, caller: { principal }, params }) => {
  await refuseBeyond(context, principal, params.staffId);
  await enable(context.db, params.staffId, actorOf(principal));
  return view(await accountOf(context.db, params.staffId));
});

export const resetSecondFactor = handler('resetSecondFactor', async ({ context, caller: { principal }, params }) => {
  await refuseBeyond(context, principal, params.staffId);
  await reset(context.db, params.staffId, actorOf(principal));
  return view(await accountOf(context.db, params.staffId));
});

async function refuseBeyond({ db }: Context, principal: Principal, staffId: string, newRole?: string): Promise<void> {
  const { role } = await accountOf(db, staffId);
  await refuseBeyondOwn(db, principal, newRole === undefined ? [role] : [role, newRole]);
}
