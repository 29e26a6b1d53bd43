import { Button, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../../actions/restoreRecord.ts';
import type { RecordView } from '../../../domain/record.ts';
import { edtfWords } from '../dateWords.ts';
import { RecordLink } from '../RecordLink.tsx';
import { SourceChip } from '../SourceChip.tsx';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { LinkMenu } from './LinkMenu.tsx';
import { groupLinks, type LinkGroup, type LinkLine, readLinks } from './readLinks.ts';
import classes from './record.module.css';
import { SourceDialog } from './SourceDialog.tsx';

interface LinkSectionProps {
  readonly record: RecordView;
  /** Links that the page shows elsewhere. */
  readonly without?: (line: LinkLine) => boolean;
}

const mostShown = 20;

/** Related records by the kind of link, each with its period and its sources. */
export function LinkSection({ record, without = () => false }: LinkSectionProps) {
  const { t } = useTranslation('kit');
  const [linking, setLinking] = useState(false);
  const [sourcing, setSourcing] = useState<LinkLine | null>(null);
  const lines = useVaultQuery(`links:${record.id}`, (vault) => readLinks(vault, record.id)).value ?? [];
  return (
    <section aria-label={t('links.title')}>
      <div className={classes.sectionHead}>
        <Title order={2}>{t('links.title')}</Title>
        {!record.deleted && (
          <Button size="xs" variant="default" leftSection={<Link2 size={14} />} onClick={() => setLinking(true)}>
            {t('links.add')}
          </Button>
        )}
      </div>
      {lines.length === 0 && <p className={classes.quiet}>{t('links.none')}</p>}
      {groupLinks(lines.filter((line) => !without(line))).map((group) => (
        <GroupRows key={`${group.relation}.${group.back}`} group={group} onSource={setSourcing} />
      ))}
      {linking && <LinkDialog record={record} onClose={() => setLinking(false)} />}
      {sourcing && <SourceDialog claim={sourcing.link.id} onClose={() => setSourcing(null)} />}
    </section>
  );
}

function GroupRows({ group, onSource }: { readonly group: LinkGroup; readonly onSource: (line: LinkLine) => void }) {
  const { t } = useTranslation('kit');
  const [all, setAll] = useState(false);
  const shown = all ? group.lines : group.lines.slice(0, mostShown);
  return (
    <div className={classes.group}>
      <h3>{t(`fields:${group.back ? 'relationBack' : 'relation'}.${group.relation}`, { defaultValue: group.relation })}</h3>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <LinkRow key={line.link.id} line={line} onSource={() => onSource(line)} />
        ))}
      </ul>
      {shown.length < group.lines.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('showAll', { count: group.lines.length })}
        </button>
      )}
    </div>
  );
}

function LinkRow({ line, onSource }: { readonly line: LinkLine; readonly onSource: () => void }) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  return (
    <li className={classes.line}>
      {line.other ? <RecordLink head={line.other} /> : <span>{t('recordMissing')}</span>}
      {line.other?.deleted && (
        <button
          type="button"
          className={classes.change}
          onClick={() => line.other && void act(restoreRecord(services, line.other.id))}
        >
          {t('deleted.restore')}
        </button>
      )}
      {line.period && (
        <span className={classes.quiet} title={line.period.edtf}>
          {edtfWords(t as TFunction, line.period, i18n.language)}
        </span>
      )}
      {line.sources.length > 0 ? (
        line.sources.map((source) => <SourceChip key={source.id} source={source} />)
      ) : (
        <button type="button" className={classes.noSource} onClick={onSource}>
          {t('source.none')}
        </button>
      )}
      <LinkMenu link={line.link} onSource={onSource} />
    </li>
  );
}
