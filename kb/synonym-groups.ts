import type { Language } from '../domain/terms.ts';

/**
 * Lay words and medical ones that mean the same thing, one group a line. Within a group every phrase stands for every
 * other. Plain spelling variants belong here too; inflections do not (stemming meets those).
 */
export const SYNONYM_GROUPS: Record<Language, string> = {
  en: `
heart attack | myocardial infarction
high blood pressure | hypertension
low blood pressure | hypotension
stroke | cerebrovascular accident | brain attack
mini stroke | transient ischemic attack | tia
heart failure | congestive heart failure | chf
irregular heartbeat | arrhythmia | heart palpitations | racing heart
afib | atrial fibrillation
chest pain | angina
blood clot | thrombosis | dvt | embolism
high cholesterol | hyperlipidemia | hypercholesterolemia
blood thinner | anticoagulant | warfarin
hardening of the arteries | atherosclerosis
low blood sugar | hypoglycemia
high blood sugar | hyperglycemia
sugar disease | diabetes
flu | influenza
cold | common cold | upper respiratory infection
whooping cough | pertussis
german measles | rubella
chickenpox | chicken pox | varicella
shingles | herpes zoster
cold sore | fever blister | herpes simplex
pink eye | pinkeye | conjunctivitis
stomach flu | stomach bug | gastroenteritis | norovirus
food poisoning | foodborne illness
throwing up | throw up | vomiting | puking | being sick | emesis
feeling sick | nausea | queasy
runs | diarrhea | loose stools | diarrhoea
constipated | constipation | cannot poop | can't poop
poop | stool | bowel movement | feces
pee | urine | urinate | urination
water infection | bladder infection | urinary tract infection | uti | cystitis
heartburn | acid reflux | gerd | reflux
belly ache | stomach ache | tummy ache | stomach hurts | belly hurts | abdominal pain | stomach pain | belly pain
tummy | belly | stomach | abdomen
piles | hemorrhoids | haemorrhoids
gallstones | cholelithiasis
kidney stones | renal calculi | nephrolithiasis
kidney | renal
liver | hepatic
lung | pulmonary
heart | cardiac
stomach | gastric
brain | cerebral
bone | skeletal
skin | dermal | cutaneous
breastbone | sternum
collarbone | clavicle
kneecap | patella
shortness of breath | breathless | dyspnea | out of breath | trouble breathing | breathing difficulty
coughing up blood | hemoptysis
nosebleed | nose bleed | epistaxis
runny nose | rhinorrhea | stuffy nose | congestion
hay fever | allergic rhinitis | seasonal allergies
sore throat | pharyngitis | strep throat | tonsillitis | throat hurts | hurts to swallow
earache | ear infection | otitis media | ear pain | ear hurts | pulling his ear | pulling her ear
ringing in the ears | tinnitus
dizzy | dizziness | vertigo | lightheaded
passing out | passed out | fainting | faint | syncope | blackout
headache | migraine | head hurts | head is pounding
fit | seizure | convulsion | epilepsy
numb | numbness | tingling | pins and needles | neuropathy
nerve pain | neuralgia
memory loss | dementia | alzheimer
shaky | tremor | shaking
feeling down | depressed | depression | low mood
anxious | anxiety | panic attack | nervous
cannot sleep | can't sleep | insomnia | sleeplessness | trouble sleeping
baby blues | postpartum depression | postnatal depression
manic depression | bipolar disorder
drinking problem | alcoholism | alcohol use disorder
itchy | itching | itch | pruritus
rash | skin eruption | dermatitis
hives | urticaria | welts
eczema | atopic dermatitis
bruise | contusion | black and blue
cut | laceration | wound
boil | abscess | furuncle
wart | verruca
athlete's foot | tinea pedis
ringworm | tinea
bed sore | pressure ulcer | pressure sore
hair loss | alopecia | balding
bad breath | halitosis | breath odor
sweating | hyperhidrosis | perspiration
swelling | edema | swollen | oedema
broken bone | fracture | broken
sprain | twisted ankle
joint pain | arthralgia
arthritis | joint inflammation
brittle bones | osteoporosis
slipped disc | herniated disc | disc prolapse
back pain | backache | lumbago | back hurts | hurt my back | sore back | back is sore | threw my back out | put my back out
tennis elbow | lateral epicondylitis
bunion | hallux valgus
muscle pain | muscle ache | myalgia
fever | high temperature | pyrexia | running a temperature
tired | fatigue | exhausted | worn out
weight loss | losing weight
overweight | obesity | obese
swollen glands | swollen lymph nodes | lymphadenopathy
blood poisoning | sepsis | septicemia
cancer | malignancy | carcinoma | malignant tumor
tumor | tumour | growth | mass | lump
spread | metastasis | metastatic
chemo | chemotherapy
radiation | radiotherapy
benign | not cancer | noncancerous
womb | uterus
period | menstruation | menstrual | menses
period pain | menstrual cramps | dysmenorrhea
menopause | change of life | hot flashes
miscarriage | pregnancy loss | spontaneous abortion
tubal pregnancy | ectopic pregnancy
morning sickness | nausea in pregnancy
pregnant | pregnancy | expecting | prenatal
giving birth | childbirth | labor | delivery
c section | cesarean | caesarean
due date | delivery date
breastfeeding | nursing | lactation
newborn | infant | baby
child | kid | toddler | pediatric | paediatric | children
birth control | contraception | contraceptive
std | sti | sexually transmitted disease | sexually transmitted infection
the clap | gonorrhea
yeast infection | thrush | candidiasis
erectile dysfunction | impotence
prostate trouble | enlarged prostate | bph | prostatic hyperplasia
leaking urine | incontinence
bedwetting | enuresis
underactive thyroid | hypothyroidism
overactive thyroid | hyperthyroidism
low iron | anemia | anaemia | iron deficiency
sickle cell disease | sickle cell anemia
leukemia | leukaemia | blood cancer
down syndrome | trisomy 21
edwards syndrome | edward syndrome | trisomy 18
patau syndrome | trisomy 13
lou gehrig's disease | als | amyotrophic lateral sclerosis
mad cow disease | creutzfeldt jakob
nearsighted | myopia | shortsighted
farsighted | hyperopia
blurry vision | blurred vision
cataract | cloudy lens
lazy eye | amblyopia
hearing loss | deaf | hard of hearing
hives | allergic reaction | anaphylaxis
allergy | allergic | hypersensitivity
asthma | wheezing | inhaler
copd | emphysema | chronic bronchitis
tb | tuberculosis
hiv | aids
mono | glandular fever | mononucleosis
lice | head lice | pediculosis
pinworms | threadworms
tick bite | lyme disease
snoring | sleep apnea | sleep apnoea
canker sore | mouth ulcer | aphthous
gum disease | gingivitis | periodontitis
tylenol | acetaminophen | paracetamol
advil | motrin | ibuprofen
aleve | naproxen
aspirin | acetylsalicylic acid
amoxicillin | amoxil
keflex | cephalexin
zocor | simvastatin
lipitor | atorvastatin
glucophage | metformin
zestril | lisinopril
norvasc | amlodipine
ventolin | albuterol | salbutamol
prozac | fluoxetine
zoloft | sertraline
lexapro | escitalopram
xanax | alprazolam
prilosec | omeprazole
synthroid | levothyroxine
coumadin | warfarin
benadryl | diphenhydramine
zyrtec | cetirizine
claritin | loratadine
imodium | loperamide
viagra | sildenafil
painkiller | pain reliever | analgesic | pain medicine
water pill | diuretic
antacid | heartburn medicine
shot | vaccine | vaccination | immunization | jab
medicine | medication | drug | meds | pill | tablet
prescription | rx | script
refill | renew prescription | repeat prescription | run out of medicine
side effect | adverse effect | adverse reaction
dose | dosage
blood test | lab test | bloodwork | blood work | lab work | blood draw
xray | radiograph | x ray
mri | magnetic resonance imaging | mri scan
ct | cat scan | ct scan | computed tomography
ultrasound | sonogram | sonography
ekg | ecg | electrocardiogram
mammogram | mammography | breast screening
colonoscopy | bowel scope
biopsy | tissue sample
scan | imaging
surgery | operation | procedure
anesthesia | anaesthesia | put to sleep | numbing
stitches | sutures
heart doctor | cardiologist | cardiology
skin doctor | dermatologist | dermatology
kids doctor | children's doctor | pediatrician | paediatrician | pediatrics | paediatrics
bone doctor | orthopedist | orthopedics | orthopaedics
eye doctor | ophthalmologist | optometrist
women's doctor | gynecologist | gynecology | obgyn | obstetrics
baby doctor | obstetrician | midwife | maternity
therapist | counselor | psychologist | counselling | therapy
shrink | psychiatrist
family doctor | primary care | gp | general practitioner | family medicine
physio | physical therapy | physiotherapy
er | emergency room | emergency department | a&e | casualty
icu | intensive care | critical care
ward | inpatient unit
doctor | physician | provider | clinician
appointment | appt | visit | booking
reschedule | change appointment | move appointment
cancel | call off
bill | invoice | statement | charge
insurance | health plan | coverage | insurer
copay | co pay | copayment
payment plan | instalments | installments | pay over time | bit by bit | spread payments | split bill
financial assistance | charity care | help paying
medical records | health records | chart | patient file | file
test results | lab results | results
portal | patient portal | online account | myriverbend
password | login | log in | sign in
parking | park | car park | garage
directions | how to get there | route
visiting hours | visiting times | visitation
visitor | guest | visiting
interpreter | translator | translation
wheelchair | mobility aid | accessible
disabled | disability | accessibility
referral | refer | referred
discharge | going home | released
complaint | complain | grievance
work note | sick note | doctor's note | fit note
advance directive | living will
power of attorney | health care proxy
virtual visit | telehealth | video visit | telemedicine
walk in | without appointment | urgent care
vaccination record | immunization record | shot record
cafeteria | cafe | food | restaurant | canteen
gift shop | flowers | shop
wifi | wi fi | internet
chaplain | pastor | spiritual care
lost and found | lost property | lost items
smoking | tobacco | cigarettes | nicotine
quit smoking | smoking cessation | stop smoking
diet | nutrition | eating
workout | exercise | physical activity
zits | pimples | acne
puffer | inhaler
grandma | grandmother | visitor
bouquet | roses | tulips | lilies | orchid | flowers
video call | zoom | facetime | video visit | telehealth
register | enroll | sign up | create account
afford | financial assistance | help paying
broke | financial assistance
job openings | hiring | vacancies | careers | jobs
blocked nose | stuffy nose | congestion
awake | insomnia | trouble sleeping
nits | lice
pray | prayer | chaplain | spiritual care
drugstore | pharmacy | chemist
radiograph | xray
mail | post | deliver | delivery | ship
copy | duplicate
physician | doctor | specialist
guide dog | service dog | service animal
dog | pet
elevator | lift
dye | contrast
feed | feeding | breastfeeding
crib | cot | sleep surface
car seat | child seat
collapsed | passed out
scared | fear | afraid | nervous
closed in | claustrophobia | small spaces
jewelry | ring | necklace | earrings | watch
contact lenses | contacts
breakfast | eat | food
beer | wine | alcohol | liquor | drinking
vape | vaping | smoking
pot | weed | marijuana | cannabis
throw away | get rid | dispose | disposal
expired | old | leftover
forgot | missed | skipped
allergic | allergy | reaction
puffy | swollen
hurts | hurt | pain | painless | ache | sore
blister | burn
dentures | glasses | belongings | lost items
paid | payment | pay
owe | balance | bill
refund | money back | overpaid
itemized | every charge | line by line
approve | approval | prior authorization
aetna | cigna | blue cross | united | humana | insurance plan
uninsured | no insurance | without insurance
veterinarian | vet
nurse advice | nurse line | advice line
ambulance | 911
overnight | sleep over | stay the night | spend the night
breast lump | lump
bp | blood pressure
sugar | glucose
water broke | waters | labor
contractions | labor
kick | kicks | movements
ultrasound picture | ultrasound
belongings | valuables | things
translator | interpreter | language
signature | sign | consent
passed away | died | death | loss | grief
will | advance directive
tour | look around
classes | class | course
shuttle | bus | public transport
train | bus | public transport
taxi | ride | drive home
late | behind
interpreter | vietnamese | mandarin | cantonese | chinese | arabic | russian | french | portuguese | korean | polish | hindi | somali | tagalog | haitian creole | ukrainian | farsi
error | mistake | incorrect | wrong
poor | low income
cheaper | discount | weekly pass
smallest | least | minimum | lowest
largest | maximum | highest
monthly | each month | every month
chair on wheels | wheelchair
time slot | appointment
birth room | delivery room | labor ward | birth unit | maternity ward
quiet time | rest hour
rest hour | rest time
fridge | refrigerator | refrigerated
employer | boss | work
proof | note | certificate | letter
bring to the house | home delivery | deliver
drink at the breast | breastfeed | nursing
umbrella | jacket | coat | sweater | wallet | purse | handbag | backpack | keys | scarf | gloves | lost items
gran | granny | grandma | grandmother
lie on | sleep on
approximately | roughly | estimate
inside | indoors
outside | outdoors
holiday | thanksgiving | christmas | new year | easter | memorial day | labor day | independence day
fourth of july | july fourth | july 4 | independence day
note for work | work note | school note
app | portal app
letter | note`,
  es: `
infarto | ataque al corazon | ataque cardiaco
presion alta | hipertension
presion baja | hipotension
derrame cerebral | accidente cerebrovascular | ictus | embolia cerebral
azucar alta | diabetes
gripe | influenza | gripa
resfriado | catarro | resfrio
fiebre | calentura | temperatura alta
dolor de estomago | dolor abdominal | dolor de barriga | dolor de panza
vomito | vomitar | nauseas | ganas de vomitar
diarrea | soltura
dolor de cabeza | migrana | jaqueca
falta de aire | dificultad para respirar | ahogo
mareo | vertigo | mareado
ronchas | sarpullido | erupcion
embarazo | embarazada | prenatal
parto | dar a luz | nacimiento
bebe | recien nacido | lactante
nino | nina | hijo | hija | pediatria
vacuna | inmunizacion | inyeccion
medicina | medicamento | farmaco | pastilla
receta | prescripcion | surtir | resurtir
cita | turno | consulta
cancelar | anular
cambiar cita | reprogramar
factura | cuenta | cobro
seguro | aseguranza | cobertura
expediente | historial medico | registros medicos
resultados | analisis
analisis de sangre | prueba de sangre | laboratorio
radiografia | rayos x | placa
resonancia | mri
ultrasonido | ecografia | ecosonograma
cirugia | operacion
urgencias | emergencias | sala de emergencia
terapia intensiva | cuidados intensivos | uci
estacionamiento | parqueo | parking
horario de visita | horas de visita | visitas
interprete | traductor
portal | cuenta en linea
contrasena | clave
medico | doctor | doctora
depresion | tristeza
ansiedad | nervios | angustia
tos | toser
garganta | amigdalas
wifi | wi fi | internet
internacion | hospitalizacion | ingreso
copia | expediente
pagar | pago
precio | costo | cuesta
duele | dolor
acudir | llegar
recoger | retirar
mascota | perro
traer | llevar
ayunas | ayuno | sin comer
carro | coche | auto | estacionar | estacionamiento
acompanar | acompanante | visitar | visitas
internado | hospitalizado | paciente
alcanza para pagar | no puedo pagar | ayuda financiera
traducir | traduzca | interprete
inscribir | inscribo | registrarse | crear cuenta | abrir cuenta
documentos | papeles | identificacion
conocer la maternidad | recorrido de maternidad
enfermera por telefono | linea de enfermeria
de noche | a cualquier hora | 24 horas
seguro | medicaid | medicare
parto | trabajo de parto`,
};
