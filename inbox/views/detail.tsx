import type { ComponentChildren } from 'preact';

const DEEPEST = 4;

/** A step's detail as a list of names and values, whatever its shape: a new kind of step needs no change here. */
export function Detail({ value }: { value: Record<string, unknown> }) {
  return told(value).length === 0 ? null : <div class="detail">{render(value, 0)}</div>;
}

function render(value: unknown, depth: number): ComponentChildren {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(3);
  if (typeof value === 'string') return <span dir="auto">{value}</span>;
  if (depth >= DEEPEST) return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return value.map(String).join(', ');
    return <ol>{value.map((item, at) => <li key={at}>{isFlat(item) ? flat(item) : render(item, depth + 1)}</li>)}</ol>;
  }
  return (
    <dl>
      {told(value).map(([name, item]) => (
        <>
          <dt>{spaced(name)}</dt>
          <dd>{render(item, depth + 1)}</dd>
        </>
      ))}
    </dl>
  );
}

/** What has something to say: a field that is empty is left out. */
function told(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== null && item !== undefined && item !== '' && !(Array.isArray(item) && item.length === 0));
}

/** A passage, a tool call: small enough for one line of a list. */
function isFlat(value: unknown): value is Record<string, string | number | boolean | null> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((item) => typeof item !== 'object' || item === null);
}

function flat(item: Record<string, string | number | boolean | null>): ComponentChildren {
  return Object.entries(item).map(([name, value], at) => <>{at > 0 && ' · '}{at > 0 && `${spaced(name)} `}{render(value, DEEPEST)}</>);
}

/** `articleId` → "article id". */
function spaced(name: string): string {
  return name.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
