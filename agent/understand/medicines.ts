/** Medicines that patients ask to have refilled, by name; and endings that nearly only medicines have. Folded. */
const NAMED = `metformin|lisinopril|atorvastatin|simvastatin|rosuvastatin|amlodipine|losartan|metoprolol|levothyroxine|albuterol|salbutamol|ventolin|omeprazole|pantoprazole|gabapentin|hydrochlorothiazide|furosemide|
sertraline|zoloft|fluoxetine|prozac|escitalopram|lexapro|citalopram|bupropion|wellbutrin|trazodone|duloxetine|venlafaxine|lorazepam|alprazolam|xanax|clonazepam|adderall|ritalin|methylphenidate|insulin|lantus|ozempic|
semaglutide|jardiance|farxiga|januvia|glipizide|warfarin|eliquis|apixaban|xarelto|rivaroxaban|clopidogrel|plavix|aspirin|prednisone|montelukast|singulair|flonase|advair|symbicort|cetirizine|loratadine|ibuprofen|naproxen|
meloxicam|tramadol|oxycodone|amoxicillin|azithromycin|doxycycline|tamsulosin|finasteride|sildenafil|lamotrigine|levetiracetam|keppra|lithium|quetiapine|birth control(?: pills?)?|inhalers?|epi-?pens?|test strips|synthroid|lipitor|
levotiroxina|metformina|insulina|losartan|omeprazol|salbutamol|amlodipino|atorvastatina|sertralina|inhalador|anticonceptiv\\w+`.replace(/\s+/gu, '');
const ENDINGS = '\\p{L}{3,}(?:pril|sartan|statin|olol|dipine|prazole|xaban|gliptin|gliflozin|glutide|cillin|mycin|cycline|azepam|azolam|thyroxine|oxetine|triptan|profen|statina|prazol|cilina|tiroxina|formina)';

/** A medicine by name, in folded text. */
export const MEDICINE_NAME = new RegExp(`(?<![\\p{L}])(?:${NAMED}|${ENDINGS})(?![\\p{L}])`, 'u');
