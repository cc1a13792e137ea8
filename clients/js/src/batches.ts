/** As many as the server takes at once, and a little less than the mebibyte it takes. */
const eventsMax = 1000;
const bytesMax = 1_000_000;

/** Splits a list in its order; an event that is too large goes alone, and the server says so. */
export function* batches<Event>(events: readonly Event[]): Generator<Event[]> {
  let batch: Event[] = [];
  let bytes = 2;
  for (const event of events) {
    const size = new TextEncoder().encode(JSON.stringify(event)).length + 1;
    if (batch.length > 0 && (batch.length === eventsMax || bytes + size > bytesMax)) {
      yield batch;
      batch = [];
      bytes = 2;
    }
    batch.push(event);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
