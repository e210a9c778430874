import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadSettings } from './state/settings.ts';
import { startState } from './state/start.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root.');

await loadSettings();
createRoot(root).render(<App />);
await startState();
