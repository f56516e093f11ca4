/** Invitations and answers to them (iCalendar, RFC 5545), told in a line or two: the patient's program sent them, and nobody should have to open a file. */

const METHODS: Record<string, string> = { REQUEST: 'Calendar invitation', REPLY: 'Answer to an invitation', CANCEL: 'Cancelled event', COUNTER: 'Another time is proposed' };
const ANSWERS: Record<string, string> = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'perhaps' };

/** For example `Calendar invitation: Follow-up visit, 2026-11-24 09:30 (America/Chicago), Main hospital`, then the description. Null when there is no event. */
export function calendarText(source: string): string | null {
  const lines = source.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u).slice(0, 2_000);
  const begin = lines.findIndex((line) => /^BEGIN:VEVENT/iu.test(line));
  if (begin < 0) return null;
  const end = lines.findIndex((line, at) => at > begin && /^END:VEVENT/iu.test(line));
  const event = lines.slice(begin, end < 0 ? undefined : end);
  const method = /^METHOD:(\w+)/imu.exec(lines.join('\n'))?.[1]?.toUpperCase() ?? '';
  const answer = ANSWERS[/PARTSTAT=(\w[\w-]*)/iu.exec(event.find((line) => /^ATTENDEE/iu.test(line)) ?? '')?.[1]?.toUpperCase() ?? ''];
  const parts = [valueOf(event, 'SUMMARY'), timeOf(event, 'DTSTART'), valueOf(event, 'LOCATION')].filter(Boolean);
  const title = `${METHODS[method] ?? 'Calendar event'}${method === 'REPLY' && answer ? ` (${answer})` : ''}: ${parts.join(', ') || 'without a title'}`;
  return [title, valueOf(event, 'DESCRIPTION'), valueOf(event, 'COMMENT')].filter(Boolean).join('\n').slice(0, 4_000);
}

function lineOf(event: readonly string[], name: string): RegExpExecArray | null {
  for (const line of event) {
    const found = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/iu.exec(line);
    if (found && found[1]!.toUpperCase() === name) return found;
  }
  return null;
}

function valueOf(event: readonly string[], name: string): string {
  return (lineOf(event, name)?.[3] ?? '').replace(/\\n/giu, '\n').replace(/\\([,;\\])/gu, '$1').trim();
}

function timeOf(event: readonly string[], name: string): string {
  const line = lineOf(event, name);
  const time = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?/u.exec(line?.[3] ?? '');
  if (!time) return '';
  const zone = time[6] ? 'UTC' : (/TZID=([^;:]+)/iu.exec(line?.[2] ?? '')?.[1] ?? '');
  return `${time[1]}-${time[2]}-${time[3]}${time[4] ? ` ${time[4]}:${time[5]}` : ''}${zone ? ` (${zone})` : ''}`;
}
