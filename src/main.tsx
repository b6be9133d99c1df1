/** Starts the app: words first, then the frame. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startI18n } from './i18n/i18n.ts';
import { InterfaceRoot } from './ui/interface-root.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(
  <InterfaceRoot>
    <App />
  </InterfaceRoot>,
);
