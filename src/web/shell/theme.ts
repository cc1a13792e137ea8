import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const key = 'smallwins.theme';

/** Storage can be forbidden by the browser; then a choice lasts as long as the page. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // See above.
  }
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const value = remembered(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  });
  const choose = (next: Theme): void => {
    setTheme(next);
    remember(key, next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
  };
  return [theme, choose];
}
