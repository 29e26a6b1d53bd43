// Estimating takes up to a second for a long passphrase: it is done here, so that typing never waits for it.
import { passphraseStrength } from './passphraseStrength.ts';

self.addEventListener('message', (event: MessageEvent<string>) => {
  const passphrase = event.data;
  // A worker speaks to its page alone: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void passphraseStrength(passphrase).then((answer) => self.postMessage({ of: passphrase, answer }));
});
