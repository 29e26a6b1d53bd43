// The chips of a statement beside mentions: a time mark, a pause, a source. Each stands in the text as its label in brackets
// (src/domain/statementText.ts), so that a passage over it is found again.
import { InputRule, Node } from '@tiptap/core';
import { leafText } from '../../domain/statementText.ts';

const textAttr = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === null || attributes[name] === undefined ? {} : { [`data-${name}`]: attributes[name] },
});
const numberAttr = (name: string) => ({
  ...textAttr(name),
  parseHTML: (element: HTMLElement) => {
    const written = element.getAttribute(`data-${name}`);
    const value = Number(written);
    return written === null || !Number.isFinite(value) ? null : value;
  },
});

type ChipAttrs = Readonly<Record<string, ReturnType<typeof textAttr> | ReturnType<typeof numberAttr>>>;

const chip = (name: string, attrs: ChipAttrs) => ({
  name,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ label: textAttr('label'), ...attrs }),
  parseHTML: () => [{ tag: `span[data-type="${name}"]` }],
  renderHTML: ({
    node,
    HTMLAttributes,
  }: {
    readonly node: { readonly attrs: Record<string, string | number | null> };
    readonly HTMLAttributes: Record<string, unknown>;
  }) => ['span', { ...HTMLAttributes, 'data-type': name, dir: 'auto' }, String(node.attrs['label'] ?? '')] as const,
  renderText: ({ node }: { readonly node: { readonly attrs: Record<string, string | number | null> } }) =>
    leafText(name, node.attrs),
});

/** `at` is the moment (RFC 3339); `seconds` counts from the start of the interview, `null` when the clock was meant. */
export const TimeMark = Node.create(chip('timeMark', { at: textAttr('at'), seconds: numberAttr('seconds') }));

/** An item or interview, and the place in it as JSON. */
export const SourceMark = Node.create(
  chip('sourceMark', { id: textAttr('id'), place: textAttr('place'), excerpt: textAttr('excerpt') }),
);

export interface PauseOptions {
  /** *pause 20 s* in the interface's words. */
  readonly label: (seconds: number) => string;
  /** The word before the number, in the interface's language. */
  readonly word: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Silence that means something. Typing `[pause 20 s]` makes one. */
export const Pause = Node.create<PauseOptions>({
  ...chip('pause', { seconds: numberAttr('seconds') }),
  addOptions: () => ({ label: (seconds) => `pause ${seconds} s`, word: 'pause' }),
  addInputRules() {
    const { label, word } = this.options;
    return [
      new InputRule({
        find: new RegExp(`\\[(?:pause|${escaped(word)})\\s*(\\d{1,4})\\s*\\p{L}{0,8}\\.?\\]$`, 'iu'),
        handler: ({ state, range, match }) => {
          const seconds = Number(match[1]);
          state.tr.replaceWith(range.from, range.to, this.type.create({ seconds, label: label(seconds) }));
        },
      }),
    ];
  },
});

const two = (value: number) => String(value).padStart(2, '0');

/** `00:14:20`. */
export const clockOf = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(Math.floor(seconds % 60))}`;

/** Longer than any interview: a start this far back was not the start of what is being said now. */
const longestInterviewMs = 12 * 3600 * 1000;

/** What a time mark says at this moment: how long since the start, or the clock where no start fits. */
export function timeMarkAt(now: string, start: string | undefined): Readonly<Record<string, string | number | null>> {
  const sinceMs = start === undefined ? -1 : Date.parse(now) - Date.parse(start);
  if (sinceMs >= 0 && sinceMs < longestInterviewMs) {
    const seconds = Math.floor(sinceMs / 1000);
    return { at: now, seconds, label: clockOf(seconds) };
  }
  return { at: now, seconds: null, label: now.slice(11, 19) };
}
