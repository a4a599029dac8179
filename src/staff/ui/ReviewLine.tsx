/** The line above a page of a review: plan, year under review, year of work, due date. */
export function ReviewLine({
  heading,
  lang,
}: {
  readonly heading: {
    readonly planTitle: string;
    readonly underReview: string;
    readonly work: string;
    readonly due: string;
    readonly left: string | null;
    readonly isLate: boolean;
    readonly phase: string | null;
  };
  readonly lang?: string | undefined;
}) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      <span lang={lang}>{heading.planTitle}</span>
      <span>
        <strong>{heading.underReview}</strong> <span className="whitespace-nowrap">（{heading.work}）</span>
      </span>
      <span>
        {heading.due}
        {heading.left && (
          <strong className={`ms-2 ${heading.isLate ? "text-error-2" : ""}`}>{heading.left}</strong>
        )}
      </span>
      {heading.phase && <span>{heading.phase}</span>}
    </p>
  );
}
