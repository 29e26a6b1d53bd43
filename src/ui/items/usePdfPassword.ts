import { useEffect, useState } from 'react';
import type { BlobId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';

interface KnownPassword {
  /** `undefined` while none is known; `null` until the vault has said whether one is sealed in it. */
  readonly password: string | undefined | null;
  tryPassword(password: string, keep: boolean): void;
}

/** The password of a PDF: in memory for as long as it is shown, or sealed in the vault if somebody wants that. */
export function usePdfPassword(blob: BlobId | undefined): KnownPassword {
  const { vault } = useServices();
  const [password, setPassword] = useState<string | undefined | null>(null);
  const name = `pdfPassword.${blob}`;
  useEffect(() => {
    let live = true;
    void vault.sealedValue(name).then((sealed) => live && setPassword(sealed ?? undefined));
    return () => {
      live = false;
    };
  }, [vault, name]);
  return {
    password,
    tryPassword: (given, keep) => {
      setPassword(given);
      void vault.setSealedValue(name, keep ? given : null);
    },
  };
}
