// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { forgetTyping } from '../../../src/host/forgetTyping.ts';

const marks = () =>
  [...document.querySelectorAll('input, textarea, select, form')].map((field) => field.getAttribute('autocomplete'));

it('every field is left out of the browser’s session files: those that are there, those that come, those that ask otherwise', async () => {
  document.body.innerHTML = '<form><input><input autocomplete="name"></form>';
  forgetTyping(document);
  expect(marks()).toEqual(['off', 'off', 'off']);

  const later = document.createElement('section');
  later.innerHTML = '<textarea></textarea><div><select></select><input type="file"></div>';
  document.body.append(later, document.createElement('input'));
  await vi.waitFor(() => expect(marks()).toEqual(Array.from({ length: 7 }, () => 'off')));

  document.querySelector('input')?.setAttribute('autocomplete', 'current-password');
  await vi.waitFor(() => expect(marks()[1]).toBe('off'));
});
