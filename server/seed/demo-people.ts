import type { NewStaff } from '../../domain/staff/account.ts';

/** Everybody knows this password: it opens nothing but a demo on this machine. */
export const DEMO_PASSWORD = 'toniq-demo';

const demo = (email: string, name: string, role: NewStaff['role'], ...teams: string[]): NewStaff => ({ email, name, role, teams, password: DEMO_PASSWORD, demo: true });

/** The fictional staff of the demo hospital. */
export const DEMO_STAFF: NewStaff[] = [
  demo('nurse@demo.test', 'Noor', 'nurse', 'Nurse triage'),
  demo('doctor@demo.test', 'Dr Silva', 'doctor', 'Cardiology'),
  demo('desk@demo.test', 'Kim', 'front_desk', 'Front desk'),
  demo('billing@demo.test', 'Ade', 'front_desk', 'Billing & records'),
  demo('privacy@demo.test', 'Privacy officer', 'privacy_officer'),
  demo('admin@demo.test', 'Administrator', 'admin', 'Paediatrics', 'Maternity', 'Mental health', 'Pharmacy'),
];
