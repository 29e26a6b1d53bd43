// What a source file imports, read from its syntax tree: static, dynamic, re-exported and type-only imports, types written as
// `import('…')`, and the workers and files named by `new URL('…', import.meta.url)`.
//
// dependency-cruiser cannot read TypeScript since version 7 (it needs the compiler's API, which 7 does not have yet): it skips
// every .ts file and reports no fault. So its rules are kept, and this reads the files for them.
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

export interface ImportOf {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Parsed once for each text: the tests look at the same tree many times. */
const parsed = new Map<string, readonly ImportOf[]>();

export function importsOf(file: string): readonly ImportOf[] {
  const text = readFileSync(file, 'utf8');
  const before = parsed.get(text);
  if (before) return before;
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const imports = [...walk(program)];
  parsed.set(text, imports);
  return imports;
}

function* walk(value: unknown): Generator<ImportOf> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
  } else if (isNode(value)) {
    const found = importIn(value);
    if (found) yield found;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

function importIn(node: SyntaxNode): ImportOf | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return named(node.source, node.importKind === 'type' || onlyTypes(node.specifiers, 'importKind'));
    case 'ExportNamedDeclaration':
      return named(node.source, node.exportKind === 'type' || onlyTypes(node.specifiers, 'exportKind'));
    case 'ExportAllDeclaration':
      return named(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return named(node.source, false);
    case 'TSImportType':
      return named(node.source ?? node.argument, true);
    case 'TSImportEqualsDeclaration':
      return isNode(node.moduleReference) ? named(node.moduleReference.expression, node.importKind === 'type') : null;
    case 'CallExpression':
      return isNode(node.callee) && node.callee.name === 'require' ? named(first(node.arguments), false) : null;
    case 'NewExpression':
      return namedByAddress(node);
    default:
      return null;
  }
}

const first = (values: unknown) => (Array.isArray(values) ? (values[0] as unknown) : undefined);

function onlyTypes(specifiers: unknown, kind: 'importKind' | 'exportKind'): boolean {
  return Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => isNode(one) && one[kind] === 'type');
}

function named(source: unknown, typeOnly: boolean): ImportOf | null {
  if (!isNode(source)) return null;
  const literal = isNode(source.literal) ? source.literal : source;
  if (typeof literal.value === 'string') return { specifier: literal.value, typeOnly };
  const quasi =
    literal.type === 'TemplateLiteral' && Array.isArray(literal.quasis) && literal.quasis.length === 1 ? literal.quasis[0] : null;
  const cooked = isNode(quasi) ? (quasi.value as { readonly cooked?: unknown }).cooked : null;
  return typeof cooked === 'string' ? { specifier: cooked, typeOnly } : null;
}

/** `new URL('./worker.ts', import.meta.url)`: the bundler follows it like an import. */
function namedByAddress(node: SyntaxNode): ImportOf | null {
  const [path, base] = Array.isArray(node.arguments) ? (node.arguments as unknown[]) : [];
  const isUrl = isNode(node.callee) && node.callee.name === 'URL';
  const isHere = isNode(base) && base.type === 'MemberExpression' && isNode(base.object) && base.object.type === 'MetaProperty';
  return isUrl && isHere ? named(path, false) : null;
}
