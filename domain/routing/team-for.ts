import type { Acuity, Specialty } from '../terms.ts';

const TEAM_OF: Partial<Record<Specialty, string>> = {
  paediatrics: 'Paediatrics',
  cardiology: 'Cardiology',
  obstetrics: 'Maternity',
  mental_health: 'Mental health',
  pharmacy: 'Pharmacy',
  billing: 'Billing & records',
  records: 'Billing & records',
  emergency: 'Nurse triage',
};

/** Which team a new case goes to: danger to the nurses on duty, else by specialty, else the front desk. */
export function teamFor(acuity: Acuity, specialty: Specialty | null): string {
  if (acuity === 'emergency' || acuity === 'urgent') return 'Nurse triage';
  return (specialty && TEAM_OF[specialty]) ?? 'Front desk';
}
