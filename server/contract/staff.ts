import { z } from 'zod';
import { SCOPES } from '../../domain/access/permissions.ts';

const email = z.email().max(254);
const name = z.string().trim().min(1).max(100).regex(/^\P{Cc}*$/u, 'without control characters');
/** One that somebody gives to be let in: rules are for new ones. */
const Password = z.string().min(1).max(1000);
const Places = z.array(z.string().trim().min(1).max(60)).max(50);
const Token = z.string().min(20).max(100);
/** Six digits of an app, or a recovery code. */
const Code = z.string().trim().min(6).max(40);

/** `code` is wanted when the answer to the first try is `code_needed`. */
export const SignIn = z.strictObject({ email, password: Password, code: Code.optional() }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const StaffMe = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.string(),
    teams: z.array(z.string()),
    locations: z.array(z.string()),
    /** Name to scope: `own`, `team`, `location` or `all`. */
    grants: z.record(z.string(), z.enum(SCOPES)),
    /** Send as `x-csrf-token` with every change. */
    csrfToken: z.string(),
    /** After 15 minutes without use the screen locks: the session stays, pages still sound, nothing else is shown. */
    locked: z.boolean(),
    idleLockSeconds: z.int(),
    /** The role wants a second factor: until it is set up, nothing else opens. */
    mustEnrol: z.boolean(),
    secondFactor: z.boolean(),
    /** False for those who sign in at the hospital's provider alone. */
    hasPassword: z.boolean(),
    hospital: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'StaffMe' });
export type StaffMe = z.infer<typeof StaffMe>;

export const StaffAccountView = z
  .object({
    id: z.uuid(), email: z.string(), name: z.string(), role: z.string(), teams: z.array(z.string()), locations: z.array(z.string()),
    disabled: z.boolean(), hasPassword: z.boolean(), sso: z.boolean(), secondFactor: z.boolean(),
    createdAt: z.iso.datetime(), lastSignedInAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StaffAccount' });
export type StaffAccountView = z.infer<typeof StaffAccountView>;

export const InvitationView = z
  .object({ id: z.uuid(), email: z.string(), role: z.string(), teams: z.array(z.string()), locations: z.array(z.string()), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Invitation' });

export const StaffAccounts = z.object({ items: z.array(StaffAccountView), invitations: z.array(InvitationView) });
export const InviteStaff = z.strictObject({ email, role: z.string().max(40), teams: Places.default([]), locations: Places.default([]) }).meta({ id: 'InviteStaff' });
/** `link` is shown here and never again; it works once, for three days. */
export const StaffInvited = InvitationView.extend({ link: z.string() }).meta({ id: 'StaffInvited' });
export const StaffChange = z.strictObject({ name: name.optional(), role: z.string().max(40).optional(), teams: Places.optional(), locations: Places.optional() }).meta({ id: 'StaffChange' });

export const InvitationToken = z.strictObject({ token: Token });
export const InvitationOpened = z.object({ email: z.string(), role: z.string(), hospital: z.string(), passwordMinLength: z.int() }).meta({ id: 'InvitationOpened' });
export const AcceptInvitation = z.strictObject({ token: Token, name, password: Password }).meta({ id: 'AcceptInvitation' });

export const ChangePassword = z.strictObject({ current: Password, password: Password }).meta({ id: 'ChangePassword' });
export const GivePassword = z.strictObject({ password: Password });
/** Accounts without a password, which sign in at the hospital’s provider, leave it out and have to have done so a moment ago. */
export const ProveAgain = z.strictObject({ password: Password.optional() });
export const GiveCode = z.strictObject({ code: Code });
/** `uri` is what the QR code says, `secret` the same by hand. */
export const SecondFactorBegun = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'SecondFactorBegun' });
/** Each works once in place of a code. Shown here and never again. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const OwnSessionView = z
  .object({ id: z.uuid(), current: z.boolean(), createdAt: z.iso.datetime(), lastActiveAt: z.iso.datetime(), network: z.string(), browser: z.string(), via: z.enum(['password', 'sso']), locked: z.boolean() })
  .meta({ id: 'OwnSession' });
export type OwnSessionView = z.infer<typeof OwnSessionView>;

/** What the sign-in page offers. */
export const SignInWays = z.object({ password: z.boolean(), sso: z.string().nullable() }).meta({ id: 'SignInWays' });
export const SsoBegun = z.object({ url: z.string() }).meta({ id: 'SsoBegun' });
/** The query that the provider sent the browser back with. */
export const SsoReturn = z.strictObject({ query: z.string().max(4000) }).meta({ id: 'SsoReturn' });
