import { LANGUAGES } from '../../../domain/terms.ts';
import { MESSAGE_MAX_LENGTH } from '../../contract/message.ts';
import { handler } from '../operation.ts';

const STARTERS = {
  en: ['What are the visiting hours?', 'I need to change an appointment', 'How do I refill a prescription?', 'I do not feel well'],
  es: ['¿Cuál es el horario de visitas?', 'Necesito cambiar una cita', '¿Cómo renuevo una receta?', 'No me siento bien'],
};

export const widgetConfig = handler('widgetConfig', async ({ context: { config, holdsDemo } }) => ({
  hospital: config.hospital.name,
  demo: holdsDemo,
  languages: [...LANGUAGES],
  numbers: { emergency: config.hospital.emergencyNumber, crisis: config.hospital.crisisNumber, nurseLine: config.hospital.nurseLine, mainLine: config.hospital.mainLine },
  starters: STARTERS,
  maxLength: MESSAGE_MAX_LENGTH,
  files: { maxBytes: config.filesMaxMb * 1_000_000, perMessage: config.filesPerMessage },
}));
