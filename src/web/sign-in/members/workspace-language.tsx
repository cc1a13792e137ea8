import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { languageNames, languages } from '../../../domain/language/languages.ts';
import { send } from '../../api/http.ts';
import { texts } from '../../language/texts.ts';
import { useSession } from '../../session/session.ts';
import { Refused } from '../refused.tsx';

/** What people read who have not chosen for themselves. */
export function WorkspaceLanguage() {
  const id = useId();
  const client = useQueryClient();
  const current = useSession()?.workspace?.language ?? null;
  const save = useMutation({
    mutationFn: (language: string | null) => send<unknown>('PUT', '/v1/workspace/language', { language }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <section className="card setting" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.workspaceTitle}</h2>
      <p className="soft" id={`${id}-text`}>
        {texts.workspaceText}
      </p>
      <select
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="input workspace-language"
        value={save.isPending ? (save.variables ?? '') : (current ?? '')}
        onChange={(event) => save.mutate(event.target.value || null)}
      >
        <option value="">{texts.asBrowsers}</option>
        {languages.map((one) => (
          <option key={one} value={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
      <Refused error={save.error} retry={() => save.mutate(save.variables ?? null)} />
    </section>
  );
}
