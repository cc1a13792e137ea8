const rays = Array.from({ length: 14 }, (_, index) => (index * 360) / 14);

/** The ring closes and sends out its light once, in under 1.2 seconds; with reduced motion it is not drawn. */
export function Burst() {
  return (
    <svg className="burst" viewBox="-60 -60 120 120" aria-hidden="true">
      <circle className="burst-ring" r="37" pathLength="1" />
      {rays.map((angle, index) => (
        <line
          key={angle}
          className={index % 2 ? 'burst-ray short' : 'burst-ray'}
          x1="0"
          y1="-42"
          x2="0"
          y2="-54"
          pathLength="1"
          transform={`rotate(${angle})`}
        />
      ))}
    </svg>
  );
}
