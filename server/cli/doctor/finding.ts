/** One line of the doctor's report. */
export type Finding = {
  check: string;
  state: 'ok' | 'warn' | 'fail';
  found: string;
  /** What to do about it; null when all is well. */
  todo: string | null;
};

export const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found, todo: null });
export const warn = (check: string, found: string, todo: string): Finding => ({ check, state: 'warn', found, todo });
export const fail = (check: string, found: string, todo: string): Finding => ({ check, state: 'fail', found, todo });
