import { createRoot } from 'react-dom/client';
import { App } from '#app/App';
import { styleWithNonce } from '#app/styleNonce';
import { startSpeaking } from '#shared/i18n/i18n';
import '#app/app.css';

const root = document.getElementById('root')!;

styleWithNonce();
try {
  await startSpeaking();
  createRoot(root).render(<App />);
} catch {
  // Without the file of words there is no other way to say it.
  root.textContent = '页面没有加载出来，请刷新。The page could not be loaded; please reload it.';
}
