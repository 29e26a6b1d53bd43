import { Fragment } from 'react';
import { plain } from './findEverywhere.ts';
import classes from './wizard.module.css';

/** Text with the words that are looked for marked, where their letters stand as they were typed. */
export function Sought({ text, sought }: { readonly text: string; readonly sought: string }) {
  const needle = plain(sought.trim());
  const lower = text.toLowerCase();
  if (needle === '' || !lower.includes(needle)) return text;
  const parts: { readonly from: number; readonly text: string; readonly hit: boolean }[] = [];
  let at = 0;
  for (let hit = lower.indexOf(needle); hit >= 0; hit = lower.indexOf(needle, at)) {
    parts.push({ from: at, text: text.slice(at, hit), hit: false });
    at = hit + needle.length;
    parts.push({ from: hit, text: text.slice(hit, at), hit: true });
  }
  parts.push({ from: at, text: text.slice(at), hit: false });
  return (
    <>
      {parts.map((part) =>
        part.hit ? (
          <mark key={part.from} className={classes.sought}>
            {part.text}
          </mark>
        ) : (
          <Fragment key={`${part.from} plain`}>{part.text}</Fragment>
        ),
      )}
    </>
  );
}
