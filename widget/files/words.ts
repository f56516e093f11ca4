import type { Language } from '../options.ts';

const en = {
  list: 'Files to send',
  uploading: (percent: number) => `Uploading, ${percent} %`,
  ready: 'Ready to send',
  retry: 'Try again',
  cancel: (name: string) => `Remove ${name}`,
  lost: 'The connection was lost.',
  tooLarge: (name: string, size: string, limit: string) => `${name} is ${size}; the limit is ${limit}. You can send a photo instead.`,
  tooMany: (limit: number) => `A message can carry ${limit} files. Send the others with the next one.`,
  save: 'Save',
  pending: 'Being checked for viruses',
  infected: 'A virus was found in this file. It is kept away and cannot be opened.',
  failed: 'This file could not be opened.',
  /** By the code of the problem; what is missing here is told in the server's own words, which are English. */
  refused: {} as Record<string, string>,
};
type Words = typeof en;

const es: Words = {
  list: 'Archivos para enviar',
  uploading: (percent) => `Subiendo, ${percent} %`,
  ready: 'Listo para enviar',
  retry: 'Intentar de nuevo',
  cancel: (name) => `Quitar ${name}`,
  lost: 'Se perdió la conexión.',
  tooLarge: (name, size, limit) => `${name} pesa ${size}; el límite es ${limit}. Puede enviar una foto en su lugar.`,
  tooMany: (limit) => `Un mensaje puede llevar ${limit} archivos. Envíe los demás con el siguiente.`,
  save: 'Guardar',
  pending: 'Se está revisando si tiene virus',
  infected: 'Se encontró un virus en este archivo. Está apartado y no se puede abrir.',
  failed: 'No se pudo abrir este archivo.',
  refused: {
    file_empty: 'El archivo está vacío. Elíjalo otra vez.',
    file_type: 'Este tipo de archivo no se puede recibir. Envíe una imagen (JPEG, PNG, WebP, GIF), un PDF o un texto sencillo (.txt).',
    file_damaged: 'El archivo está incompleto o dañado. Tome la foto o guarde el archivo otra vez y envíelo de nuevo.',
    image_too_large: 'La imagen tiene demasiados píxeles. Envíe una copia más pequeña o una captura de pantalla.',
    file_too_large: 'El archivo es demasiado grande. Envíe una copia más pequeña o una foto.',
    upload_stopped: 'El archivo no llegó. Envíelo otra vez.',
    too_many: 'Son muchos archivos en poco tiempo. Espere un momento e intente otra vez.',
  },
};

/** What the widget says about files. Fetched with the rest of this folder, when the first file is seen. */
export const fileWords = (language: Language): Words => (language === 'es' ? es : en);

/** "32 MB", "480 KB". */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${Math.round(bytes / 100_000) / 10} MB`;
}
