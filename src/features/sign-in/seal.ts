import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ivLength = 12;
const tagLength = 16;

/** Seals secrets that must be read again. What was sealed for one place cannot be opened at another. */
export interface Seal {
  close(plain: Buffer | string, place: string): Buffer;
  open(sealed: Buffer, place: string): Buffer;
}

/** AES-256-GCM; `place` is bound to it: workspace, table and row. */
export function makeSeal(key: Buffer): Seal {
  return {
    close(plain, place) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength))
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
      return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
    },
  };
}

/** The installation's key: a file only its owner can read, made on first start. */
export function readSealKey(dataFolder: string): Buffer {
  const path = join(dataFolder, 'secret.key');
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== 32)
    throw new Error(`${path} does not hold a key of 32 bytes. Put back the one from your backup.`);
  return key;
}
