/** How far something has come, said in words with a bar below. */
export function Meter({
  label,
  value,
  max,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}) {
  return (
    <div>
      <p className="font-bold">{label}</p>
      <progress
        aria-label={label}
        value={value}
        max={Math.max(max, 1)}
        className="block h-2 w-64 appearance-none border border-solid-gray-600 bg-white [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-key-900"
      />
    </div>
  );
}
