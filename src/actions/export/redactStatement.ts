// A statement as it will leave: its paragraphs as plain text, with every protected term replaced.
import type { StatementDoc } from '../../domain/fields.ts';
import { statementParagraphs } from '../../domain/statementText.ts';
import { redactText } from '../../redact/redactText.ts';
import type { Find, Policy } from '../../redact/types.ts';
import { mergedFinds } from './mergedFinds.ts';

export interface RedactedStatement {
  readonly paragraphs: readonly string[];
  readonly finds: readonly Find[];
  /** A find ran over the end of a paragraph, so that numbers of paragraphs do not hold any more. */
  readonly renumbered: boolean;
}

/** Separates paragraphs in the text that is searched, so that a name over their border is found. */
const border = '\u2029';

export function redactStatement(doc: StatementDoc, policy: Pick<Policy, 'subjects'>): RedactedStatement {
  const before = statementParagraphs(doc).map(({ text }) => text.replaceAll(border, '\n'));
  const { text, finds } = redactText(before.join(border), policy);
  const paragraphs = text.split(border);
  return { paragraphs, finds: mergedFinds(finds), renumbered: paragraphs.length !== before.length };
}
