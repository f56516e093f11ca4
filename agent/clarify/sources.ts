import { SOURCES, type Source } from '../safety/rules/sources.ts';

/** Public sources of the symptom guides, beside those of the safety rules. `verified`: its text was opened and compared when the guide was written. */
const OWN_SOURCES = {
  nhs_headaches: { name: 'NHS, Headaches (Limelight Health Hub)', url: 'https://limelighthealthhub.nhs.uk/health-a-to-z/headaches/', verified: true },
  nhs_cough: { name: 'NHS, Cough (Gordon Street Medical Centre, minor illnesses)', url: 'https://gtdhealthcare.co.uk/gordonstreetmedicalcentre/health-information-and-support/self-help-minor-illnesses', verified: true },
  nhs_sore_throat: { name: 'NHS Leicester City CCG, Sore throat', url: 'https://www.leicestercityccg.nhs.uk/my-health/self-care/sore-throat/', verified: true },
  nhs_vomiting: { name: 'NHS, Diarrhoea and vomiting (Bridgwater Bay Health)', url: 'https://bridgwaterbayhealth.nhs.uk/diarrhoea-and-vomiting', verified: true },
  nhs_vomiting_watch: { name: 'Elvington Medical Practice (NHS), Vomiting and diarrhoea', url: 'https://elvingtonmedicalpractice.co.uk/learning/how-to-deal-with/vomiting-and-diarrhoea', verified: true },
  nhs_stomach_ache: { name: 'Quarryside Practice (NHS Scotland), Stomach ache and abdominal pain', url: 'https://quarrysidepractice.gp.scot/health-information/stomach-ache-and-abdominal-pain', verified: true },
  aad_rash: { name: 'American Academy of Dermatology, Rash 101: when to seek medical treatment', url: 'https://www.aad.org/public/everyday-care/itchy-skin/rash/rash-101', verified: true },
  lifespan_back: { name: 'Lifespan, Back pain: when should you see a physician?', url: 'https://www.pedimind.lifespan.org/centers-services/brain-and-spine-tumor-center/when-seek-help', verified: true },
  samsung_uti: { name: 'Samsung Medical Center, UTI symptoms', url: 'https://www.samsunghospital.com/en/health-library/symptoms/uti-symptoms-urinary-tract-infection.do', verified: true },
  nhs_earache_child: { name: 'NHS Humber and North Yorkshire, Earache in children', url: 'https://hnyhealthiertogether.nhs.uk/parentscarers/worried-your-child-unwell/earache', verified: true },
  nhs_earache_advice: { name: 'NHS, Earache: when to get medical advice (Zana)', url: 'https://www.zana.com/a/earache-toget-medical-advice.6328', verified: true },
  mayo_dizziness: { name: 'Mayo Clinic, Dizziness: when to see a doctor', url: 'https://www.mayoclinic.org/symptoms/dizziness/basics/when-to-see-doctor/sym-20050886', verified: true },
  cleveland_fever: { name: 'Cleveland Clinic, Fever: when to call the doctor', url: 'https://my.clevelandclinic.org/health/symptoms/10880-fever/when-to-call-the-doctor', verified: true },
  acep_cuts: { name: 'American College of Emergency Physicians, Cuts and abrasions', url: 'http://www.emergencycareforyou.org/emergency-101/cuts-and-abrasions/', verified: true },
  mayo_eye: { name: 'Mayo Clinic, Eye pain: when to see a doctor (Web Health Network)', url: 'http://webhealthnetwork.com/q/1-369-when_to_see_doctor/eye-pain-when-to-see-a-doctor', verified: true },
  hse_low_mood: { name: 'HSE, Clinical depression: diagnosis', url: 'https://www2.hse.ie/conditions/mental-health/clinical-depression/clinical-depression-diagnosis.html', verified: true },
  nhs_breathless: { name: 'NHS, Shortness of breath (Torbay and South Devon)', url: 'https://torbayandsouthdevonenhancedaccess.nhs.uk/health-a-z/?condition=shortness-of-breath%2F', verified: true },
  medlineplus_reactions: { name: 'MedlinePlus, Drug reactions', url: 'https://medlineplus.gov/drugreactions.html', verified: false },
} as const satisfies Record<string, Source>;

export const GUIDE_SOURCES = { ...SOURCES, ...OWN_SOURCES };
export type GuideSource = keyof typeof GUIDE_SOURCES;
