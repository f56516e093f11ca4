/** Public sources of the rules and advice. `verified` says that its text was opened and compared when the rule was written. */
export type Source = { name: string; url: string; verified: boolean };

export const SOURCES = {
  nhs_heart_attack: { name: 'NHS, Heart attack (text as republished by NICS Well)', url: 'https://nicswell.co.uk/conditions-and-treatments/heart-attack/symptoms', verified: true },
  cdc_mmwr_heart: { name: 'CDC MMWR, Awareness of heart attack symptoms and response', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6366680', verified: true },
  mayo_stroke: { name: 'Mayo Clinic, Act FAST if you suspect stroke', url: 'https://www.mayoclinic.org/diseases-conditions/stroke/in-depth/health-tip/art-20450579', verified: true },
  cdc_hear_her: { name: 'CDC Hear Her, Recognizing urgent pregnancy-related warning signs', url: 'https://www.cdc.gov/hearher/resources/news-media/recognizing-urgent-warning-signs.html', verified: true },
  lifeline_988: { name: '988 Suicide & Crisis Lifeline, frequently asked questions (988 SC)', url: 'https://988sc.org/faqs/', verified: true },
  lifeline_signs: { name: '988 Lifeline warning signs (City of Grapevine)', url: 'http://www.ci.grapevine.tx.us/CivicAlerts.aspx?AID=961', verified: true },
  poison_help: { name: 'Wyoming Department of Health, Poison Help', url: 'https://health.wyo.gov/publichealth/prevention/wivpp/poison-center', verified: true },
  ohsu_poison: { name: 'Oregon Poison Center, First aid', url: 'https://www.ohsu.edu/xd/outreach/oregon-poison-center/you-and-your-family/firstaid.cfm', verified: true },
  dv_hotline: { name: 'US Office for Victims of Crime, National Domestic Violence Hotline', url: 'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts', verified: true },
  webmd_anaphylaxis: { name: 'WebMD, Anaphylaxis: treating a life-threatening reaction', url: 'http://www.webmd.com/allergies/anaphylaxis-15/treating-life-threatening', verified: true },
  acep_warning_signs: { name: 'American College of Emergency Physicians, warning signs of a medical emergency (Greene County)', url: 'https://www.greenecountyga.gov/257/Recognizing-a-Medical-Emergency', verified: true },
  medlineplus_emergencies: { name: 'MedlinePlus, Recognizing medical emergencies (archived copy)', url: 'https://cybercemetery.unt.edu/archive/oilspill/20130220143655/http://www.nlm.nih.gov/medlineplus/ency/article/001927.htm', verified: true },
  cdc_sepsis: { name: 'CDC tips to spot and stop sepsis (as reported by WLNS)', url: 'https://www.wlns.com/news/national/cdc-provides-tips-to-spot-and-stop-sepsis/', verified: true },
  driscoll_baby_fever: { name: 'Driscoll Health Plan, What do I do if my baby has a fever?', url: 'https://driscollhealthplan.com/faq/what-do-i-do-if-my-baby-has-a-fever/', verified: true },
  cdc_seizure: { name: 'CDC Epilepsy, First aid for seizures', url: 'https://www.cdc.gov/epilepsy/communications/features/firstaid.htm', verified: true },
  nhs_head_injury: { name: 'NHS, Head injury and concussion (Chadsmoor Medical Practice)', url: 'https://www.chadsmoormedicalpractice.nhs.uk/index.php?id=nhs-health-az&category=M&condition=minor-head-injury', verified: true },
  nhs_meningitis: { name: 'NHS, Meningitis symptoms (NICS Well)', url: 'https://www.nicswell.co.uk/conditions-and-treatments/meningitis/symptoms-1/', verified: true },
} as const satisfies Record<string, Source>;
export type SourceKey = keyof typeof SOURCES;
