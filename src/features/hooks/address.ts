import { isUuid } from '../../store/uuid.ts';

const addressBytes = 16;

/** The last part of a hook's path: whose workspace, and which of its hooks. */
export function hookName(workspaceId: string, address: Buffer): string {
  return Buffer.concat([Buffer.from(workspaceId.replaceAll('-', ''), 'hex'), address]).toString('base64url');
}

/** Null for what no hook can be called. */
export function readHookName(name: string): { workspaceId: string; address: Buffer } | null {
  const bytes = Buffer.from(name, 'base64url');
  if (bytes.length !== 16 + addressBytes || bytes.toString('base64url') !== name) return null;
  const hex = bytes.subarray(0, 16).toString('hex');
  const workspaceId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(workspaceId) ? { workspaceId, address: bytes.subarray(16) } : null;
}
