import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/client.ts';
import { language } from './language/locale.ts';
import { router } from './routes.tsx';
import './theme/tokens.css';
import './theme/base.css';
import './parts/parts.css';
import './theme/large-text.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it the app works as well; only its page for when it is offline is missing.
  navigator.serviceWorker.register(`/${language}/sw.js`, { scope: '/' }).catch(() => {});
}
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
