import { describe, expect, it } from 'vitest';
import { safetyCard } from './advice.ts';
import { besideElsewhere, tellsItGoesOn } from './told-elsewhere.ts';

const CHEST = { texts: ['My father has crushing chest pain'], emergency: true, crisis: false };

describe('danger told elsewhere', () => {
  it.each([
    'It is worse now', 'getting worse', 'its worse', 'he is no better', 'still hurts', 'it came back', "it won't stop", 'not going away', 'I can’t take it', 'help', 'what should I do', 'nobody came', 'Sigue igual', 'está peor', 'No se le quita', 'volvió', '¿qué hago?', 'cada vez más fuerte', 'ayuda',
  ])('goes on: %s', (words) => {
    expect(besideElsewhere([words], CHEST)).toMatchObject({ emergency: true, acuity: 'emergency', findings: [{ ruleId: 'told_elsewhere', quote: words }] });
  });

  it('is over when staff have cleared it', () => {
    expect(besideElsewhere(['It is worse now'], { texts: ['Where can I park?'], emergency: false, crisis: false })).toBeNull();
  });

  it.each([
    'What are the visiting hours?', 'Where can I park?', 'Thank you, he is in the ambulance', 'I need a copy of my records', '¿A qué hora abren?', 'We are at the hospital', 'Can you help me with my bill?', 'yes', 'Gracias',
  ])('is not in: %s', (words) => {
    expect(tellsItGoesOn(words)).toBe(false);
    expect(besideElsewhere([words], CHEST)).toBeNull();
  });

  it('may lie in pieces, of which each is none', () => {
    expect(besideElsewhere(['and my left arm is numb'], { texts: ['My chest hurts a bit'], emergency: false, crisis: false })?.findings[0]?.ruleId).toBe('told_elsewhere');
  });

  it('tells on the card nothing of what was said there; with a crisis the line for it is offered', () => {
    expect(JSON.stringify(safetyCard(besideElsewhere(['it is worse'], CHEST)!))).not.toMatch(/chest|aspirin|heart/iu);
    const crisis = safetyCard(besideElsewhere(['it is worse'], { texts: ['I want to end my life'], emergency: true, crisis: true })!)!;
    expect(crisis.calls.map(({ number }) => number)).toEqual(['911', '988', '988']);
    expect(crisis.title).toBe('This may be an emergency. Call 911 now.');
  });
});
