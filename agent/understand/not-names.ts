/** Words that are no part of a person's name where one is looked for. "Hard" ones never are; soft ones may stand beside another. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `appointment appointments appt booking book schedule reschedule visit visits doctor doctors dr clinic clinics hospital riverbend northside lakeshore main pharmacy emergency department street avenue road oak lake center centre
  cardiology cardiologist dermatology dermatologist orthopaedics orthopedics orthopaedic orthopedic orthopedist paediatrics pediatrics pediatrician paediatrician obstetrics gynecology gynecologist family medicine mental health psychiatry imaging laboratory lab
  billing records front desk reception referral referrals refill refills prescription prescriptions medicine medication medications results result complaint bill invoice insurance medicare medicaid blue cross aetna cigna walgreens cvs walmart costco
  monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weekday weekdays weekend weekends morning mornings afternoon afternoons evening evenings today tomorrow tonight noon
  january february march april may june july august september october november december week month year anytime asap next any sometime
  hi hello hey hola good thanks thank please pls plz yes no ok okay sorry sure never nope yeah gracias buenos buenas dias tardes favor sir madam maam
  phone tel telephone cell mobile email mail number contact name call text reach address dob mrn id account patient case request
  the a an and or but so not on in at with without by to of for from is are was be been am as it its this that these those here there my your our his her their me you we they he she him us i im
  need needs want wants like would could can will shall should must have has had do does did get got give take make see help send check look let know think feel feeling
  urgent urgently soon now later before after since still already again also just only really very too more less new old first last same other another
  still missing wrong spelled under calling writing trying looking having getting going waiting hoping wondering asking interested available free busy flexible unable sick ill pregnant diabetic allergic deaf blind late early
  fine well worried scared afraid upset angry unhappy tired confused curious happy glad retired uninsured insured mother father mom dad parent wife husband daughter son sister brother caregiver carer guardian grandmother grandfather
  spanish english mexican american muslim jewish catholic christian
  pain rash fever cough knee back hip shoulder heart skin eye mole eczema acne physical checkup check-up exam test tests scan x-ray xray mri blood surgery annual follow-up followup wart chest copy bone doctor's
  el la los las un una unos unas y o en con sin por para que es son soy estoy esta este esto mi mis su sus tu lo le se no si muy mas cita citas turno quiero quisiera necesito tengo puedo puede medico medica doctora clinica
  farmacia receta recetas resultados factura queja expediente lunes martes miercoles jueves viernes sabado domingo manana tarde noche semana mes hoy telefono correo numero nombre llamo llamar cardiologia dermatologia pediatria ortopedia
  cardiologo dermatologo pediatra ginecologo ginecologa alergico alergica embarazada nueva nuevo paciente madre padre mama papa hijo hija esposo esposa hermano hermana enfermo enferma diabetico diabetica dolor`.split(/\s+/u),
);

/** Of those, the ones that are given or family names as well: "April Jones", "Mark May", "Heart" is none. */
export const ALSO_NAMES: ReadonlySet<string> = new Set('april may june august march will lake rose grace hope love la le el cross street young oak good new old sunday friday se an do so my no mercedes blue sol mar paz luz hunter page free early wells noon paciente nueva domingo lopez lab back chest her him me he she us may bill mark has'.split(' '));
