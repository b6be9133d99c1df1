/**
 * Mantine in Tantu's clothes: sizes, radius, accent and quiet defaults. Colours come from
 * `tokens.css`, so that plain CSS and Mantine cannot disagree.
 */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent #0b6e6e in ten steps; 6 is used on light, 4 on dark. */
const teal: MantineColorsTuple = [
  '#e9f5f4',
  '#d3e8e6',
  '#a6d1cd',
  '#77bab4',
  '#4db8b0',
  '#2b8f8b',
  '#0b6e6e',
  '#095d5d',
  '#064b4b',
  '#033838',
];

/** Lines, panels and sheet of `tokens.css`, dark, where Mantine looks for its own greys. */
const dark: MantineColorsTuple = [
  '#e8ecef',
  '#a9b4be',
  '#8793a0',
  '#5c6873',
  '#414b55',
  '#2c343c',
  '#1b2127',
  '#181d23',
  '#14181d',
  '#101418',
];

const withoutArrow = { withArrow: false, openDelay: 400, transitionProps: { duration: 120 } } as const;

export const theme = createTheme({
  primaryColor: 'tantu',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  colors: { tantu: teal, dark },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Slider: { defaultProps: { size: 'sm' } },
    Tabs: { defaultProps: {} },
    Tooltip: { defaultProps: withoutArrow },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { transitionProps: { duration: 150 }, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});
