/** What the agent may say of the hospital without a passage: its name and the numbers to call. */
export type Hospital = {
  name: string;
  mainLine: string;
  /** A nurse answers at any hour. */
  nurseLine: string;
  emergencyNumber: string;
  crisisNumber: string;
  timeZone: string;
};

/** The fictional hospital of the demo; the emergency and crisis numbers are the real ones of the United States. */
export const RIVERBEND: Hospital = {
  name: 'Riverbend Health',
  mainLine: '555-0100',
  nurseLine: '555-0111',
  emergencyNumber: '911',
  crisisNumber: '988',
  timeZone: 'America/Chicago',
};
