/** What the DNS says about who may send for a domain: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 9989). */
import { createPublicKey } from 'node:crypto';
import { resolve } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

export type RecordCheck = { record: 'SPF' | 'DKIM' | 'DMARC'; state: 'ok' | 'warn' | 'fail'; found: string; todo: string | null };

type Signing = { domain: string; selector: string; key: string };
type Asked = { domain: string; /** Where we sign ourselves, and the key we sign with. */ dkim: Signing | null; resolver?: DNSResolver };

/** Looks each up and says what to put into the DNS when it is not right. Never throws. */
export async function checkSenderRecords({ domain, dkim, resolver = resolve as DNSResolver }: Asked): Promise<RecordCheck[]> {
  const [spf, dmarc, key] = await Promise.all([texts(resolver, domain), texts(resolver, `_dmarc.${domain}`), dkim ? texts(resolver, `${dkim.selector}._domainkey.${dkim.domain}`) : null]);
  return [spfOf(domain, spf), ...(dkim ? [dkimOf(dkim, key)] : []), dmarcOf(domain, dmarc)];
}

/** Null: nobody answered, which says nothing about the record. */
async function texts(resolver: DNSResolver, name: string): Promise<string[] | null> {
  try {
    return (await resolver(name, 'TXT')).map((parts) => (Array.isArray(parts) ? parts.join('') : parts));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : null;
  }
}

const silent = (record: RecordCheck['record'], name: string): RecordCheck => ({ record, state: 'warn', found: `the DNS did not answer for ${name}`, todo: 'Check the name service of this machine and run doctor again.' });

function spfOf(domain: string, found: string[] | null): RecordCheck {
  if (!found) return silent('SPF', domain);
  const records = found.filter((text) => /^v=spf1(?:\s|$)/iu.test(text));
  const check = (state: RecordCheck['state'], what: string, todo: string | null): RecordCheck => ({ record: 'SPF', state, found: what, todo });
  if (!records.length) return check('fail', `${domain} has no SPF record`, `Add a TXT record at ${domain} that names your mail servers, for example: v=spf1 include:_spf.your-mail-provider.example -all`);
  if (records.length > 1) return check('fail', `${domain} has ${records.length} SPF records, so none counts`, 'Make one TXT record of them.');
  const all = /(?:^|\s)([+?~-]?)all\b/iu.exec(records[0]!)?.[1];
  if (all === '' || all === '+') return check('fail', `the SPF record of ${domain} lets everybody send`, 'End it with -all, or with ~all while you try it.');
  if (all === undefined && !/\bredirect=/iu.test(records[0]!)) return check('warn', `the SPF record of ${domain} does not say what holds for all others`, 'End it with -all.');
  return check('ok', records[0]!.slice(0, 120), null);
}

function dkimOf({ domain, selector, key: ours }: Signing, found: string[] | null): RecordCheck {
  const name = `${selector}._domainkey.${domain}`;
  if (!found) return silent('DKIM', name);
  const check = (state: RecordCheck['state'], what: string, todo: string | null): RecordCheck => ({ record: 'DKIM', state, found: what, todo });
  const key = found.map((text) => /(?:^|;)\s*p\s*=\s*([^;]*)/iu.exec(text)?.[1]?.replace(/\s/gu, '')).find((one) => one !== undefined);
  const record = `v=DKIM1; k=rsa; p=${publicPart(ours)}`;
  if (key === undefined) return check('fail', `there is no key at ${name}`, `Add a TXT record at ${name}: ${record}`);
  if (key === '') return check('fail', `the key at ${name} was taken back`, 'Publish the public key of DKIM_KEY there, or sign under another DKIM_SELECTOR.');
  if (!isSameKey(key, ours)) return check('fail', `the key at ${name} is not DKIM_KEY's: every mail of ours looks forged`, `Set the DKIM_KEY or DKIM_SELECTOR that belong together, or make the TXT record at ${name}: ${record}`);
  return check('ok', `a key at ${name}`, null);
}

const publicPart = (key: string): string => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** Keys stand in the DNS in either of two forms. */
function isSameKey(published: string, ours: string): boolean {
  const own = createPublicKey(ours);
  return (['spki', 'pkcs1'] as const).some((type) => own.export({ type, format: 'der' }).toString('base64') === published);
}

function dmarcOf(domain: string, found: string[] | null): RecordCheck {
  const name = `_dmarc.${domain}`;
  if (!found) return silent('DMARC', name);
  const check = (state: RecordCheck['state'], what: string, todo: string | null): RecordCheck => ({ record: 'DMARC', state, found: what, todo });
  const record = found.find((text) => /^v=DMARC1\b/u.test(text));
  if (!record) return check('fail', `${domain} has no DMARC record: anybody can write in your name`, `Add a TXT record at ${name}: v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}`);
  const policy = /(?:^|;)\s*p\s*=\s*(\w+)/iu.exec(record)?.[1]?.toLowerCase();
  if (policy !== 'quarantine' && policy !== 'reject') return check('warn', `the DMARC record of ${domain} asks nobody to refuse forged mail (p=${policy ?? 'missing'})`, 'When its reports show that your own mail passes, set p=quarantine, then p=reject.');
  return check('ok', `p=${policy}`, null);
}
