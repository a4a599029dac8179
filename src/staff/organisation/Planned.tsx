import { Form } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { useShell } from "../useShell.ts";
import type { ChangeLine } from "./changeText.ts";

/** Changes of departments that wait for their day. */
export function Planned({
  planned,
  mayEdit,
  pending,
  words,
}: {
  readonly planned: readonly ChangeLine[];
  readonly mayEdit: boolean;
  readonly pending: boolean;
  readonly words: Dictionary["organisation"];
}) {
  const { dataLang } = useShell();
  if (planned.length === 0) return <p>{words.noPlanned}</p>;
  return (
    <ul>
      {planned.map(({ id, date, kind, text, by, problem }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-solid-gray-300 py-3 first:border-t-0"
        >
          <div>
            <p>
              <span className="me-4 font-bold">{date}</span>
              <span lang={dataLang}>{text}</span>
              <span className="ms-3 text-solid-gray-700">{kind}</span>
            </p>
            <p className="text-solid-gray-700" lang={dataLang}>
              {fill(words.plannedBy, { name: by })}
            </p>
            {problem && (
              <p className="text-error-2">
                {words.problem} {problem}
              </p>
            )}
          </div>
          {mayEdit && (
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button kind="danger" size="small" pending={pending}>
                {words.withdraw}
                <span className="sr-only">{fill(words.withdrawOne, { change: text })}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
