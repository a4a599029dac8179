const looks = {
  plain: "border-solid-gray-500 text-solid-gray-800",
  active: "border-key-900 text-key-900",
  done: "border-success-2 text-green-900",
  warning: "border-error-2 text-error-2",
  filled: "border-solid-gray-800 bg-solid-gray-800 text-white",
} as const;
export type TagLook = keyof typeof looks;

/** A short word about the state of a thing; the word says it, the colour only helps. */
export function Tag({ look, children }: { readonly look: TagLook; readonly children: string }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-4 border px-2 text-[0.875rem] leading-160 ${looks[look]}`}
    >
      {children}
    </span>
  );
}
