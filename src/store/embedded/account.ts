import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';

/** The operating-system account that runs PostgreSQL. `switchTo` is null when it is our own. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly switches: boolean;
}

/**
 * Chooses the account: our own, unless we are root. PostgreSQL refuses root, so root hands over to the owner of an
 * existing cluster, else to `postgres`, else to `nobody`.
 */
export function chooseAccount(clusterFolder: string): Account {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  if (uid !== 0) return { name: `uid ${uid}`, uid, gid, switches: false };
  const accounts = readAccounts();
  if (existsSync(clusterFolder)) {
    const owner = statSync(clusterFolder);
    const name = accounts.find((account) => account.uid === owner.uid)?.name ?? `uid ${owner.uid}`;
    if (owner.uid !== 0) return { name, uid: owner.uid, gid: owner.gid, switches: true };
  }
  const found = ['postgres', 'nobody'].flatMap((name) =>
    accounts.filter((account) => account.name === name),
  )[0];
  if (found) return { ...found, switches: true };
  throw new StartRefusal(
    'account.missing',
    'PostgreSQL does not run as root, and this system has no account postgres or nobody to run it.',
    'Start Smallwins as an ordinary user, or add an account: useradd --system postgres',
  );
}

/** Refuses by name the first folder on the way to `folder` that the account may not enter. */
export function checkReachable(folder: string, account: Account): void {
  if (!account.switches) return;
  for (const step of stepsTo(folder)) {
    const stat = statSync(step);
    if (mayEnter(stat, account)) continue;
    const mode = (stat.mode & 0o777).toString(8).padStart(4, '0');
    throw new StartRefusal(
      'folder.unreachable',
      `PostgreSQL runs as the account ${account.name} and cannot enter the folder ${step} (mode ${mode}) on the way to ${folder}.`,
      `Let others pass through it (chmod o+x ${step}), or set SMALLWINS_DATA to a folder such as /var/lib/smallwins/data.`,
    );
  }
}

function mayEnter(stat: Stats, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function stepsTo(folder: string): string[] {
  const steps = [folder];
  for (let step = folder; dirname(step) !== step; step = dirname(step)) steps.unshift(dirname(step));
  return steps;
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
