// Why an item does not leave, and the ways in which it still can: covered pictures, covered pages, boxes by hand, or left out.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type HandWork, wholePage } from '../../../actions/export/redactItem.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface RefusedItemProps {
  readonly state: RenditionState & { readonly kind: 'refused' };
  readonly onDraw: () => void;
  readonly onHand: (work: HandWork) => void;
  readonly onLeaveOut: () => void;
}

export function RefusedItem({ state, onDraw, onHand, onLeaveOut }: RefusedItemProps) {
  const { t } = useTranslation('bundles');
  const { refusal } = state;
  const page = 'page' in refusal ? refusal.page : undefined;
  const why = refusal.type === 'cannotRead' ? t(`check.why.${refusal.why}`) : t(`reason.${state.reason}`);
  return (
    <div className={classes.refusal}>
      <p>
        <strong>{t('check.refused')}</strong> {page === undefined ? why : t('check.whyOnPage', { why, page })}
      </p>
      <p className={classes.quiet}>{t('check.refusedText')}</p>
      <div className={classes.ways}>
        {refusal.type === 'cannotRead' && (
          <>
            {refusal.why === 'script' && (
              <Button variant="default" onClick={() => onHand({ coverPictures: true })}>
                {t('check.coverPictures')}
              </Button>
            )}
            {refusal.why === 'quality' && (
              <Button variant="default" onClick={() => onHand({ readByPerson: [refusal.page] })}>
                {t('check.read', { page: refusal.page })}
              </Button>
            )}
            <Button variant="default" onClick={onDraw}>
              {t('check.drawOnPage', { page: refusal.page })}
            </Button>
            <Button variant="default" onClick={() => onHand({ userBoxes: [{ page: refusal.page, box: wholePage }] })}>
              {t('check.coverPage', { page: refusal.page })}
            </Button>
            <Button variant="default" onClick={() => onHand({ coverUnproved: true })}>
              {t('check.coverUnproved')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={onLeaveOut}>
          {t('check.leaveOut')}
        </Button>
      </div>
    </div>
  );
}
