import { toWords } from '../../kb/terms.ts';

/**
 * Spanish words for what a hospital publishes, in English. Good enough to see that an article in the other language answers, so
 * that staff can; the patient is never shown a translation.
 */
const TOPICS = new Map(
  `wifi wifi|internet wifi|cafeteria cafeteria|cafe cafeteria|comida food|farmacia pharmacy|cierra close|abre open|horario hours|resonancia mri|tomografia ct scan|radiografia x-ray|placa x-ray|ecografia ultrasound|ultrasonido ultrasound|mamografia mammogram
  espalda back pain|cabeza headache|garganta sore throat|oido earache|tos cough|resfriado cold|sarpullido rash|picazon itching|dientes teething|estrenimiento constipation|acidez heartburn|presion blood pressure|colesterol cholesterol|corazon heart|asma asthma|insulina insulin|alergia allergy|alergias allergies
  sangre blood test|ayuno fasting|ayunas fasting|comer eat before|analisis lab test|orina urine sample|colonoscopia colonoscopy|cirugia surgery|operacion surgery|anestesia anesthesia|puntos stitches|herida wound|quemadura burn|fractura sprain|esguince sprain
  capilla chapel|capellan chaplain|perro dog|mascota pets|mascotas pets|flores flowers|regalos gift shop|silla wheelchair|ruedas wheelchair|autobus bus|fumar smoking|perdi lost and found|perdido lost and found|objetos lost|voluntario volunteer|voluntaria volunteer|empleo jobs|trabajo jobs|donar donate blood
  contrasena portal password|clave portal password|mensajes portal messages|aplicacion portal app|direccion address|domicilio update address|reembolso refund|cobro dispute bill|factura bill|presupuesto cost estimate|pagos payment plan|plazos payment plan|medicare medicare|autorizacion prior authorization
  recien newborn|nacido newborn|lactancia breastfeeding|amamantar breastfeeding|pecho breastfeeding|vacuna vaccine|vacunas vaccines|maleta what to pack|tour maternity tour|ictericia jaundice|pediatra paediatrics|dermatologo dermatology|cardiologo cardiology|ortopedia orthopaedics|referencia referral|derivacion referral
  ibuprofeno ibuprofen|acetaminofen acetaminophen|paracetamol acetaminophen|warfarina warfarin|metformina metformin|omeprazol omeprazole|amoxicilina amoxicillin|antibiotico antibiotics|antibioticos antibiotics|lisinopril lisinopril|sertralina sertraline|inhalador inhaler|entrega medicine delivery|desechar medicine disposal|transferir transfer prescription
  tarde late arrival|espera waiting list|segunda second opinion|opinion second opinion|testamento advance directive|queja complaint|privacidad privacy|certificado work note|justificante work note|alta discharge|ingreso admission|pies gout|piojos lice|varicela chickenpox|migrana migraine|insomnio insomnia|dormir sleep|ansiedad anxiety|duelo grief|nariz nosebleed|ojo pink eye|piel skin rash|acne acne`
    .split(/[|\n]/u)
    .map((line): [string, string] => {
      const [word, ...english] = line.trim().split(' ');
      return [word!, english.join(' ')];
    }),
);

/** The matters that a Spanish question names, as English search words; empty when none is known. */
export function inEnglish(question: string): string {
  return [...new Set(toWords(question).flatMap((word) => TOPICS.get(word) ?? []))].join(' ');
}
