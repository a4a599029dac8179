import type { ReactNode } from "react";

type Tone = "info" | "success" | "warning" | "error";

const looks: Record<Tone, { rule: string; mark: string; symbol: string }> = {
  info: { rule: "border-key-900", mark: "text-key-900", symbol: "i" },
  success: { rule: "border-success-2", mark: "text-success-2", symbol: "✓" },
  warning: { rule: "border-warning-yellow-2", mark: "text-warning-yellow-2", symbol: "!" },
  error: { rule: "border-error-1", mark: "text-error-2", symbol: "!" },
};

/** A message about the whole page. What came of an action is announced to screen readers. */
export function Banner({
  tone,
  title,
  announce = false,
  children,
}: {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly announce?: boolean;
  readonly children?: ReactNode;
}) {
  const { rule, mark, symbol } = looks[tone];
  return (
    <div
      role={announce ? (tone === "error" ? "alert" : "status") : undefined}
      className={`my-6 flex gap-3 border-y border-s-8 ${rule} px-4 py-3`}
    >
      <span
        aria-hidden="true"
        className={`inline-flex size-7 shrink-0 items-center justify-center rounded-full border-2 border-current font-bold leading-100 ${mark}`}
      >
        {symbol}
      </span>
      <div className="min-w-0">
        <p className="font-bold">{title}</p>
        {children}
      </div>
    </div>
  );
}
