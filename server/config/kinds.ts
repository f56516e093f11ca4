/** The kinds of value a setting can have: how each is read, and what it wants, in words. */
import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';

export type Kind<T> = {
  /** Completes "wants …". */
  wants: string;
  /** A value that would be right. */
  example: string;
  /** The value, or null when the text is none of this kind. The text is trimmed and never empty. */
  read(text: string): T | null;
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/iu;

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

export const host: Kind<string> = {
  wants: 'a host name or address to listen on',
  example: '0.0.0.0',
  read: (text) => (isIP(text) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/iu.test(text) ? text : null),
};

export const wholeNumber = (from: number, to: number, example: number, note = ''): Kind<number> => ({
  wants: `a whole number from ${from} to ${to}${note}`,
  example: String(example),
  read: (text) => (/^\d{1,9}$/u.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : null),
});

/** A price or a sum of money: digits with a point. */
export const money = (wants: string, example: string): Kind<number> => ({
  wants: `${wants}, with a point for the decimals`,
  example,
  read: (text) => (/^\d{1,9}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : null),
});

/** A limit that can be taken away: `off` is read as Infinity. */
export const limit = (from: number, to: number, example: number): Kind<number> => ({
  wants: `a whole number from ${from} to ${to}, or off for no limit`,
  example: String(example),
  read: (text) => (/^(?:off|none|unlimited)$/iu.test(text) ? Infinity : wholeNumber(from, to, example).read(text)),
});

export const currency: Kind<string> = {
  wants: 'a currency code of three letters',
  example: 'USD',
  read: (text) => (/^[a-z]{3}$/iu.test(text) ? text.toUpperCase() : null),
};

export const bucket: Kind<string> = { wants: 'the name of a bucket', example: 'hospital-files', read: (text) => (/^[a-z\d][a-z\d._-]{1,254}$/iu.test(text) ? text : null) };
export const region: Kind<string> = { wants: 'a region', example: 'eu-central-1', read: (text) => (/^[a-z\d-]{1,40}$/iu.test(text) ? text : null) };

/** A host with a port, or the path of a socket. */
export const clamav: Kind<string> = {
  wants: 'a host and port, or the path of a socket',
  example: '127.0.0.1:3310',
  read: (text) => (/^(?:\/[^\0]{1,100}|(?:[a-z\d.-]+|\[[\da-f:]+\]):\d{1,5})$/iu.test(text) ? text : null),
};

export const port: Kind<number> = {
  wants: 'a whole number from 1 to 65535 (or 0 for any free port)',
  example: '3000',
  read: wholeNumber(0, 65_535, 3000).read,
};

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values): Kind<Values[number]> => ({
  wants: `one of ${values.join(', ')}`,
  example: values[0],
  read: (text) => values.find((value) => value === text.toLowerCase()) ?? null,
});

export const onOff: Kind<boolean> = {
  wants: 'on or off',
  example: 'off',
  read(text) {
    if (/^(on|true|yes|1)$/iu.test(text)) return true;
    return /^(off|false|no|0)$/iu.test(text) ? false : null;
  },
};

/** One line of words, as shown to patients. */
export const line = (wants: string, example: string): Kind<string> => ({
  wants,
  example,
  read: (text) => (text.length <= 200 && !/\p{Cc}/u.test(text) ? text : null),
});

export const phoneNumber = (example: string): Kind<string> => ({
  wants: 'a phone number as patients dial it',
  example,
  read: (text) => (/^\+?[\d ()./-]{2,29}$/u.test(text) && /\d{2}/u.test(text) ? text : null),
});

export const countryCode: Kind<string> = {
  wants: 'the country code of phone numbers, without a plus',
  example: '1',
  read: (text) => (/^[1-9]\d{0,2}$/u.test(text) ? text : null),
};

/** Numbers as gateways write them; the first is the one we write from by ourselves. */
export const phoneNumbers: Kind<string[]> = {
  wants: 'phone numbers with a plus and the country code, or short codes, separated by commas',
  example: '+15555550100',
  read: (text) => readList(text, (item) => (/^(?:\+[1-9]\d{7,14}|\d{4,8})$/u.test(item) ? item : null)),
};

