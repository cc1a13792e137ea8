import { createHash, randomBytes } from 'node:crypto';
import { isUuid } from '../../store/uuid.ts';

const secretBytes = 24;
const idBytes = 16;

/** What a calendar's address ends with: whose workspace, and a secret that only the address holds. */
export function newAddress(workspaceId: string): { name: string; hash: Buffer } {
  const id = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  const secret = randomBytes(secretBytes);
  return { name: `${Buffer.concat([id, secret]).toString('base64url')}.ics`, hash: hashOf(secret) };
}

/** Null for what no calendar is called. */
export function readAddress(name: string): { workspaceId: string; hash: Buffer } | null {
  const text = name.replace(/\.ics$/, '');
  const bytes = Buffer.from(text, 'base64url');
  if (text === name || bytes.length !== idBytes + secretBytes || bytes.toString('base64url') !== text)
    return null;
  const hex = bytes.subarray(0, idBytes).toString('hex');
  const workspaceId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(workspaceId) ? { workspaceId, hash: hashOf(bytes.subarray(idBytes)) } : null;
}

function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}
