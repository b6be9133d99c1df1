/**
 * What every screen stands in: the theme, light and dark. Notifications have their place on the map (`ui/notices.tsx`).
 * The app mounts it once; a dev page or test mounts it around what it shows.
 */
import '@mantine/core/styles.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

export function InterfaceRoot({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      {children}
    </MantineProvider>
  );
}
