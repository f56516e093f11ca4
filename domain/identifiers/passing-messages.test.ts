/** Messages written before the rules had seen them, in two sets. What is still missed is listed: it is what the documents own up to. */
import { expect, it } from 'vitest';
import { withoutIdentifiers } from './placeholders.ts';

/** A message, and the pieces of it that tell who somebody is. */
type Case = [text: string, identifying: string[]];

/** First run: 50 of 68 pieces taken out; the rules were mended after it. */
const FIRST: Case[] = [
  ["hi its maria gonzalez, can u tell me when visiting is", ['maria','gonzalez']],
  ["this is Tom calling about my mums bill", ['Tom']],
  ["You can reach me at 312.555.0147 after 5", ['0147']],
  ["phone 0044 7700 900123", ['900123']],
  ["my number's 3125550147 ext 22", ['3125550147']],
  ["email: j_doe99@gmail.com", ['j_doe99']],
  ["john dot smith at gmail dot com", ['smith']],
  ["DOB: 07-22-1990", ['1990']],
  ["I'm born 22.07.1990", ['1990']],
  ["my birthday is july 22nd 1990", ['1990','22']],
  ["date of birth 1990-07-22", ['1990']],
  ["patient name: Robert O'Neil, MRN#4471209", ["O'Neil",'4471209']],
  ["my medical record no. is H-558-201", ['558']],
  ["insurance member ID: W2219 88213", ['W2219','88213']],
  ["policy number BCX-99120-A", ['99120']],
  ["Medicare number 1EG4-TE5-MK73", ['1EG4','MK73']],
  ["ssn is 123456789", ['123456789']],
  ["last four of my social are 6789", ['6789']],
  ["we live on 1600 Pennsylvania Ave NW", ['1600','Pennsylvania']],
  ["Send it to PO Box 4412, Dayton OH 45402", ['4412','45402']],
  ["my address is 9 Elm Ct Apt 3B Northfield MN 55057", ['Elm','55057']],
  ["I moved to 55 West 4th Street", ['55 West']],
  ["mi nombre es carmen lópez y mi teléfono es 55 1234 5678", ['carmen','lópez','5678']],
  ["soy Pedro Martínez, nací el 3/5/1970", ['Pedro','1970']],
  ["mi hija Lucía tiene fiebre", ['Lucía']],
  ["vivo en la avenida Insurgentes 240 depto 5", ['Insurgentes']],
  ["Dr Nguyen said to call back. Regards, Susan Whitfield", ['Nguyen','Susan','Whitfield']],
  ["Thank you!\nSusan", ['Susan']],
  ["my husband, David Chen, had surgery", ['David','Chen']],
  ["her name's Aisha Mohammed", ['Aisha','Mohammed']],
  ["I'm Priya. My son's name is Arjun", ['Priya','Arjun']],
  ["name is kevin mcallister dob 8/1/82", ['kevin','mcallister','82']],
  ["case number RH-9K2M-7PX please", ['9K2M']],
  ["rh 9k2m 7px status?", ['9k2m']],
  ["my card 5500 0000 0000 0004 exp 09/27 cvv 123", ['5500','123']],
  ["code 774 210 did not work", ['774 210']],
  ["License plate 8ABC123 is parked in garage A", ['8ABC123']],
  ["Nurse Patricia told me my appointment with Dr. Lee-Thompson is on Friday", ['Patricia','Thompson']],
  ["I am calling for my neighbor Walt Simmons", ['Walt','Simmons']],
  ["https://mychart.example/invite?code=9XK22", ['9XK22']],
  ["call my daughter jenny on five five five, one two three, four five six seven", ['jenny','four five six']],
  ["facebook.com/maria.gonzalez.77", ['maria']],
  ["my name is Dr. Emily Stone", ['Emily','Stone']],
  ["Hello, Emily Stone here", ['Emily']],
  ["Sent from Maria's iPhone", ['Maria']],
];

/** First run: 36 of 44. */
const SECOND: Case[] = [
  ["good afternoon my name is Oluwaseun Adeyemi and I was seen last week", ['Oluwaseun','Adeyemi']],
  ["This is Greta Lindqvist, Hugo's mom", ['Greta','Lindqvist','Hugo']],
  ["pls txt 6145550199", ['6145550199']],
  ["my work line: (614) 555-0188 x204", ['0188']],
  ["+52 1 55 5555 1234 es mi whatsapp", ['1234']],
  ["g.lindqvist@posteo.de works best", ['lindqvist']],
  ["mail me under hugo (at) posteo dot de", ['posteo']],
  ["hugo was born 12 Feb 2019", ['hugo','2019']],
  ["birth date: 02/12/2019", ['2019']],
  ["mrn 77-10293", ['10293']],
  ["chart number is 55821-B", ['55821']],
  ["patient ID 0008812", ['0008812']],
  ["My Blue Cross ID is XYP882910034", ['882910034']],
  ["group no. 70091", ['70091']],
  ["acct #4410-22", ['4410']],
  ["please mail to 2210 N Clark Street, Unit 5, Chicago, IL 60614", ['2210','Clark','60614']],
  ["I am at 14 Rue Cler", ['14 Rue']],
  ["our house is 88 maple lane", ['maple']],
  ["vivo en la calle Reforma 45, colonia Centro", ['Reforma']],
  ["me llamo Ximena", ['Ximena']],
  ["mi esposo Raúl Ortega está internado", ['Raúl','Ortega']],
  ["La doctora Castillo me vio", ['Castillo']],
  ["mi correo es xime_77@hotmail.com", ['xime_77']],
  ["mi número de póliza es 99-1200", ['1200']],
  ["Best,\nGreta", ['Greta']],
  ["Yours, G. Lindqvist", ['Lindqvist']],
  ["case RH-3NQ8-V4T", ['3NQ8']],
  ["debit card 4012 8888 8888 1881", ['1881']],
  ["verification code: 99 31 07", ['31 07']],
  ["my password is Hunter22", ['Hunter22']],
  ["My daughter, Freya, is 6", ['Freya']],
  ["I'm the wife of Karl Brandt", ['Karl','Brandt']],
  ["speak to Mrs. Okafor in billing", ['Okafor']],
  ["my roommate Dmitri drove me", ['Dmitri']],
  ["I saw Karl yesterday", ['Karl']],
  ["see instagram.com/greta_l", ['greta_l']],
];

const leftIn = (cases: Case[]): string[] => cases.flatMap(([text, identifying]) => {
  const hidden = withoutIdentifiers([text])[0]!;
  return identifying.filter((piece) => hidden.includes(piece)).map((piece) => `${piece}: ${text}`);
});

it('rules take out what is announced or has a form; a name that nothing announces stays', () => {
  expect(leftIn(FIRST)).toEqual(['maria: hi its maria gonzalez, can u tell me when visiting is', 'gonzalez: hi its maria gonzalez, can u tell me when visiting is', 'jenny: call my daughter jenny on five five five, one two three, four five six seven']);
  expect(leftIn(SECOND)).toEqual(['Hugo: This is Greta Lindqvist, Hugo\'s mom', 'hugo: hugo was born 12 Feb 2019', '14 Rue: I am at 14 Rue Cler', 'Karl: I saw Karl yesterday']);
});
