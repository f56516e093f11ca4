import type { EvaluationDraft, EvaluationSuite, SaveEvaluationCase } from '../shapes.ts';

/** As the dialog holds it: a judgement is `''` until it is made, lists are one entry a line. */
export type EvaluationForm = {
  say: string[];
  suite: EvaluationSuite;
  about: string;
  emergency: '' | 'yes' | 'no';
  crisis: '' | 'yes' | 'no';
  abstained: '' | 'yes' | 'no';
  handoff: '' | 'any' | 'none';
  says: string;
  neverSays: string;
};

export const emptyForm = (say: readonly string[]): EvaluationForm => ({
  say: [...say], suite: 'grounding', about: '', emergency: '', crisis: '', abstained: '', handoff: '', says: '', neverSays: '',
});

/** What is sent; a sentence that says what is missing when it cannot be. */
export function bodyOf(form: EvaluationForm): SaveEvaluationCase | string {
  const say = form.say.map((text) => text.trim()).filter((text) => text !== '');
  if (say.length === 0) return 'Leave at least one message of the patient.';
  const expect: SaveEvaluationCase['expect'] = {
    ...judged('emergency', form.emergency), ...judged('crisis', form.crisis), ...judged('abstained', form.abstained), ...(form.handoff === '' ? {} : { handoff: form.handoff }),
    ...listed('says', form.says), ...listed('neverSays', form.neverSays),
  };
  if (Object.keys(expect).length === 0) return 'Say what would have been right: choose or write at least one thing.';
  return { suite: form.suite, about: form.about.trim() || null, say, expect };
}

const judged = (field: 'emergency' | 'crisis' | 'abstained', answer: '' | 'yes' | 'no') => (answer === '' ? {} : { [field]: answer === 'yes' });

function listed(field: 'says' | 'neverSays', text: string) {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.length === 0 ? {} : { [field]: lines };
}

const KINDS: Record<keyof EvaluationDraft['removed'], [one: string, several: string]> = {
  name: ['name', 'names'], phone: ['phone number', 'phone numbers'], email: ['email address', 'email addresses'], date: ['date', 'dates'], number: ['record number', 'record numbers'],
  case: ['case reference', 'case references'], address: ['address', 'addresses'], link: ['link', 'links'], age: ['great age', 'great ages'],
};

/** "2 names and 1 phone number were taken out." */
export function removedWords(removed: EvaluationDraft['removed']): string {
  const parts = (Object.entries(removed) as [keyof typeof KINDS, number][]).map(([kind, count]) => `${count} ${KINDS[kind][count === 1 ? 0 : 1]}`);
  if (parts.length === 0) return 'The rules found nothing to take out.';
  const total = Object.values(removed).reduce((sum, count) => sum + count, 0);
  return `${new Intl.ListFormat('en').format(parts)} ${total === 1 ? 'was' : 'were'} taken out.`;
}
