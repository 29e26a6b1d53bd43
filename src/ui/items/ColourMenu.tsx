import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './itemPage.module.css';

/** What an excerpt may be marked with; the first is what it has when nobody chose. */
export const excerptColours = ['amber', 'green', 'blue', 'violet', 'rose'] as const;

interface ColourMenuProps {
  readonly colour: string;
  readonly onColour: (colour: string) => void;
}

/** Colours have names, for those who do not see them and those who sort by them. */
export function ColourMenu({ colour, onColour }: ColourMenuProps) {
  const { t } = useTranslation('items');
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('excerpt.colour', { colour: t(`excerpt.colours.${colour}`) })}>
          <span className={classes.swatch} data-colour={colour} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {excerptColours.map((each) => (
          <Menu.Item
            key={each}
            leftSection={<span className={classes.swatch} data-colour={each} />}
            onClick={() => onColour(each)}
          >
            {t(`excerpt.colours.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
