import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Check, Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import ilo from '../../../resources/vocabularies/ilo.json' with { type: 'json' };
import palermo from '../../../resources/vocabularies/palermo.json' with { type: 'json' };
import { codePassage } from '../../actions/codePassage.ts';
import type { VocabularyAnswer } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './itemPage.module.css';

const vocabularies = [ilo, palermo];

interface CodeMenuProps {
  readonly excerpt: RecordHead<'excerpt'>;
}

const isSame = (a: VocabularyAnswer, b: VocabularyAnswer) => a.vocabulary === b.vocabulary && a.code === b.code;

/** Says that a passage or region shows what an indicator describes, or takes that back. */
export function CodeMenu({ excerpt }: CodeMenuProps) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { codes = [], origin, place, quote = '' } = excerpt.fields;
  const toggle = (answer: VocabularyAnswer) => {
    if (!origin || !place) return;
    const without = codes.filter((each) => !isSame(each, answer));
    const next = without.length < codes.length ? without : [...codes, answer];
    void act(codePassage(services, { origin, place, quote, codes: next }, excerpt.id));
  };
  return (
    <Menu closeOnItemClick={false} position="left" width={300}>
      <Menu.Target>
        <Tooltip label={t('excerpt.code')}>
          <ActionIcon size={28} aria-label={t('excerpt.code')}>
            <Tags size={15} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {vocabularies.map(({ vocabulary, groups }) => (
          <div key={vocabulary} role="group" aria-label={t(`vocabularies:${vocabulary}.name`)}>
            <Menu.Label>{t(`vocabularies:${vocabulary}.name`)}</Menu.Label>
            {groups.flatMap(({ codes: all }) =>
              all.map((code) => {
                const answer: VocabularyAnswer = { vocabulary, code, answer: 'present' };
                const on = codes.some((each) => isSame(each, answer));
                return (
                  <Menu.Item
                    key={code}
                    role="menuitemcheckbox"
                    aria-checked={on}
                    leftSection={on ? <Check size={14} aria-hidden /> : <span style={{ width: 14 }} />}
                    onClick={() => toggle(answer)}
                  >
                    {t(`vocabularies:${vocabulary}.code.${code}`)}
                  </Menu.Item>
                );
              }),
            )}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The codes of an excerpt in words. */
export function CodeWords({ excerpt }: CodeMenuProps) {
  const { t } = useTranslation('items');
  const { codes = [] } = excerpt.fields;
  if (codes.length === 0) return null;
  const words = codes.map(({ vocabulary, code }) => t(`vocabularies:${vocabulary}.code.${code}`, { defaultValue: code }));
  return <span className={classes.codes}>{words.join(' · ')}</span>;
}
