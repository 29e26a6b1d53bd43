// Markdown of a page as elements. Raw HTML stays text; a link goes to a page of the manual or performs a command, nowhere else.
import Markdown from 'markdown-to-jsx/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import classes from './manual.module.css';
import type { ManualPlace } from './manualIds.ts';
import { type ManualLink, readLink } from './manualLinks.ts';
import { type ManualPage, sectionId } from './manualPages.ts';

interface ManualTextProps {
  readonly page: ManualPage;
  readonly onOpen?: (place: ManualPlace) => void;
  readonly onCommand?: (id: string) => void;
}

interface Links {
  read(href: string): ManualLink;
  /** What following a link does; `null` where it can only be read. */
  follow(link: ManualLink): (() => void) | null;
}
const LinksContext = createContext<Links>({ read: () => ({ kind: 'nowhere' }), follow: () => null });

export function ManualText({ page, onOpen, onCommand }: ManualTextProps) {
  const links = useMemo<Links>(
    () => ({
      read: (href) => readLink(href, page.id),
      follow: (link) => {
        if (link.kind === 'page' && onOpen) return () => onOpen(link.place);
        if (link.kind === 'command' && onCommand) return () => onCommand(link.command);
        return null;
      },
    }),
    [page.id, onOpen, onCommand],
  );
  return (
    <LinksContext value={links}>
      <Markdown options={options} className={classes.text}>
        {page.body}
      </Markdown>
    </LinksContext>
  );
}

function Link({ href, children }: { readonly href?: string; readonly children?: ReactNode }) {
  const links = useContext(LinksContext);
  const link = links.read(href ?? '');
  const follow = links.follow(link);
  if (!follow) return <>{children}</>;
  return (
    <button type="button" className={classes.link} data-command={link.kind === 'command' || undefined} onClick={follow}>
      {children}
    </button>
  );
}

const Key = ({ children }: { readonly children?: ReactNode }) => <kbd>{children}</kbd>;

const options = {
  disableParsingRawHTML: true,
  forceBlock: true,
  wrapper: 'div',
  slugify: sectionId,
  overrides: { a: { component: Link }, code: { component: Key } },
} as const;
