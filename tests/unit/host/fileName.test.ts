import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainFileName, toFileName } from '../../../src/host/fileName.ts';

describe('a file name made from a wish', () => {
  it.each([
    ['Moei River: statement', 'pdf', 'Moei River statement.pdf'],
    ['ผมไปถึงประตูสาม', 'pdf', 'ผมไปถึงประตูสาม.pdf'],
    ['../../etc/passwd', 'txt', 'etc passwd.txt'],
    ['', 'zip', 'file.zip'],
    ['...', 'zip', 'file.zip'],
    ['con', 'csv', 'con_.csv'],
    ['bundle\u202egpj', 'zip', 'bundle gpj.zip'],
  ])('%s as .%s is %s', (wish, extension, name) => {
    expect(toFileName(wish, extension)).toBe(name);
  });

  it('is always one that can be saved (property)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wish) => isPlainFileName(toFileName(wish, 'pdf'))));
  });

  it('of a long Burmese wish is cut between characters', () => {
    const name = toFileName('သက်သေခံချက်'.repeat(40), 'pdf');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^[\u1000-\u109f]+\.pdf$/);
  });
});
