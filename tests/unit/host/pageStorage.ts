// Node and jsdom have no `navigator.storage`; a page in Chromium has.
export function showStorage(persisted = false): void {
  const storage = {
    persisted: async () => persisted,
    persist: async () => persisted,
    estimate: async () => ({ usage: 1_000, quota: 1_000_000 }),
  };
  Object.defineProperty(globalThis.navigator, 'storage', { value: storage, configurable: true });
}
