/**
 * What a record says of a key that anybody may have chosen; nothing of what every object has.
 *
 * Example: `ownValue({ gold: 'Gold' }, 'constructor')` is undefined.
 */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
