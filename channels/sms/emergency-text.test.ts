import { describe, expect, it } from 'vitest';
import { EMERGENCY_PARTS, emergencyTexts } from './emergency-text.ts';
import { segmentsOf } from './segments.ts';

const POISON = `Esto puede ser peligroso aunque todavía no note nada. Llame al 911 ahora.
Llamar al 911
Llamar al centro de envenenamientos: 1-800-222-1222
No provoque el vómito y no dé nada por la boca salvo que se lo indiquen.
Tenga el envase cerca del teléfono y diga qué, cuánto y cuándo.
Llame primero al 911 si no despierta, convulsiona o le cuesta respirar.
También avisamos al personal, pero no espere una respuesta aquí.`;

describe('emergencyTexts', () => {
  it('puts what to do, whom to call and not to wait into the first, in the plain alphabet', () => {
    const { first, rest } = emergencyTexts(POISON);
    expect(segmentsOf(first)).toMatchObject({ encoding: 'gsm7', parts: EMERGENCY_PARTS });
    expect(first.split('\n')[0]).toBe('Esto puede ser peligroso aunque todavia no note nada. Llame al 911 ahora.');
    expect(first).toContain('1-800-222-1222');
    expect(first).toMatch(/\nTambién avisamos al personal, pero no espere una respuesta aqui\.$/u);
    expect(first).not.toContain('\nLlamar al 911\n');
    expect(rest).toBe('Tenga el envase cerca del teléfono y diga qué, cuanto y cuando.\nLlame primero al 911 si no despierta, convulsiona o le cuesta respirar.');
  });

  it('leaves a short card in one text', () => {
    expect(emergencyTexts('Call 911 now.\nCall 911\nDo not drive.')).toEqual({ first: 'Call 911 now.\nDo not drive.', rest: '' });
  });

  it('keeps letters that no plain ones stand for', () => {
    expect(emergencyTexts('拨打 911').first).toBe('拨打 911');
  });
});
