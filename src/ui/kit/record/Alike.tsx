import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import { RecordLink } from '../RecordLink.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';

interface AlikeProps {
  readonly kind: Kind;
  readonly text: string;
  readonly onOpen: () => void;
}

const mostShown = 4;
const shortest = 3;

/** Records with a name like the one being typed: perhaps she is here already. */
export function Alike({ kind, text, onOpen }: AlikeProps) {
  const { t } = useTranslation('kit');
  const words = text.trim();
  const found = useVaultQuery(`alike:${kind}:${words}`, async (vault) => {
    if ([...words].length < shortest) return [];
    const { hits } = await vault.search({ text: words, kinds: [kind], limit: 3 * mostShown });
    return [...new Map(hits.map((hit) => [hit.head.id, hit.head])).values()].slice(0, mostShown);
  }).value;
  if (!found || found.length === 0) return null;
  return (
    <div className={classes.alike} role="status">
      <p>{t('alike')}</p>
      {found.map((head) => (
        <div key={head.id} onClickCapture={onOpen}>
          <RecordLink head={head} />
        </div>
      ))}
    </div>
  );
}
