import { createRoot } from 'react-dom/client';
import { App } from '#app/App';
import { styleWithNonce } from '#app/styleNonce';
import { startSpeaking } from '#shared/i18n/i18n';
import '#app/app.css';

styleWithNonce();
await startSpeaking();
createRoot(document.getElementById('root')!).render(<App />);
