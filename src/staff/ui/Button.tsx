import type { ReactNode } from "react";

type Kind = "primary" | "secondary" | "danger" | "text";

const looks: Record<Kind, string> = {
  primary: "bg-key-900 text-white border-key-900 hover:bg-key-1000 hover:underline",
  secondary: "bg-white text-key-900 border-key-900 hover:bg-key-50 hover:underline",
  danger: "bg-white text-error-2 border-error-2 hover:bg-red-50 hover:underline",
  text: "bg-transparent text-key-900 border-transparent underline underline-offset-4 hover:bg-key-50",
};
const shape =
  "inline-flex items-center justify-center gap-2 rounded-8 border px-5 font-bold leading-140 underline-offset-4 text-center cursor-pointer print:hidden";
const sizes = { large: "min-h-12 py-2.5", small: "min-h-9 px-3 py-1" };

interface ButtonLook {
  readonly kind?: Kind;
  readonly size?: keyof typeof sizes;
  readonly children: ReactNode;
}

/** A button of a form. `pending` greys it while the form is under way, so that nothing is sent twice. */
export function Button({
  kind = "primary",
  size = "large",
  pending = false,
  name,
  value,
  children,
}: ButtonLook & { readonly pending?: boolean; readonly name?: string; readonly value?: string }) {
  const waiting = pending ? " opacity-50 cursor-wait" : "";
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={pending}
      className={`${shape} ${sizes[size]} ${looks[kind]}${waiting}`}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: for what one goes to, not for what one does. */
export function ButtonLink({
  kind = "secondary",
  size = "large",
  href,
  children,
}: ButtonLook & { readonly href: string }) {
  return (
    <a href={href} className={`${shape} ${sizes[size]} ${looks[kind]}`}>
      {children}
    </a>
  );
}
