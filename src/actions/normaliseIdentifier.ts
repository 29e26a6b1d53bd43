// The same phone, account or wallet is written in many ways; this is the one form that is compared and searched.

/** Any script's decimal digits to ASCII: Burmese ၀၉, Khmer ០៩, Arabic ٠٩ … */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });
}

const rules: Readonly<Record<string, (text: string) => string>> = {
  phone: (text) =>
    asciiDigits(text)
      .replace(/[^\d+]/g, '')
      .replace(/^00/, '+'),
  email: (text) => text.toLowerCase(),
  handle: (text) => text.replace(/^@+/, '').toLowerCase(),
  domain: (text) =>
    text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#].*$/, ''),
  wallet: (text) => (/^0x[0-9a-f]+$/i.test(text) ? text.toLowerCase() : text),
  bankAccount: (text) =>
    asciiDigits(text)
      .replace(/[\s.-]/g, '')
      .toUpperCase(),
  vehicle: (text) =>
    asciiDigits(text)
      .replace(/[\s.-]/g, '')
      .toUpperCase(),
};

export function normaliseIdentifier(type: string, value: string): string {
  const text = value.normalize('NFKC').trim();
  return rules[type]?.(text) ?? text;
}
