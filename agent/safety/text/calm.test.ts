import { describe, expect, test } from 'vitest';
import { screen } from '../screen.ts';

const emergency = (text: string): boolean => screen([text]).emergency;

describe('a message that speaks of no present danger, beside one that does', () => {
  test.each([
    ['past, and well since', 'My son choked on a grape last week, he coughed it up and he is fine. How should I cut them?', 'My son choked on a grape last week and he is choking again now'],
    ['years ago', 'I was suicidal when I was 19. I am 40 and doing great, does that go on the form?', 'I was suicidal when I was 19 and I am again, I have the pills here'],
    ['past, in Spanish', 'mi hijo se atragantó la semana pasada, lo escupió y quedó bien, ¿hay clases?', 'mi hijo se atragantó ahorita y no puede respirar'],
    ['another\'s story', 'a guy at my gym had a heart attack last week, I feel fine, how do I book a check up?', 'a guy at my gym is having a heart attack'],
    ['the news', 'Saw on tiktok that a kid died from swallowing magnets, are the big ones ok?', 'Saw on tiktok that kids die of magnets and my son just swallowed three magnets'],
    ['asked in general', 'what happens if somebody has a seizure in your waiting room?', 'my son is having a seizure in your waiting room'],
    ['asked in general, in Spanish', 'si a alguien le da una convulsión, ¿hay que meterle algo en la boca?', 'le está dando una convulsión a mi hijo, ¿hay que meterle algo en la boca?'],
    ['against it', 'how do I cut grapes so my toddler does not choke', 'my toddler is choking on a grape'],
    ['cleared by a doctor', 'The ER did an EKG for my chest pain, all normal, said it is a pulled muscle. When can I lift weights?', 'The ER said my chest pain is a pulled muscle but now it is crushing and I am sweating'],
    ['an idiom', 'allergies hit me like a truck this week, sneezing and puffy eyes', 'a truck hit me and I cannot feel my legs'],
  ])('%s', (_, calm, danger) => {
    expect(emergency(calm)).toBe(false);
    expect(emergency(danger)).toBe(true);
  });

  test.each([
    'my lips went grey last week and it happened again today, I am fine',
    'what happens if somebody takes 30 tylenol? I did it an hour ago',
    'I had a heart attack in 2017, two stents. This morning I have the same squeezing across my chest',
    'the doctor said it is only anxiety. my chest is being crushed and I am soaked in sweat',
    'my roommate had a seizure, never had one before',
    'my friend had a stroke last year. half my face is hanging and I cannot talk',
  ])('what is told of now is never taken away: “%s”', (text) => {
    expect(emergency(text)).toBe(true);
  });

  test('says nothing of the messages before it', () => {
    expect(screen(['my chest feels tight and heavy', 'the doctor said last year it was nothing, all normal. when can I drive?']).emergency).toBe(true);
  });
});
