import { describe, expect, it } from 'vitest';
import { InvalidFields } from '../errors.ts';
import { hashPassword, passwordFits, passwordFlaw, refuseWeakPassword } from './passwords.ts';

const noor = { email: 'noor.haddad@hospital.example', name: 'Noor Haddad' };

describe('a password', () => {
  it.each(['short', 'ninechars', 'password123', 'Password123!', 'P@ssw0rd2024!', 'qwertyuiop', '1234567890', 'aaaaaaaaaaaa', 'sunshine2024', 'dragondragon', '!!!letmein!!!', 'noorhaddad', 'Noor.Haddad1', 'x'.repeat(201)])(
    '%s is refused', (password) => expect(passwordFlaw(password, noor)).toEqual(expect.any(String)));

  it.each(['correct horse battery', 'a-long-enough-password', 'toniq-demo', 'kangaroo teapot 7', 'ñandú río piedra', 'Noor likes tea and long walks'])(
    '%s is taken, without signs or capitals being asked for', (password) => expect(passwordFlaw(password, noor)).toBeNull());

  it('known from a breach is refused with the field named; without an answer it is taken', async () => {
    await expect(refuseWeakPassword('correct horse battery', noor, async () => true)).rejects.toThrow(InvalidFields);
    await expect(refuseWeakPassword('correct horse battery', noor, async () => false)).resolves.toBeUndefined();
    await expect(refuseWeakPassword('short', noor)).rejects.toMatchObject({ flaws: [{ path: 'password' }] });
  });

  it('fits its own hash and no other, and nothing fits an account without one', async () => {
    const hash = await hashPassword('correct horse battery');
    expect([await passwordFits(hash, 'correct horse battery'), await passwordFits(hash, 'correct horse batterz'), await passwordFits(null, 'no account has this password')]).toEqual([true, false, false]);
  });
});
