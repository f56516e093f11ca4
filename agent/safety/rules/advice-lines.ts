import type { Language } from '../../../domain/terms.ts';
import type { SourceKey } from './sources.ts';

/**
 * One thing to do or watch for. `source` is the page that the sentence rests on; `verified` says that its opened text says so.
 * Unverified sentences are common first aid whose page is still to be compared.
 */
export type AdviceLine = Record<Language, string> & { source: SourceKey; verified: boolean };

/** What to do while waiting, by the key that rules name. Clinicians sign these sentences with the rules. */
export const ADVICE = {
  emergency: [
    { en: 'Stay where you are, unlock the door and keep your phone near.', es: 'Quédese donde está, abra la puerta con llave y tenga el teléfono cerca.', source: 'medlineplus_emergencies', verified: false },
    { en: 'Stay calm and answer the dispatcher\'s questions; do not hang up first.', es: 'Mantenga la calma, conteste las preguntas de la operadora y no cuelgue primero.', source: 'medlineplus_emergencies', verified: false },
  ],
  heart: [
    { en: 'Sit down and rest while you wait for the ambulance.', es: 'Siéntese y descanse mientras espera la ambulancia.', source: 'nhs_heart_attack', verified: true },
    { en: 'An adult who is not allergic to aspirin may chew one adult aspirin, if the 911 dispatcher agrees.', es: 'Un adulto que no sea alérgico puede masticar una aspirina para adultos, si la operadora del 911 está de acuerdo.', source: 'nhs_heart_attack', verified: true },
    { en: 'Do not drive yourself, and do not wait to be sure.', es: 'No conduzca usted y no espere a estar seguro.', source: 'cottage_heart', verified: true },
  ],
  heart_watch: [
    { en: 'Call 911 at once if pain spreads to the arm, jaw or back, or you sweat, feel sick or short of breath.', es: 'Llame al 911 de inmediato si el dolor pasa al brazo, la mandíbula o la espalda, o si suda, tiene náuseas o le falta el aire.', source: 'nhs_heart_attack', verified: true },
    { en: 'Rest and avoid effort until you have been seen.', es: 'Descanse y evite esfuerzos hasta que le vean.', source: 'nhs_heart_attack', verified: false },
  ],
  cpr: [
    { en: 'Put the phone on speaker: the dispatcher will tell you how to do chest compressions.', es: 'Ponga el altavoz: la operadora le dirá cómo hacer compresiones en el pecho.', source: 'medlineplus_emergencies', verified: false },
    { en: 'If the person breathes but cannot be woken, lay them on their side. Do not move them if the neck may be hurt.', es: 'Si respira pero no despierta, póngalo de lado. No lo mueva si puede tener una lesión en el cuello.', source: 'medlineplus_emergencies', verified: true },
  ],
  faint: [
    { en: 'Lay the person down. If they breathe but do not wake, turn them on their side.', es: 'Acueste a la persona. Si respira pero no despierta, póngala de lado.', source: 'medlineplus_emergencies', verified: true },
    { en: 'Call 911 if it happens again, or with chest pain, trouble breathing or an injury.', es: 'Llame al 911 si vuelve a pasar, o con dolor de pecho, falta de aire o una herida.', source: 'medlineplus_emergencies', verified: false },
  ],
  blood_pressure: [
    { en: 'Sit quietly and measure again after five minutes.', es: 'Siéntese con calma y mida otra vez a los cinco minutos.', source: 'aha_pressure', verified: false },
    { en: 'Call 911 with chest pain, trouble breathing, confusion, weakness or a change in vision.', es: 'Llame al 911 si hay dolor de pecho, falta de aire, confusión, debilidad o cambio en la vista.', source: 'aha_pressure', verified: false },
  ],
  breathing: [
    { en: 'Sit upright and stay as calm as you can.', es: 'Siéntese derecho y manténgase lo más calmado posible.', source: 'medlineplus_emergencies', verified: false },
    { en: 'Use your rescue inhaler or oxygen if it was prescribed for you.', es: 'Use su inhalador de rescate u oxígeno si se lo recetaron.', source: 'medlineplus_emergencies', verified: false },
    { en: 'Start chest compressions if the person stops breathing; the dispatcher will guide you.', es: 'Empiece compresiones en el pecho si deja de respirar; la operadora le guiará.', source: 'medlineplus_emergencies', verified: false },
  ],
  breathing_watch: [
    { en: 'Rest. Call 911 if you are short of breath at rest, or with chest pain or blue lips.', es: 'Descanse. Llame al 911 si le falta el aire en reposo, o con dolor de pecho o labios morados.', source: 'acep_warning_signs', verified: false },
  ],
  asthma: [
    { en: 'Sit upright and use the rescue inhaler as your asthma plan says.', es: 'Siéntese derecho y use el inhalador de rescate como dice su plan de asma.', source: 'nhs_asthma', verified: true },
    { en: 'Do not lie down and do not wait for it to pass.', es: 'No se acueste y no espere a que pase.', source: 'medlineplus_emergencies', verified: false },
  ],
  asthma_watch: [
    { en: 'Follow your asthma plan. Call 911 if the inhaler does not help or you cannot finish a sentence.', es: 'Siga su plan de asma. Llame al 911 si el inhalador no ayuda o no puede terminar una frase.', source: 'acep_warning_signs', verified: false },
  ],
  choking: [
    { en: 'If they cannot cough, speak or breathe, the dispatcher will tell you how to give back blows and thrusts.', es: 'Si no puede toser, hablar ni respirar, la operadora le dirá cómo dar golpes en la espalda y compresiones.', source: 'nhs_first_aid', verified: true },
    { en: 'If they can cough, let them keep coughing.', es: 'Si puede toser, deje que siga tosiendo.', source: 'nhs_first_aid', verified: true },
  ],
  anaphylaxis: [
    { en: 'Use the epinephrine injector now if there is one; call 911 even if it helps.', es: 'Use ya el autoinyector de epinefrina si lo hay; llame al 911 aunque mejore.', source: 'webmd_anaphylaxis', verified: true },
    { en: 'Sit or lie in the position that makes breathing easiest.', es: 'Siéntese o acuéstese como mejor pueda respirar.', source: 'webmd_anaphylaxis', verified: true },
    { en: 'A second dose may be given if the signs do not go away.', es: 'Se puede dar una segunda dosis si los síntomas no desaparecen.', source: 'webmd_anaphylaxis', verified: true },
  ],
  allergy_watch: [
    { en: 'Call 911 if the throat feels tight, breathing is hard, or you feel faint.', es: 'Llame al 911 si siente la garganta cerrada, le cuesta respirar o se siente desmayar.', source: 'webmd_anaphylaxis', verified: true },
  ],
  bleeding: [
    { en: 'Press firmly on the wound with a clean cloth and do not let go.', es: 'Presione fuerte la herida con un paño limpio y no suelte.', source: 'nhs_wounds', verified: true },
    { en: 'Do not pull out anything that is stuck in the wound.', es: 'No saque nada que esté clavado en la herida.', source: 'medlineplus_emergencies', verified: false },
  ],
  bleeding_inside: [
    { en: 'Do not eat or drink until you have been seen.', es: 'No coma ni beba hasta que le vean.', source: 'acep_warning_signs', verified: false },
    { en: 'Call 911 with much blood, fainting, weakness or trouble breathing.', es: 'Llame al 911 si hay mucha sangre, desmayo, debilidad o falta de aire.', source: 'acep_warning_signs', verified: false },
  ],
  bleeding_watch: [
    { en: 'Call 911 if you soak a pad an hour, feel faint or may be pregnant.', es: 'Llame al 911 si empapa una toalla por hora, se siente desmayar o puede estar embarazada.', source: 'acep_warning_signs', verified: false },
  ],
  nosebleed: [
    { en: 'Sit up, lean forward and pinch the soft part of the nose while you wait.', es: 'Siéntese, inclínese hacia adelante y apriete la parte blanda de la nariz mientras espera.', source: 'nhs_nosebleed', verified: false },
  ],
  stroke: [
    { en: 'Call even if the signs come and go or have passed.', es: 'Llame aunque los síntomas vayan y vengan o ya hayan pasado.', source: 'mayo_stroke', verified: true },
    { en: 'Note the time when it began.', es: 'Anote la hora en que empezó.', source: 'mayo_stroke', verified: false },
    { en: 'Give nothing to eat or drink and no aspirin.', es: 'No dé nada de comer ni beber, ni aspirina.', source: 'mayo_stroke', verified: false },
  ],
  seizure: [
    { en: 'Stay with the person, clear the space and turn them on their side.', es: 'Quédese con la persona, despeje el espacio y póngala de lado.', source: 'uc_seizure', verified: true },
    { en: 'Do not hold them down and put nothing in the mouth.', es: 'No la sujete y no le ponga nada en la boca.', source: 'utmb_seizure', verified: true },
    { en: 'Note how long it lasts.', es: 'Anote cuánto dura.', source: 'cdc_seizure', verified: false },
  ],
  meningitis: [
    { en: 'Do not wait for a rash to appear.', es: 'No espere a que aparezca una erupción.', source: 'nhs_meningitis', verified: true },
    { en: 'Someone with meningitis can get worse very quickly: stay with them.', es: 'Una persona con meningitis puede empeorar muy rápido: no la deje sola.', source: 'nhs_meningitis', verified: true },
  ],
  head_injury: [
    { en: 'Keep the person still and awake to talk to; do not leave them alone.', es: 'Mantenga a la persona quieta y hable con ella; no la deje sola.', source: 'nhs_head_injury', verified: false },
    { en: 'Do not give blood-thinning pain medicine such as aspirin.', es: 'No dé medicinas que adelgacen la sangre, como la aspirina.', source: 'nhs_head_injury', verified: false },
  ],
  head_injury_watch: [
    { en: 'Call 911 with vomiting, drowsiness, confusion, a seizure, weakness, or fluid from ear or nose.', es: 'Llame al 911 si hay vómito, sueño excesivo, confusión, convulsión, debilidad o líquido por el oído o la nariz.', source: 'nhs_head_injury', verified: true },
    { en: 'Do not drive, drink alcohol or be alone today.', es: 'Hoy no conduzca, no beba alcohol y no esté solo.', source: 'nhs_head_injury', verified: false },
  ],
  trauma: [
    { en: 'Do not move the person if the neck or back may be hurt, unless there is danger.', es: 'No mueva a la persona si puede tener lesión de cuello o espalda, salvo que haya peligro.', source: 'medlineplus_emergencies', verified: true },
    { en: 'Do not touch someone who is still in contact with electricity.', es: 'No toque a alguien que siga en contacto con la electricidad.', source: 'medlineplus_emergencies', verified: false },
  ],
  suicide: [
    { en: 'You are not alone, and you can talk to someone now, free and at any hour.', es: 'No está solo: puede hablar con alguien ahora, gratis y a cualquier hora.', source: 'lifeline_988', verified: true },
    { en: 'If you can, move away from anything you could use to hurt yourself and stay near someone you trust.', es: 'Si puede, aléjese de lo que podría usar para hacerse daño y quédese cerca de alguien de confianza.', source: 'lifeline_988', verified: false },
    { en: 'If it is about someone else, stay with them; you can call for them too.', es: 'Si se trata de otra persona, quédese con ella; usted también puede llamar.', source: 'lifeline_988', verified: true },
  ],
  distress: [
    { en: 'You can call or text 988 at any hour to talk, whatever the worry.', es: 'Puede llamar o escribir al 988 a cualquier hora para hablar, sea cual sea la preocupación.', source: 'lifeline_988', verified: true },
  ],
  abuse: [
    { en: 'If you are in danger now, call 911 from a safe place if you can.', es: 'Si está en peligro ahora, llame al 911 desde un lugar seguro si puede.', source: 'dv_hotline', verified: false },
    { en: 'Trained advocates answer day and night, by phone or by text.', es: 'Personas capacitadas contestan de día y de noche, por teléfono o por mensaje.', source: 'dv_hotline', verified: true },
    { en: 'This chat may be seen on this device; use the close button if someone comes.', es: 'Alguien podría ver este chat en su aparato; ciérrelo si se acerca alguien.', source: 'dv_hotline', verified: false },
  ],
  harm_others: [
    { en: 'Move away from the other person and from anything that could hurt them.', es: 'Aléjese de la otra persona y de cualquier cosa que pueda hacerle daño.', source: 'lifeline_988', verified: false },
    { en: 'Someone will listen without judging; a baby can be put down safely in the crib while you call.', es: 'Alguien le escuchará sin juzgar; puede dejar al bebé seguro en la cuna mientras llama.', source: 'lifeline_988', verified: false },
  ],
  psychosis: [
    { en: 'Stay near the person, speak calmly and do not argue about what they see or hear.', es: 'Quédese cerca, hable con calma y no discuta lo que la persona ve u oye.', source: 'nhs_psychosis', verified: false },
    { en: 'Call 911 if anyone may be hurt.', es: 'Llame al 911 si alguien puede salir herido.', source: 'nhs_psychosis', verified: false },
  ],
  withdrawal: [
    { en: 'Do not stop alcohol or sedatives suddenly on your own, and do not stay alone.', es: 'No deje el alcohol o los sedantes de golpe por su cuenta y no se quede solo.', source: 'medlineplus_dt', verified: false },
  ],
  poison: [
    { en: 'Do not make the person vomit and give nothing by mouth unless told to.', es: 'No provoque el vómito y no dé nada por la boca salvo que se lo indiquen.', source: 'umc_poison', verified: true },
    { en: 'Keep the container near the phone and say what, how much and when.', es: 'Tenga el envase cerca del teléfono y diga qué, cuánto y cuándo.', source: 'umc_poison', verified: true },
    { en: 'Call 911 first if the person is hard to wake, has a seizure or trouble breathing.', es: 'Llame primero al 911 si no despierta, convulsiona o le cuesta respirar.', source: 'poison_help', verified: true },
  ],
  poison_watch: [
    { en: 'Poison Control answers free at any hour and will tell you what to do.', es: 'El centro de envenenamientos contesta gratis a cualquier hora y le dirá qué hacer.', source: 'poison_help', verified: true },
    { en: 'Do not take the next dose until you have been told.', es: 'No tome la siguiente dosis hasta que se lo indiquen.', source: 'poison_help', verified: false },
  ],
  carbon_monoxide: [
    { en: 'Get everyone out into fresh air now and do not go back in.', es: 'Salgan todos al aire libre ahora y no vuelvan a entrar.', source: 'cdc_co', verified: false },
  ],
  sepsis: [
    { en: 'Say: “I am worried about sepsis.”', es: 'Diga: «Me preocupa una sepsis».', source: 'cdc_sepsis', verified: true },
    { en: 'Without quick treatment it can get worse within hours; do not wait until tomorrow.', es: 'Sin tratamiento rápido puede empeorar en horas; no espere hasta mañana.', source: 'cdc_sepsis', verified: true },
  ],
  infection_watch: [
    { en: 'Call 911 with confusion, fast breathing, a racing heart, clammy skin or shaking chills.', es: 'Llame al 911 si hay confusión, respiración rápida, corazón acelerado, piel fría y húmeda o escalofríos fuertes.', source: 'cdc_sepsis', verified: true },
  ],
  fever_watch: [
    { en: 'Call 911 with a stiff neck, trouble breathing, a seizure, confusion or a rash that does not fade.', es: 'Llame al 911 si hay cuello rígido, falta de aire, convulsión, confusión o manchas que no desaparecen.', source: 'driscoll_baby_fever', verified: false },
    { en: 'A baby under 3 months with 100.4 °F (38 °C) or more must be seen at once.', es: 'Un bebé de menos de 3 meses con 38 °C (100.4 °F) o más debe ser visto de inmediato.', source: 'driscoll_baby_fever', verified: true },
  ],
  infant_fever: [
    { en: 'Take the baby to the emergency department now; a fever this young cannot wait.', es: 'Lleve al bebé a urgencias ahora; una fiebre a esta edad no puede esperar.', source: 'driscoll_baby_fever', verified: false },
    { en: 'Call 911 if the baby is limp, blue, hard to wake or has trouble breathing.', es: 'Llame al 911 si el bebé está flojo, morado, no despierta o le cuesta respirar.', source: 'driscoll_baby_fever', verified: false },
  ],
  sick_baby: [
    { en: 'Keep the baby warm and on your lap or side, and give nothing by force.', es: 'Mantenga al bebé abrigado, en su regazo o de lado, y no le dé nada a la fuerza.', source: 'acep_warning_signs', verified: false },
  ],
  dehydration: [
    { en: 'Offer small sips often.', es: 'Ofrezca sorbos pequeños y frecuentes.', source: 'driscoll_baby_fever', verified: false },
    { en: 'Call 911 if the child is limp, hard to wake or has no tears and sunken eyes.', es: 'Llame al 911 si el niño está flojo, no despierta, o no tiene lágrimas y tiene los ojos hundidos.', source: 'driscoll_baby_fever', verified: false },
  ],
  pregnancy: [
    { en: 'Say that you are pregnant, or gave birth within the last year.', es: 'Diga que está embarazada o que dio a luz en el último año.', source: 'texas_maternal', verified: true },
    { en: 'Do not drive yourself; lie on your side while you wait.', es: 'No conduzca usted; acuéstese de lado mientras espera.', source: 'cdc_hear_her', verified: false },
  ],
  labour: [
    { en: 'Call your maternity unit on the way and say how many weeks you are.', es: 'Avise a la maternidad en camino y diga de cuántas semanas está.', source: 'cdc_hear_her', verified: false },
    { en: 'If the baby is coming or you see the cord, call 911 and lie down.', es: 'Si ya viene el bebé o ve el cordón, llame al 911 y acuéstese.', source: 'cdc_hear_her', verified: false },
  ],
  belly: [
    { en: 'Do not eat or drink until you have been seen.', es: 'No coma ni beba hasta que le vean.', source: 'acep_warning_signs', verified: false },
  ],
  belly_watch: [
    { en: 'Call 911 if the pain becomes severe, the belly hard, or with fainting or blood.', es: 'Llame al 911 si el dolor se hace fuerte, el vientre duro, o hay desmayo o sangre.', source: 'acep_warning_signs', verified: false },
  ],
  low_sugar: [
    { en: 'If awake and able to swallow: give sugar now (juice or glucose).', es: 'Si está despierto y puede tragar: dé azúcar ahora (jugo o glucosa).', source: 'st_francis_hypo', verified: true },
    { en: 'If not awake: nothing by mouth; use glucagon if there is some.', es: 'Si no está despierto: nada por la boca; use glucagón si lo hay.', source: 'cincinnati_hypo', verified: true },
  ],
  high_sugar: [
    { en: 'Sip water if you can, and bring your meter and insulin.', es: 'Tome sorbos de agua si puede y lleve su medidor e insulina.', source: 'nhs_dka', verified: false },
  ],
  sugar_watch: [
    { en: 'Follow your diabetes plan. Call 911 with vomiting, confusion, deep breathing or fainting.', es: 'Siga su plan de diabetes. Llame al 911 si hay vómito, confusión, respiración profunda o desmayo.', source: 'nhs_dka', verified: false },
  ],
  burn: [
    { en: 'Cool the burn under cool running water; no ice, butter or cream.', es: 'Enfríe la quemadura con agua fresca corriente; sin hielo, mantequilla ni crema.', source: 'nhs_first_aid', verified: true },
    { en: 'Take off rings and clothes near it, unless they stick.', es: 'Quite anillos y ropa cerca, salvo que estén pegados.', source: 'nhs_first_aid', verified: true },
  ],
  bite: [
    { en: 'Keep calm and still, take off rings and watches; do not cut, suck, ice or tie off the bite.', es: 'Quédese tranquilo y quieto, quítese anillos y relojes; no corte, chupe, ponga hielo ni haga torniquete.', source: 'cdc_snake', verified: true },
  ],
  bite_watch: [
    { en: 'Wash the bite with soap and running water.', es: 'Lave la mordida con jabón y agua corriente.', source: 'nhs_bites', verified: false },
  ],
  eye: [
    { en: 'Rinse the eye with plenty of clean water for 15 minutes or more if a chemical got in.', es: 'Si entró un químico, enjuague el ojo con mucha agua limpia 15 minutos o más.', source: 'nhs_eye', verified: false },
    { en: 'Do not rub it and do not pull out anything stuck.', es: 'No lo frote y no saque nada clavado.', source: 'nhs_eye', verified: false },
  ],
  eye_watch: [
    { en: 'Call 911 with sudden loss of sight.', es: 'Llame al 911 si pierde la vista de repente.', source: 'nhs_eye', verified: false },
  ],
  heat: [
    { en: 'Move to a cool place and cool the person with cool wet cloths or a cool bath; give nothing to drink.', es: 'Lleve a un lugar fresco y enfríe a la persona con paños frescos y húmedos o un baño fresco; no le dé nada de beber.', source: 'cdc_heat', verified: true },
  ],
  cold: [
    { en: 'Move to a warm place, take off wet clothes and wrap in blankets; do not rub.', es: 'Lleve a un lugar cálido, quite la ropa mojada y abrigue con mantas; no frote.', source: 'nhs_hypothermia', verified: false },
  ],
  spine: [
    { en: 'Go to the emergency department now; do not wait for an appointment.', es: 'Vaya a urgencias ahora; no espere una cita.', source: 'nhs_back', verified: false },
  ],
  limb: [
    { en: 'Keep the limb still and level; no heat, ice or tight bandage.', es: 'Mantenga la extremidad quieta y a nivel; sin calor, hielo ni venda apretada.', source: 'nhs_limb', verified: false },
  ],
  limb_watch: [
    { en: 'Call 911 with chest pain or trouble breathing.', es: 'Llame al 911 si hay dolor de pecho o falta de aire.', source: 'nhs_dvt', verified: false },
  ],
  injury_watch: [
    { en: 'Keep the part still. Call 911 with numbness, a cold limb or loss of bladder control.', es: 'Mantenga quieta la parte. Llame al 911 si hay adormecimiento, extremidad fría o pérdida de control de la orina.', source: 'nhs_broken', verified: false },
  ],
  headache_watch: [
    { en: 'Call 911 if it is sudden and severe, or with weakness, confusion, trouble speaking or a stiff neck.', es: 'Llame al 911 si es repentino y fuerte, o con debilidad, confusión, dificultad para hablar o cuello rígido.', source: 'nhs_headache', verified: false },
  ],
  post_op: [
    { en: 'Lie down, cover an open wound with a clean damp cloth and do not push anything back.', es: 'Acuéstese, cubra la herida abierta con un paño limpio y húmedo y no empuje nada hacia adentro.', source: 'cdc_sepsis', verified: false },
    { en: 'Say which operation you had and when.', es: 'Diga qué operación tuvo y cuándo.', source: 'cdc_sepsis', verified: false },
  ],
  medicine_run_out: [
    { en: 'Do not wait for an appointment: a pharmacist or nurse can help today.', es: 'No espere una cita: la farmacia o enfermería puede ayudar hoy.', source: 'nhs_medicines', verified: false },
    { en: 'Call 911 if you already feel ill.', es: 'Llame al 911 si ya se siente mal.', source: 'nhs_medicines', verified: false },
  ],
} as const satisfies Record<string, readonly AdviceLine[]>;

export type AdviceKey = keyof typeof ADVICE;
