// Before the first question: is this telling needed, and who has asked already? It guides and never stands in the way.
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editField } from '../../../actions/editField.ts';
import type { RecordView } from '../../../domain/record.ts';
import { CommitInput } from '../../kit/CommitInput.tsx';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import { useAtOnce } from '../../kit/useAtOnce.ts';
import classes from './conversation.module.css';
import { EarlierInterviews } from './EarlierInterviews.tsx';
import { PanelSection } from './PanelSection.tsx';
import { ToldElsewhereList } from './ToldElsewhereList.tsx';

const answers = ['yes', 'unsure', 'no', 'unsaid'] as const;
type Worth = (typeof answers)[number];

export function BeforeSection({ interview }: { readonly interview: RecordView<'interview'> }) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const { id, fields } = interview;
  const [worth, choose] = useAtOnce<Worth>(answers.find((answer) => answer === fields.worth) ?? 'unsaid');
  const put = (field: string, value: string | null) => act(editField(services, { record: id, field, value }));
  return (
    <PanelSection
      title={t('before.title')}
      summary={t(`before.worth.${worth}`)}
      isDone={worth !== 'unsaid'}
      startsOpen={worth === 'unsaid' && fields.sealedAt === undefined}
    >
      <p className={classes.hint}>{t('before.why')}</p>
      <EarlierInterviews interview={interview} />
      <ToldElsewhereList id={id} told={fields.toldElsewhere} />
      <div className={classes.question}>
        <span>{t('before.ask')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('before.ask')}
          value={worth}
          data={answers.map((value) => ({ value, label: t(`before.worth.${value}`) }))}
          onChange={(value) => choose(value, put('worth', value === 'unsaid' ? null : value))}
        />
      </div>
      {(worth === 'no' || worth === 'unsure') && <p className={classes.note}>{t(`before.then.${worth}`)}</p>}
      <CommitInput
        label={t('before.reason')}
        placeholder={t('before.reasonExample')}
        value={fields.worthWhy ?? ''}
        rows={1}
        onCommit={(value) => void put('worthWhy', value || null)}
      />
    </PanelSection>
  );
}