/** In minutes after midnight. */
export const hours: Kind<{ from: number; to: number }> = {
  wants: 'two times of the day, or off',
  example: '21:00-08:00',
  read(text) {
    if (/^(off|none|no)$/iu.test(text)) return { from: 0, to: 0 };
    const [, h1, m1, h2, m2] = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text) ?? [];
    return h1 && m1 && h2 && m2 ? { from: Number(h1) * 60 + Number(m1), to: Number(h2) * 60 + Number(m2) } : null;
  },
};

/** One secret, or two while it is being changed. */
export const secretsInTurn = (wants: string): Kind<string[]> => ({
  wants: `${wants}; two, separated by a comma, while it is being changed`,
  example: '…',
  read: (text) => readList(text, (item) => (/^[\x21-\x2b\x2d-\x7e]{8,200}$/u.test(item) ? item : null)),
});

/** One plain address; what stands in front of the @ keeps its case, the domain has none. */
export const mailAddress: Kind<string> = {
  wants: 'one mail address',
  example: 'care@hospital.example',
  read: (text) => (/^[^\s@"(),:;<>[\]\\]{1,64}@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/iu.test(text) ? text.toLowerCase() : null),
};

export const mailAddresses: Kind<string[]> = {
  wants: 'mail addresses, separated by commas',
  example: 'oncall@hospital.example',
  read: (text) => readList(text, (item) => mailAddress.read(item)),
};

export const hostName: Kind<string> = {
  wants: 'the name or address of a server',
  example: 'mail.hospital.example',
  read: (text) => (isIP(text) > 0 || /^[a-z\d]([a-z\d.-]{0,251}[a-z\d])?$/iu.test(text) ? text.toLowerCase() : null),
};

/** Below that, receivers count a signature as none (RFC 8301). */
const LEAST_RSA_BITS = 1024;

/**
 * A private RSA key, which is what mails are signed with; `\n` may stand for its line ends, as many places that keep settings want it. One
 * that cannot sign is found here: the mails themselves would go out unsigned, and nobody would know.
 */
export const rsaKey: Kind<string> = {
  wants: `a private RSA key of at least ${LEAST_RSA_BITS} bits in PEM, without a password`,
  example: '$(openssl genrsa 2048)',
  read(text) {
    const key = text.replaceAll('\\n', '\n');
    try {
      const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(key);
      return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS ? key : null;
    } catch {
      return null;
    }
  },
};

export const timeZone: Kind<string> = {
  wants: 'a time zone of the IANA database',
  example: 'America/Chicago',
  read(text) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    } catch {
      return null;
    }
  },
};

/** A place is named as cases name it. */
export const zonesOfPlaces: Kind<{ location: string; zone: string }[]> = {
  wants: 'locations and the time zone of each, as location=zone, separated by commas',
  example: 'northside=America/Denver',
  read: (text) => readList(text, (item) => {
    const [, location, name] = /^([a-z_]{1,100})=([A-Za-z_+\-/\d]{1,60})$/u.exec(item) ?? [];
    const zone = name ? timeZone.read(name) : null;
    return location && zone ? { location, zone } : null;
  }),
};

