/** The browser's title: how many wait, never who. */
export function titleText(counts: { waiting: number } | null, emergencies: number, hospital: string | null): string {
  const parts = [
    emergencies > 0 ? `${emergencies} ${emergencies === 1 ? 'emergency' : 'emergencies'}` : '',
    counts && counts.waiting > 0 ? `${counts.waiting} waiting` : '',
  ].filter(Boolean);
  return [parts.join(', '), 'Inbox', hospital ?? 'TonIQ'].filter(Boolean).join(' · ');
}
