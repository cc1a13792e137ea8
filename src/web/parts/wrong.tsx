/** What went wrong, said where it was asked for. */
export function Wrong({ error }: { error: Error | null }) {
  return error ? (
    <p role="alert" className="wrong small">
      {error.message}
    </p>
  ) : null;
}
