import type { Language, StaffRole } from '../terms.ts';

const ROLES: Record<Language, Record<StaffRole, string>> = {
  en: { doctor: 'doctor', nurse: 'nurse', front_desk: 'front desk', manager: 'manager', admin: 'administrator', privacy_officer: 'privacy officer', auditor: 'auditor' },
  es: { doctor: 'médico', nurse: 'enfermería', front_desk: 'recepción', manager: 'coordinación', admin: 'administración', privacy_officer: 'privacidad', auditor: 'auditoría' },
};

type NoticeKind = 'joined' | 'handed_back' | 'resolved';

const TEXTS: Record<Language, Record<NoticeKind, (who: string) => string>> = {
  en: {
    joined: (who) => `${who}, has joined and answers you now.`,
    handed_back: (who) => `${who}, has left. The assistant answers again. You can ask for a person at any time.`,
    resolved: (who) => `${who}, has closed this conversation. If you need anything else, just write here.`,
  },
  es: {
    joined: (who) => `${who}, se ha unido y le responde ahora.`,
    handed_back: (who) => `${who}, ha salido. El asistente responde de nuevo. Puede pedir una persona en cualquier momento.`,
    resolved: (who) => `${who}, ha cerrado esta conversación. Si necesita algo más, escriba aquí.`,
  },
};

/** The line that tells a patient who answers now, with the staff member's name and role. */
export function notice(kind: NoticeKind, language: Language, staff: { name: string; role: StaffRole }): string {
  return TEXTS[language][kind](`${staff.name}, ${ROLES[language][staff.role]}`);
}
