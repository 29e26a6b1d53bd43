import { describe, expect, it } from 'vitest';
import { folded } from '../../../../src/ui/items/usePdfFind.ts';

describe('words as they are compared', () => {
  it('keep every offset, also where a letter grows in lower case', () => {
    for (const text of ['İSTANBUL', 'ΟΔΟΣ ΣΟΦΙΑΣ', 'STRAẞE', 'ﬁnance\nOffice', 'ကျွန်တော် Kings Park', '😀 ABC']) {
      expect(folded(text)).toHaveLength(text.length);
    }
  });
  it('find a Greek word whatever stands at its end', () => {
    expect(folded('ΟΔΟΣ')).toBe(folded('οδος'));
    expect(folded('ΟΔΟΣΑΝ').startsWith(folded('οδοσ'))).toBe(true);
  });
});
