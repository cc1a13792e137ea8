import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const length = 32;
/** Each takes 32 MB and a core for a while: more at once would only make all of them late. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** What is kept of a password: `scrypt$salt$hash`. The cost is fixed; another one would get another name. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await run(password, salt);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Whether a password is the one. Without a kept one it takes as long, and the answer is no. */
export async function checkPassword(password: string, kept: string | null): Promise<boolean> {
  const [name, salt, hash] = (kept ?? '').split('$');
  const found = await run(password, Buffer.from(salt || 'nobody has this', 'base64url'));
  const wanted = Buffer.from(hash ?? '', 'base64url');
  return name === 'scrypt' && wanted.length === found.length && timingSafeEqual(found, wanted);
}

async function run(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await derive(password.normalize('NFKC'), salt, length, cost);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