export const folder: Kind<string> = {
  wants: 'the path of a folder, which is made when it is missing',
  example: './data',
  read: (text) => (text.includes('\0') || /^[a-z][a-z\d+]+:\/\//iu.test(text) ? null : text),
};

/** An address of the web that we call; without a slash at its end. */
export const webAddress = (wants: string, example: string): Kind<string> => ({
  wants,
  example,
  read(text) {
    const url = asUrl(text, /^https?:$/u);
    return url && !url.username && !url.password ? text.replace(/\/+$/u, '') : null;
  },
});

/** Scheme, host and port of a site, written as browsers write an Origin. */
export const origin: Kind<string> = {
  wants: 'the address of this site, without a path',
  example: 'https://toniq.hospital.example',
  read: readOrigin,
};

export const origins: Kind<string[]> = {
  wants: 'addresses of websites without a path, separated by commas, or * for every website',
  example: 'https://www.hospital.example,https://hospital.example',
  read: (text) => readList(text, (item) => (item === '*' ? item : readOrigin(item))),
};

export const hostNames: Kind<string[]> = {
  wants: 'names of domains, separated by commas',
  example: 'google.com,lists.hospital.example',
  read: (text) => readList(text, (item) => hostName.read(item)),
};

/** Groups of the hospital's provider and the role that each gives, in the order in which they are tried. */
export const roleMap: Kind<{ group: string; role: string }[]> = {
  wants: 'groups and the role of each, as group=role, separated by commas',
  example: 'toniq-admins=admin,toniq-nurses=nurse',
  read: (text) => readList(text, (item) => {
    const [, group, role] = /^([^=]{1,200})=([a-z][a-z_]{1,39})$/u.exec(item) ?? [];
    return group && role ? { group: group.trim(), role } : null;
  }),
};

/** Who may sign in with a password of this program. */
export const passwordSignIn: Kind<'everybody' | 'nobody' | string[]> = {
  wants: 'everybody, nobody, or the addresses of those who may, separated by commas',
  example: 'admin@hospital.example',
  read(text) {
    const word = text.toLowerCase();
    if (word === 'everybody' || word === 'nobody') return word;
    return readList(word, (item) => (/^[^\s@,]+@[^\s@,]+$/u.test(item) ? item : null));
  },
};

/** As express reads "trust proxy"; `true` is refused, since it lets any caller choose its own address. */
export const trustProxy: Kind<false | number | string[]> = {
  wants: 'how many proxies stand in front of the server, or their addresses separated by commas, or off',
  example: '1',
  read(text) {
    if (/^(off|false|no|0)$/iu.test(text)) return false;
    if (/^\d+$/u.test(text)) return Number(text) <= 20 ? Number(text) : null;
    return readList(text, (item) => (isNetwork(item) ? item : null));
  },
};

export const postgresUrl: Kind<string> = {
  wants: 'the address of a PostgreSQL database',
  example: 'postgres://toniq:password@127.0.0.1:5432/toniq',
  read: (text) => (asUrl(text, /^postgres(ql)?:$/u) ? text : null),
};

/** A key or token that goes into an HTTP header. */
export const token = (wants: string, example: string, shortest = 1): Kind<string> => ({
  wants,
  example,
  read: (text) => (/^[\x21-\x7e]+$/u.test(text) && text.length >= shortest ? text : null),
});

/** Keys that are made of random characters, the current one first. */
export const secretKeys: Kind<[string, ...string[]]> = {
  wants: 'one or more secrets of at least 32 characters without spaces, separated by commas, the current one first',
  example: '$(openssl rand -base64 32)',
  read(text) {
    const [first, ...others] = text.split(',').map((one) => one.trim());
    return first !== undefined && [first, ...others].every((one) => /^[\x21-\x7e]{32,}$/u.test(one)) ? [first, ...others] : null;
  },
};

export const modelName = (example: string): Kind<string> => ({
  wants: 'the name of a model, without spaces',
  example,
  read: (text) => (/^[\w.:/@+-]{1,200}$/u.test(text) ? text : null),
});

function readOrigin(text: string): string | null {
  const url = asUrl(text, /^https?:$/u);
  return url && url.pathname === '/' && !url.search && !url.hash && !url.username ? url.origin : null;
}

function readList<Item>(text: string, read: (item: string) => Item | null): Item[] | null {
  const items = text.split(/[\s,]+/u).filter((item) => item !== '').map(read);
  return items.length > 0 && items.every((item) => item !== null) ? [...new Set(items)] : null;
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function asUrl(text: string, protocol: RegExp): URL | null {
  const url = URL.parse(text);
  return url && protocol.test(url.protocol) && url.hostname !== '' ? url : null;
}
