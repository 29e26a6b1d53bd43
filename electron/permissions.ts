// What a page may ask of Chromium: nothing, but that its storage is kept. Without that one, Chromium may throw the vault away
// when the disk runs full.
import type { Session } from 'electron';
import { isOwnAddress } from './origin.ts';

const isGranted = (permission: string, address: string) => permission === 'persistent-storage' && isOwnAddress(address);

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => callback(isGranted(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}
