// Estimating takes up to a second for a long passphrase: it is done here, so that typing never waits for it.
import { passphraseStrength } from './passphraseStrength.ts';

self.addEventListener('message', (event: MessageEvent<string>) => {
  const passphrase = event.data;
  void passphraseStrength(passphrase).then((answer) => self.postMessage({ of: passphrase, answer }));
});
