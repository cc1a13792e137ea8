import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Session } from '../../../features/people/api.ts';
import { openFind } from '../../find/open.ts';
import { Modal } from '../../parts/modal.tsx';
import { texts } from '../texts.ts';
import { remember, remembered } from '../theme.ts';
import { isLead } from './places.ts';
import { shortcuts } from './shortcut-keys.ts';

const key = 'smallwins.shortcuts';
const sequenceMs = 1200;
const isOff = (): boolean => remembered(key) === 'off';

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

/** Single keys must be possible to switch off (WCAG 2.1.4): speech input types them by accident. */
export function useShortcuts(roles: Session['roles'], openList: () => void, recognise: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        openFind();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || isOff()) return;
      if (event.key === '?') {
        openList();
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        openFind();
        return;
      }
      if (event.key === 'r' && first?.key !== 'g') {
        event.preventDefault();
        recognise();
        return;
      }
      const leading = first && event.timeStamp - first.at < sequenceMs ? first.key : null;
      first = { key: event.key, at: event.timeStamp };
      const found = shortcuts.find((one) => one.keys[0] === leading && one.keys[1] === event.key);
      if (found && 'to' in found && isFor(roles, found)) void navigate({ to: found.to });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, roles, openList, recognise]);
}

/** Whether somebody of these roles has the place a shortcut leads to. */
function isFor(roles: Session['roles'], one: (typeof shortcuts)[number]): boolean {
  if ('admin' in one) return roles.includes('admin');
  return !('lead' in one) || isLead({ roles });
}

export function ShortcutList({ roles, close }: { roles: Session['roles']; close: () => void }) {
  const [off, setOff] = useState(isOff);
  return (
    <Modal kind="dialog" label={texts.shortcuts} close={close}>
      <dl className="shortcut-list">
        {shortcuts
          .filter((one) => isFor(roles, one))
          .map((one) => (
            <div key={one.text}>
              <dt>
                {one.keys.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{one.text}</dd>
            </div>
          ))}
      </dl>
      <label className="row small shortcut-switch">
        <input
          type="checkbox"
          checked={!off}
          onChange={(event) => {
            setOff(!event.target.checked);
            remember(key, event.target.checked ? 'on' : 'off');
          }}
        />
        {texts.singleKeys}
      </label>
    </Modal>
  );
}
