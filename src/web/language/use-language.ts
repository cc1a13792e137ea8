import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Language, languages } from '../../domain/language/languages.ts';
import type { Session } from '../../features/people/api.ts';
import { send } from '../api/http.ts';
import { language } from './locale.ts';

const triedKey = 'smallwins.language-tried';

/** Every language has its own page, so a change loads the page anew. */
export function useChooseLanguage() {
  return useMutation({
    mutationFn: (wanted: Language) =>
      send<{ language: Language }>('PUT', '/v1/session/language', { language: wanted }),
    onSuccess: () => location.reload(),
  });
}

/** Somebody who signs in on a page of another language than theirs gets their own; once, whatever comes back. */
export function useOwnLanguage(session: Session | undefined): void {
  const wanted = session?.person ? session.language : language;
  useEffect(() => {
    if (wanted === language || !languages.includes(wanted)) return;
    try {
      if (sessionStorage.getItem(triedKey) === wanted) return;
      sessionStorage.setItem(triedKey, wanted);
    } catch {
      return;
    }
    location.reload();
  }, [wanted]);
}
