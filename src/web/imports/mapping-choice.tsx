import { useEffect } from 'react';
import type { MappingSummary } from '../../features/imports/api.ts';
import { Problem } from '../api/problem.ts';
import type { Draft } from './draft.ts';
import { texts } from './texts.ts';

const proposedName = 'proposed';

interface MappingChoiceProps {
  mappings: readonly MappingSummary[];
  proposed: string | null;
  /** The file is still being looked at. */
  reading: boolean;
  draft: Draft | null;
  change: (draft: Draft) => void;
  error: Error | null;
}

export function MappingChoice({ mappings, proposed, reading, draft, change, error }: MappingChoiceProps) {
  // The server's proposal comes first; it is what fits this very file.
  useEffect(() => {
    if (draft || reading) return;
    const [first] = mappings;
    if (proposed !== null) change(draftOf(proposed, mappings));
    else if (first) change({ name: first.name, yaml: first.yaml, changed: false });
  }, [draft, reading, proposed, mappings, change]);

  const pick = (name: string): void => {
    const found = mappings.find((one) => one.name === name);
    if (found) change({ name: found.name, yaml: found.yaml, changed: false });
    else if (proposed !== null) change({ name: proposedName, yaml: proposed, changed: true });
  };
  const edit = (yaml: string): void => {
    const shipped = mappings.find((one) => one.name === draft?.name)?.shipped ?? false;
    change({ name: shipped ? `${draft?.name}-own` : (draft?.name ?? proposedName), yaml, changed: true });
  };
  const known = mappings.some((one) => one.name === draft?.name);
  return (
    <>
      <div className="field">
        <label htmlFor="mapping">{texts.mapping}</label>
        <select
          id="mapping"
          className="input"
          value={known ? draft?.name : proposedName}
          onChange={(event) => pick(event.target.value)}
        >
          {proposed !== null || !known ? <option value={proposedName}>{texts.proposed}</option> : null}
          {mappings.map((one) => (
            <option key={one.name} value={one.name}>
              {one.title}
            </option>
          ))}
        </select>
        <p className="hint">{texts.mappingHint}</p>
      </div>
      <div className="field">
        <label htmlFor="mapping-yaml">{texts.yaml}</label>
        <textarea
          id="mapping-yaml"
          className="input"
          rows={14}
          spellCheck={false}
          value={draft?.yaml ?? ''}
          onChange={(event) => edit(event.target.value)}
        />
      </div>
      {draft?.changed ? (
        <div className="field import-source">
          <label htmlFor="mapping-name">{texts.save}</label>
          <input
            id="mapping-name"
            className="input"
            value={draft.name}
            required
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
          <p className="hint">{texts.saveHint}</p>
        </div>
      ) : null}
      {error ? <MappingError error={error} /> : null}
    </>
  );
}

/** A proposal that is word for word a known mapping is that mapping. */
function draftOf(yaml: string, mappings: readonly MappingSummary[]): Draft {
  const same = mappings.find((one) => one.yaml.trim() === yaml.trim());
  return same
    ? { name: same.name, yaml: same.yaml, changed: false }
    : { name: proposedName, yaml, changed: true };
}

function MappingError({ error }: { error: Error }) {
  const problems = error instanceof Problem ? error.body.problems : undefined;
  if (!problems?.length) {
    return (
      <p className="wrong" role="alert">
        {error.message}
      </p>
    );
  }
  return (
    <ul className="wrong problems small" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.message}`}>
          {problem.path ? <code>{problem.path}</code> : null} {problem.message}
        </li>
      ))}
    </ul>
  );
}
