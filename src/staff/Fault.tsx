import { isRouteErrorResponse, useRouteLoaderData } from "react-router";
import { fill } from "./messages/fill.ts";
import type { loader } from "./root.tsx";
import { ButtonLink } from "./ui/Button.tsx";
import { Page } from "./ui/Page.tsx";

/** What is shown instead of a page: what happened and what to do; never the inside of the program. */
export function Fault({ error }: { readonly error: unknown }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  // Without the frame's data not even the language is known.
  if (!shell) return <p>しるべ: ページを表示できません。This page cannot be shown.</p>;
  const words = shell.words.faults;
  const { status, message, id } = partsOf(error);
  const [heading, help] =
    status === 403
      ? [words.forbidden, words.forbiddenHelp]
      : status === 404
        ? [words.notFound, words.notFoundHelp]
        : status >= 400 && status < 500
          ? [words.conflict, ""]
          : [words.unexpected, fill(words.unexpectedHelp, { id })];
  return (
    <Page title={heading}>
      {message ? <p lang={/[\u3040-\u30ff]/.test(message) ? "ja" : undefined}>{message}</p> : <p>{help}</p>}
      <p className="mt-8">
        <ButtonLink href="/staff/">{words.toHome}</ButtonLink>
      </p>
    </Page>
  );
}

function partsOf(error: unknown): { status: number; message: string; id: string } {
  if (!isRouteErrorResponse(error)) return { status: 500, message: "", id: "–" };
  const body: unknown = error.data;
  const part = (name: string) =>
    typeof body === "object" && body !== null && name in body
      ? String((body as Record<string, unknown>)[name])
      : "";
  return { status: error.status, message: error.status < 500 ? part("message") : "", id: part("id") || "–" };
}
