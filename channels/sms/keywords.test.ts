import { describe, expect, it } from 'vitest';
import { keywordAnswer, keywordOf, readKeyword } from './keywords.ts';
import { segmentsOf } from './segments.ts';

describe('readKeyword', () => {
  it.each([
    ['STOP', 'stop', 'en'], [' stop. ', 'stop', 'en'], ['"Stop"', 'stop', 'en'], ['STOPALL', 'stop', 'en'], ['Stop all!', 'stop', 'en'], ['UNSUBSCRIBE', 'stop', 'en'],
    ['Cancel', 'stop', 'en'], ['END', 'stop', 'en'], ['quit', 'stop', 'en'], ['REVOKE', 'stop', 'en'], ['opt-out', 'stop', 'en'], ['OPTOUT', 'stop', 'en'],
    ['Don’t text me', 'stop', 'en'], ['please stop', 'stop', 'en'], ['stop\n', 'stop', 'en'], ['Stop please!', 'stop', 'en'], ['STOP, thank you', 'stop', 'en'], ['🛑 STOP 🛑', 'stop', 'en'],
    ['Please unsubscribe', 'stop', 'en'], ['Stop now', 'stop', 'en'], ['No more messages', 'stop', 'en'], ['Por favor, no me escriban', 'stop', 'es'], ['ALTO por favor', 'stop', 'es'], ['No me manden más mensajes', 'stop', 'es'], ['START please', 'start', 'en'],
    ['ALTO', 'stop', 'es'], ['Parar', 'stop', 'es'], ['baja', 'stop', 'es'], ['No más', 'stop', 'es'], ['¡Cancelar!', 'stop', 'es'], ['Detener', 'stop', 'es'],
    ['START', 'start', 'en'], ['unstop', 'start', 'en'], ['Opt in', 'start', 'en'], ['Iniciar', 'start', 'es'], ['COMENZAR', 'start', 'es'],
    ['HELP', 'help', 'en'], ['info?', 'help', 'en'], ['Ayuda', 'help', 'es'], ['Información', 'help', 'es'],
  ])('%j', (text, keyword, language) => {
    expect(readKeyword(text, false)).toMatchObject({ keyword, language });
  });

  it.each(['stop the bleeding', 'How do I stop it?', 'Please cancel my appointment', 'in the end it got better', 'help me', 'I need help', 'alto dolor', 'Stop 5', '', '🛑', 'the start of it', 'Cancel please', 'please end', 'cancelar por favor', 'STOP the pills?', 'please', 'Should I stop now', 'a'.repeat(100)])('%j is no keyword', (text) => {
    expect(readKeyword(text, false)).toBeNull();
  });

  it('takes a yes for a start only from somebody who has stopped', () => {
    expect(readKeyword('Yes', true)).toMatchObject({ keyword: 'start', language: 'en' });
    expect(readKeyword('Sí', true)).toMatchObject({ keyword: 'start', language: 'es' });
    expect(readKeyword('Yes', false)).toBeNull();
    expect(readKeyword('Sí', false)).toBeNull();
  });

  it('reads what the gateway says', () => {
    expect(['STOP', 'Start', 'HELP', 'other', '', null].map(keywordOf)).toEqual(['stop', 'start', 'help', null, null, null]);
  });
});

describe('keywordAnswer', () => {
  const sender = { hospital: 'Riverbend Health', emergencyNumber: '911', mainLine: '555-0100' };
  it('fits the plain alphabet in English, names the hospital and a way on', () => {
    for (const keyword of ['stop', 'start', 'help'] as const) {
      const text = keywordAnswer({ keyword, language: 'en' }, sender);
      expect(text).toContain('Riverbend Health');
      expect(segmentsOf(text)).toMatchObject({ encoding: 'gsm7' });
      expect(segmentsOf(text).parts).toBeLessThanOrEqual(2);
    }
    expect(keywordAnswer({ keyword: 'help', language: 'en' }, sender)).toMatch(/^Emergency\? Call 911/u);
    expect(keywordAnswer({ keyword: 'stop', language: 'es' }, sender)).toContain('INICIAR');
  });
});
