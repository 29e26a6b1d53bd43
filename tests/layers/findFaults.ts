// Holds the rules of rules.cjs against every import of a tree. Understands the parts of its rule format that our
// rules use, and throws at a part that it does not know, so that no rule is silently empty.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { importsOf } from './importsOf.ts';

export interface Fault {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Side {
  readonly path?: string;
  readonly pathNot?: string | readonly string[];
}
interface Rule {
  readonly name: string;
  readonly from: Side;
  readonly to: Side & {
    readonly dependencyTypes?: readonly string[];
    readonly dependencyTypesNot?: readonly string[];
    readonly couldNotResolve?: boolean;
    readonly circular?: boolean;
    readonly viaOnly?: { readonly dependencyTypesNot: readonly string[] };
  };
}
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly types: readonly string[];
  readonly unresolved: boolean;
}

const knownParts = new Set([
  'path',
  'pathNot',
  'dependencyTypes',
  'dependencyTypesNot',
  'couldNotResolve',
  'circular',
  'viaOnly',
]);
const sourceFile = /\.(ts|tsx|mjs|cjs|js)$/;

export function findFaults(root: string, folders: readonly string[] = ['src', 'electron']): readonly Fault[] {
  const edges = folders.flatMap((folder) => filesIn(join(root, folder))).flatMap((file) => edgesOf(root, file));
  return rulesOf(root).flatMap((rule) => faultsOf(rule, edges));
}

function rulesOf(root: string): readonly Rule[] {
  const { forbidden } = createRequire(import.meta.url)(join(root, 'tests/layers/rules.cjs')) as {
    readonly forbidden: readonly Rule[];
  };
  for (const { name, from, to } of forbidden) {
    const unknown = [...Object.keys(from), ...Object.keys(to)].filter((part) => !knownParts.has(part));
    if (unknown.length > 0) throw new Error(`Rule ${name} says ${unknown.join(', ')}, which the layer check does not know`);
  }
  return forbidden;
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return sourceFile.test(path) ? [path] : [];
}

const slashed = (path: string) => path.replaceAll('\\', '/');

function edgesOf(root: string, file: string): readonly Edge[] {
  return importsOf(file).map(({ specifier, typeOnly }) => {
    const target = resolveImport(root, file, specifier.replace(/\?.*$/, ''));
    const types = [...(typeOnly ? ['type-only'] : []), ...(target.kind === 'core' ? ['core'] : [])];
    return { from: slashed(relative(root, file)), to: target.path, types, unresolved: target.kind === 'nowhere' };
  });
}

interface Place {
  readonly path: string;
  readonly kind: 'file' | 'library' | 'core' | 'nowhere';
}

function resolveImport(root: string, from: string, specifier: string): Place {
  if (isBuiltin(specifier)) return { path: specifier, kind: 'core' };
  if (specifier.startsWith('.')) {
    const path = resolve(dirname(from), specifier);
    return { path: slashed(relative(root, path)), kind: existsSync(path) ? 'file' : 'nowhere' };
  }
  const library = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const installed = existsSync(join(root, 'node_modules', library, 'package.json'));
  return { path: `node_modules/${specifier}`, kind: installed ? 'library' : 'nowhere' };
}

const matches = (side: Side, path: string) =>
  (side.path === undefined || new RegExp(side.path).test(path)) &&
  ![side.pathNot ?? []].flat().some((pattern) => new RegExp(pattern).test(path));

function faultsOf(rule: Rule, edges: readonly Edge[]): readonly Fault[] {
  const { from, to } = rule;
  const here = edges.filter((edge) => matches(from, edge.from));
  const guilty = to.circular
    ? here.filter((edge) => isCircular(edge, edges, to.viaOnly?.dependencyTypesNot ?? []))
    : here.filter(isForbidden);
  return guilty.map((edge) => ({ rule: rule.name, from: edge.from, to: edge.to }));

  function isForbidden(edge: Edge): boolean {
    return (
      matches(to, edge.to) &&
      (to.couldNotResolve === undefined || to.couldNotResolve === edge.unresolved) &&
      (!to.dependencyTypes || to.dependencyTypes.some((type) => edge.types.includes(type))) &&
      !to.dependencyTypesNot?.some((type) => edge.types.includes(type))
    );
  }
}

function isCircular(start: Edge, edges: readonly Edge[], without: readonly string[]): boolean {
  const counted = edges.filter((edge) => !edge.types.some((type) => without.includes(type)));
  if (!counted.includes(start)) return false;
  const seen = new Set<string>();
  const waiting = [start.to];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === start.from) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...counted.filter((edge) => edge.from === file).map((edge) => edge.to));
  }
  return false;
}
