/** A fiscal year in the head of a column: R2 with 2020 below; the full form for screen readers and on hover. */
export function YearHeading({
  label,
}: {
  readonly label: { readonly short: string; readonly western: string; readonly full: string };
}) {
  if (label.short === label.full) return <>{label.full}</>;
  return (
    <abbr title={label.full} className="no-underline">
      <span className="sr-only">{label.full}</span>
      <span aria-hidden="true">
        {label.short}
        <span className="block text-[0.875rem] font-normal text-solid-gray-700">{label.western}</span>
      </span>
    </abbr>
  );
}
