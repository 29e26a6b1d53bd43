import { expect, test } from 'vitest';
import { endsBeforeItBegins } from '../../../src/domain/endsBeforeItBegins.ts';

test('a conversation that ends before it begins is told by its moments, not by the clocks on two walls', () => {
  const start = '2025-03-14T14:00:00+07:00';
  expect(endsBeforeItBegins({ start, end: '2025-03-14T13:59:00+07:00' })).toBe(true);
  expect(endsBeforeItBegins({ start, end: '2025-03-14T08:00:00+00:00' })).toBe(false);
  expect(endsBeforeItBegins({ start, end: start })).toBe(false);
  expect(endsBeforeItBegins({ start })).toBe(false);
  expect(endsBeforeItBegins({ end: start })).toBe(false);
});
