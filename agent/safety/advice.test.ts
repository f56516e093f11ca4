import { describe, expect, test } from 'vitest';
import { safetyCard } from './advice.ts';
import { screen } from './screen.ts';

const card = (text: string, options: Parameters<typeof safetyCard>[1] = {}): NonNullable<ReturnType<typeof safetyCard>> => {
  const made = safetyCard(screen([text]), options);
  if (!made) throw new Error(`no card for "${text}"`);
  return made;
};
const numbers = (text: string): string[] => card(text).calls.map((call) => `${call.kind} ${call.number}`);

describe('the safety card', () => {
  test('is not shown when nothing was found', () => {
    expect(safetyCard(screen(['where do I park?']))).toBeNull();
  });

  test('puts the emergency number first', () => {
    expect(card('my chest hurts')).toMatchObject({ title: 'This may be an emergency. Call 911 now.', acuity: 'emergency' });
    expect(numbers('my chest hurts')).toEqual(['call 911']);
  });

  test('offers 988 by call and by text for suicide and self-harm', () => {
    expect(numbers('I want to kill myself')).toEqual(['call 911', 'call 988', 'text 988']);
    expect(numbers('I started cutting again')).toContain('call 988');
  });

  test('offers Poison Control beside 911', () => {
    expect(numbers('my toddler drank bleach')).toEqual(['call 911', 'call 1-800-222-1222']);
    expect(numbers('I took a whole bottle of tylenol')).toContain('call 1-800-222-1222');
  });

  test('offers the domestic violence hotline', () => {
    expect(numbers('my husband hits me')).toEqual(['call 911', 'call 1-800-799-7233']);
  });

  test('speaks Spanish to whoever writes it', () => {
    expect(card('me duele el pecho').title).toBe('Esto puede ser una emergencia. Llame al 911 ahora.');
    expect(card('me duele el pecho', { language: 'en' }).title).toContain('Call 911');
  });

  test('uses the local numbers in title, calls and lines', () => {
    const local = card('I think I am having a stroke, my face droops', { numbers: { emergency: '112' } });
    expect(local.title).toContain('112');
    expect(local.calls[0]).toEqual({ label: 'Call 112', number: '112', kind: 'call' });
    expect(JSON.stringify(local)).not.toContain('911');
  });

  test('leaves out a line that is not there', () => {
    expect(card('I want to die', { numbers: { crisisText: '' } }).calls.map((call) => call.kind)).toEqual(['call', 'call']);
  });

  test('offers the nurse line when it is urgent and no emergency', () => {
    expect(card('I ran out of insulin', { numbers: { nurse: '555-0111' } })).toMatchObject({ acuity: 'urgent', calls: [{ number: '555-0111' }] });
  });
});
