// How Holdfast looks, for Mantine. Colours that carry a meaning are the --hf-* tokens of tokens.css; use those in CSS modules.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9f4f2',
  '#d2e8e4',
  '#a6d2cb',
  '#76b9b0',
  '#4da196',
  '#2f897e',
  '#1f7268',
  '#175d56',
  '#124b45',
  '#0c3833',
];
/** The fifth of these two draws the edge of fields and boxes: 3 : 1 against what lies round them. */
const warm: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#e9e6e0',
  '#dad6ce',
  '#948e84',
  '#8a857c',
  '#6a655e',
  '#57534d',
  '#3b3834',
  '#252320',
];
const night: MantineColorsTuple = [
  '#e8e5df',
  '#cfcbc4',
  '#aaa49b',
  '#8b867e',
  '#77716a',
  '#393633',
  '#2b2927',
  '#201e1c',
  '#191716',
  '#131211',
];

export const theme = createTheme({
  colors: { accent, gray: warm, dark: night },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  white: '#fffefc',
  black: '#24211e',
  autoContrast: true,
  fontFamily: "'Inter Variable', var(--hf-scripts), 'Noto Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  radius: { xs: '6px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.25' },
      h2: { fontSize: '18px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 550 } } },
    Checkbox: { defaultProps: { radius: 3 } },
    InputWrapper: { styles: { label: { fontSize: 14, fontWeight: 500, marginBottom: 4 } } },
    Text: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
    Modal: {
      styles: { title: { fontSize: 18, fontWeight: 600 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 150 } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Loader: { defaultProps: { type: 'oval', size: 'sm' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--hf-surface)',
  '--mantine-color-text': 'var(--hf-ink)',
  '--mantine-color-dimmed': 'var(--hf-ink-quiet)',
  '--mantine-color-placeholder': 'var(--hf-ink-quiet)',
  '--mantine-color-default': 'var(--hf-raised)',
  '--mantine-color-default-hover': 'var(--hf-hover)',
  '--mantine-color-default-color': 'var(--hf-ink)',
  '--mantine-color-default-border': 'var(--hf-line-strong)',
  '--mantine-color-error': 'var(--hf-red)',
  '--mantine-color-anchor': 'var(--hf-accent)',
};
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
