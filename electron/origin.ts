// The app's own address inside Electron. Node does not know the scheme as a standard one, so its parts are compared, not `origin`.
export const scheme = 'app';
export const hostName = 'holdfast';
export const startAddress = `${scheme}://${hostName}/index.html`;

export function isOwnAddress(address: string): boolean {
  const parsed = URL.parse(address);
  return (
    parsed !== null &&
    parsed.protocol === `${scheme}:` &&
    parsed.host === hostName &&
    parsed.username === '' &&
    parsed.password === ''
  );
}
