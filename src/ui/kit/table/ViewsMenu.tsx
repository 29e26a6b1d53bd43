// Views that people keep by name, sealed in the vault with the case they belong to.
import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { Bookmark, Check, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import classes from './table.module.css';
import { firstView, type NamedView, type TableView } from './tableView.ts';

interface ViewsMenuProps {
  readonly kind: Kind;
  readonly view: TableView;
  readonly views: readonly NamedView[];
  readonly onView: (view: TableView) => void;
  readonly onViews: (views: readonly NamedView[]) => void;
}

export function ViewsMenu({ kind, view, views, onView, onViews }: ViewsMenuProps) {
  const { t, i18n } = useTranslation('tables');
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const now = JSON.stringify(view);
  const current = views.find((each) => JSON.stringify(each.view) === now);
  const show = (next: TableView) => {
    onView(next);
    setOpened(false);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim();
    if (title === '') return;
    const others = views.filter((each) => each.name !== title);
    onViews([...others, { name: title, view }].sort((a, b) => a.name.localeCompare(b.name, i18n.language)));
    setName('');
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<Bookmark size={14} />} onClick={() => setOpened(!opened)}>
          {current ? current.name : t('views.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')}>
        <div className={classes.editor}>
          <div className={classes.columnList}>
            <ViewLine
              name={t('views.first')}
              isShown={now === JSON.stringify(firstView(kind))}
              onShow={() => show(firstView(kind))}
            />
            {views.map((each) => (
              <ViewLine
                key={each.name}
                name={each.name}
                isShown={each === current}
                onShow={() => show(each.view)}
                onDelete={() => onViews(views.filter((other) => other !== each))}
              />
            ))}
          </div>
          <form className={classes.columnLine} onSubmit={save}>
            <TextInput
              size="xs"
              aria-label={t('views.name')}
              placeholder={t('views.name')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={name.trim() === ''}>
              {t('views.save')}
            </Button>
          </form>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ViewLineProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onDelete?: () => void;
}

function ViewLine({ name, isShown, onShow, onDelete }: ViewLineProps) {
  const { t } = useTranslation('tables');
  return (
    <div className={classes.columnLine}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        justify="flex-start"
        aria-pressed={isShown}
        rightSection={isShown && <Check size={14} aria-hidden />}
        onClick={onShow}
      >
        {name}
      </Button>
      {onDelete && (
        <ActionIcon size={24} aria-label={t('views.delete', { name })} onClick={onDelete}>
          <Trash2 size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
