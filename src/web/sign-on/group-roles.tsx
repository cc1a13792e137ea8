import type { AccountRole } from '../../features/sign-in/api.ts';
import type { SignOnSettings } from '../../features/sign-in/sso/api.ts';
import { Icon } from '../parts/icon.tsx';
import { roleOrder } from '../sign-in/members/role-choice.tsx';
import { roleTexts } from '../sign-in/texts.ts';
import { texts } from './texts.ts';

type Roles = SignOnSettings['roles'];

/** Which group gives which role. */
export function GroupRoles({ roles, set }: { roles: Roles; set: (roles: Roles) => void }) {
  const change = (at: number, part: Partial<Roles[number]>): void =>
    set(roles.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="stack">
      {roles.length > 0 ? (
        <ul className="sign-on-groups">
          {roles.map(({ group, role }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may be alike while one types.
            <li key={index}>
              <input
                className="input"
                aria-label={texts.group}
                placeholder={texts.group}
                required
                maxLength={200}
                value={group}
                onChange={(event) => change(index, { group: event.target.value })}
              />
              <select
                className="input"
                aria-label={texts.role}
                value={role}
                onChange={(event) => change(index, { role: event.target.value as AccountRole })}
              >
                {roleOrder.map((one) => (
                  <option key={one} value={one}>
                    {roleTexts[one].name}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button quiet icon-only"
                aria-label={texts.removeGroup(group)}
                onClick={() => set(roles.filter((_, at) => at !== index))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => set([...roles, { group: '', role: 'manager' }])}
        >
          <Icon name="plus" size={16} /> {texts.addGroup}
        </button>
      </div>
    </div>
  );
}
