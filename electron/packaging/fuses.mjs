// Electron's fuses: what the packaged program can never be talked into again, by an argument, a variable or a changed file.
// electron-builder calls this after it has laid out the app and before it signs it.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

export const fuses = {
  version: FuseVersion.V1,
  // A fuse that a newer Electron brings must be decided here first.
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // Holdfast has no cookies; their encryption would ask for the system's key ring.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

export default async function afterPack({ appOutDir, electronPlatformName, packager, arch }) {
  const name = packager.appInfo.productFilename;
  const program =
    { darwin: `${name}.app`, mas: `${name}.app`, win32: `${name}.exe` }[electronPlatformName] ?? packager.executableName;
  const appleSilicon = electronPlatformName === 'darwin' && arch === 3;
  await flipFuses(join(appOutDir, program), { ...fuses, resetAdHocDarwinSignature: appleSilicon });
}
