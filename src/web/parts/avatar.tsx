const letters = new Intl.Segmenter();

/** Two signs of a name: "Agent 149" is 149, "Kary Hendrixson" is KH. */
function initials(name: string): string {
  const digits = name.match(/\d{1,3}/);
  if (digits) return digits[0];
  const words = name.split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...letters.segment(word)][0]?.segment ?? '')
    .join('')
    .toUpperCase();
}

export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span aria-hidden="true" className={`avatar tabular${small ? ' small-avatar' : ''}`}>
      {initials(name)}
    </span>
  );
}
