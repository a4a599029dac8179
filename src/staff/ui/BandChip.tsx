const tones = {
  reached: "text-green-900",
  good: "text-light-blue-900",
  fair: "text-yellow-1100",
  poor: "text-orange-900",
  bad: "text-red-1000",
  none: "text-solid-gray-700",
} as const;
export type Tone = keyof typeof tones;

/** A grade: symbol, word and colour, in that order of importance. */
export function BandChip({
  symbol,
  word,
  tone,
  count,
}: {
  readonly symbol: string;
  readonly word: string;
  readonly tone: Tone;
  readonly count?: number;
}) {
  return (
    <span className={`inline-flex items-baseline gap-1 whitespace-nowrap ${tones[tone]}`}>
      <span aria-hidden="true" className="inline-block w-[1.1em] text-center font-bold">
        {symbol}
      </span>
      <span>{word}</span>
      {count !== undefined && <strong className="ms-1 text-solid-gray-900">{count}</strong>}
    </span>
  );
}
