// Pages of the manual on paper: drawn beside the window, handed to the machine's print, and taken away again.
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import paper from '../kit/paper.module.css';
import { ManualText } from './ManualText.tsx';
import type { ManualPage } from './manualPages.ts';
import classes from './manualPrint.module.css';

interface ManualPrintProps {
  readonly pages: readonly ManualPage[];
  readonly print: () => Promise<unknown>;
  readonly onDone: () => void;
}

export function ManualPrint({ pages, print, onDone }: ManualPrintProps) {
  const latest = useRef({ print, onDone });
  latest.current = { print, onDone };
  useEffect(() => {
    void latest.current.print().finally(() => latest.current.onDone());
  }, []);
  return createPortal(
    <div className={`${paper.paper} ${classes.sheet}`}>
      {pages.map((page) => (
        <section key={page.id}>
          <h1>{page.title}</h1>
          <ManualText page={page} />
        </section>
      ))}
    </div>,
    document.body,
  );
}
