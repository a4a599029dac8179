import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { SinglePlanEdit } from "../../core/plan/edit/planEdit.ts";
import { Button } from "../ui/Button.tsx";
import { smallInput, type Option } from "./fields.tsx";
import { useShell } from "../useShell.ts";

/** One edit as a form with a button of its own. Inputs named `set.NAME` fill in parts of the edit.
 * @param go where to go afterwards; completed with the id of what was made when it ends with a slash */
export function ToolForm({
  edit,
  go,
  button,
  buttonLabel,
  kind = "secondary",
  className = "flex flex-wrap items-end gap-3",
  children,
}: {
  readonly edit: SinglePlanEdit;
  readonly go: string;
  readonly button: string;
  /** What the button does in full, where its word alone does not say to what. */
  readonly buttonLabel?: string;
  readonly kind?: "primary" | "secondary" | "danger" | "text";
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="edit" value={JSON.stringify(edit)} />
      <input type="hidden" name="go" value={go} />
      {children}
      <Button size="small" kind={kind} pending={pending}>
        {button}
        {buttonLabel && <span className="sr-only"> {buttonLabel}</span>}
      </Button>
    </Form>
  );
}

/** An input of a tool. */
export function ToolInput({
  id,
  part,
  label,
  size = "w-56",
  type = "text",
  defaultValue,
  required = false,
}: {
  readonly id: string;
  readonly part: string;
  readonly label: string;
  readonly size?: string;
  readonly type?: "text" | "number";
  readonly defaultValue?: string | number | undefined;
  readonly required?: boolean;
}) {
  const { dataLang } = useShell();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-[0.875rem]">
        {label}
      </label>
      <input
        id={id}
        name={`set.${part}`}
        type={type}
        min={type === "number" ? 1 : undefined}
        defaultValue={defaultValue}
        required={required}
        lang={dataLang}
        autoComplete="off"
        className={`${smallInput} ${size} max-w-full`}
      />
    </div>
  );
}

/** A list of a tool. */
export function ToolChoice({
  id,
  part,
  label,
  options,
  defaultValue,
}: {
  readonly id: string;
  readonly part: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly defaultValue?: string;
}) {
  const { dataLang } = useShell();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-[0.875rem]">
        {label}
      </label>
      <select
        id={id}
        name={`set.${part}`}
        defaultValue={defaultValue}
        lang={dataLang}
        className={`${smallInput} max-w-96`}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
