// ISO 3166-1 alpha-2 and the languages most met in the field; their names come from the machine's CLDR.
const regionCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );
const languageCodes =
  'am ar bn my ceb zh yue cs nl en fil fr gu ha hi hu ig id it ja kn km rw ko ky lo ms ml mr mn ne om ps fa pl pt pa ro ru si so es sw ta te th ti tr uk ur uz vi yo zu shn ksw mnw'.split(
    ' ',
  );
/** ISO 15924 of the scripts that names are written in. */
const scriptCodes =
  'Latn Khmr Mymr Thai Laoo Hans Hant Arab Ethi Deva Beng Cyrl Gujr Guru Hebr Jpan Kore Knda Mlym Sinh Taml Telu Tibt'.split(' ');

interface Named {
  readonly value: string;
  readonly label: string;
}
type NameType = 'region' | 'language' | 'script';
const codes: Readonly<Record<NameType, readonly string[]>> = {
  region: regionCodes,
  language: languageCodes,
  script: scriptCodes,
};

const known = new Map<string, readonly Named[]>();

/** All codes with their names in the interface's language, sorted as that language sorts. */
export function namedCodes(type: NameType, locale: string): readonly Named[] {
  const key = `${type}.${locale}`;
  const found = known.get(key);
  if (found) return found;
  const names = codes[type]
    .map((value) => ({ value, label: nameOfCode(type, value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  known.set(key, names);
  return names;
}

/** The name of one code; what is no code (*stateless*) comes back as it is. */
export function nameOfCode(type: NameType, code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
