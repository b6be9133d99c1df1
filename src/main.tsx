/** Starts the app: words of the frame first, then the frame, then the words of what may be opened next. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadMessagesAhead, startI18n } from './i18n/i18n.ts';
import { InterfaceRoot } from './ui/interface-root.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(
  <InterfaceRoot>
    <App />
  </InterfaceRoot>,
);
loadMessagesAhead();
