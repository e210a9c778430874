import { describe, expect, it } from 'vitest';
import { meantKey } from '../../../renderer/views/window/hands.ts';

const press = (key: string, code: string, shiftKey = false) => meantKey({ key, code, shiftKey });

describe('the key a person means', () => {
  it('is the letter they typed on a Latin keyboard, whatever its layout', () => {
    expect(press('j', 'KeyJ')).toBe('j');
    expect(press('T', 'KeyT', true)).toBe('t');
    expect(press('a', 'KeyQ')).toBe('a');
  });

  it('is the place of the key on an Arabic keyboard', () => {
    expect(press('ت', 'KeyJ')).toBe('j');
    expect(press('ن', 'KeyK')).toBe('k');
    expect(press('ظ', 'Slash')).toBe('/');
    expect(press('؟', 'Slash', true)).toBe('?');
  });

  it('keeps the names of keys that type nothing', () => {
    expect(press('Delete', 'Delete')).toBe('Delete');
    expect(press('Enter', 'NumpadEnter')).toBe('Enter');
  });
});
