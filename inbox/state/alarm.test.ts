import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import { createAlarm } from './alarm.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const TONES_OF_A_RING = 4;

/** An audio device that counts tones, and allows sound only when told so. */
function setUp(settings = memoryStorage()) {
  const device = { allowed: true, tones: 0 };
  const parameter = { value: 0, setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
  const node = { frequency: parameter, gain: parameter, connect: () => node, start: () => { device.tones++; }, stop: () => undefined };
  const context = {
    state: 'suspended', currentTime: 0, destination: node, createOscillator: () => node, createGain: () => node,
    resume: async () => { if (device.allowed) context.state = 'running'; },
  };
  return { alarm: createAlarm(settings, () => context as unknown as AudioContext), device, settings };
}

test('rings again and again until told to stop', async () => {
  const { alarm, device } = setUp();
  await alarm.turn(true);
  device.tones = 0;
  alarm.sound(true);
  alarm.sound(true);
  expect(device.tones).toBe(TONES_OF_A_RING);
  vi.advanceTimersByTime(8_000);
  expect(device.tones).toBe(3 * TONES_OF_A_RING);
  alarm.sound(false);
  vi.advanceTimersByTime(8_000);
  expect(device.tones).toBe(3 * TONES_OF_A_RING);
});

test('wanted before, it waits for a gesture and then rings for what is still open', async () => {
  const settings = memoryStorage();
  await setUp(settings).alarm.turn(true);
  const { alarm, device } = setUp(settings);
  expect(alarm.state.value).toBe('blocked');
  alarm.sound(true);
  expect(device.tones).toBe(0);
  await alarm.unblock();
  expect([alarm.state.value, device.tones]).toEqual(['on', TONES_OF_A_RING]);
});

test('a browser that refuses leaves it visibly waiting', async () => {
  const { alarm, device } = setUp();
  device.allowed = false;
  await alarm.turn(true);
  alarm.sound(true);
  expect([alarm.state.value, device.tones]).toEqual(['blocked', 0]);
});

test('turned off it is silent, and stays off', async () => {
  const settings = memoryStorage();
  const { alarm, device } = setUp(settings);
  await alarm.turn(false);
  await alarm.unblock();
  alarm.sound(true);
  expect(device.tones).toBe(0);
  expect(setUp(settings).alarm.state.value).toBe('off');
});
