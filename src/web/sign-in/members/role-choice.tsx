import type { AccountRole } from '../../../features/sign-in/api.ts';
import { roleTexts, texts } from '../texts.ts';

export const roleOrder: readonly AccountRole[] = ['admin', 'manager', 'member'];

export function RoleChoice(props: { roles: readonly AccountRole[]; set: (roles: AccountRole[]) => void }) {
  const { roles, set } = props;
  return (
    <fieldset className="role-choice">
      <legend>{texts.rolesLabel}</legend>
      {roleOrder.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) =>
              set(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
            }
          />
          <span>
            {roleTexts[role].name}
            <br />
            <span className="small faint">{roleTexts[role].text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
