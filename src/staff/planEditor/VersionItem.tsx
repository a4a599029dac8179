import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Tag, type TagLook } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { VersionLine } from "./presentVersions.ts";

const looks: Readonly<Record<VersionLine["status"], TagLook>> = {
  draft: "active",
  outForComment: "warning",
  adopted: "done",
  revised: "done",
  superseded: "plain",
};

/** One version: what it is, where it can be seen, and what can become of it, each with what that will do. */
export function VersionItem({
  version,
  planId,
  words,
}: {
  readonly version: VersionLine;
  readonly planId: string;
  readonly words: Dictionary["versions"];
}) {
  const { dataLang } = useShell();
  const pending = useNavigation().state === "submitting";
  const base = `/staff/plans/${planId}/versions/${version.id}`;
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-solid-gray-420 py-5 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 className="text-std-18B-160">
          <span className="me-3" lang={dataLang}>
            {version.title}
          </span>
          <Tag look={looks[version.status]}>{version.statusWord}</Tag>
        </h2>
        <p className="flex flex-wrap gap-x-6">
          <span>{version.period}</span>
          {version.issued && (
            <span>
              {words.issued} <span lang={dataLang}>{version.issued}</span>
            </span>
          )}
          {version.effective && <span>{version.effective}</span>}
        </p>
        {version.reason && (
          <p>
            <span className="text-solid-gray-700">{words.reason}:</span>{" "}
            <span lang={dataLang}>{version.reason}</span>
          </p>
        )}
        {version.lastChange && (
          <p className="text-[0.875rem] text-solid-gray-700">{fill(words.lastChange, version.lastChange)}</p>
        )}
        {version.nextStatuses.length > 0 && (
          <div className="mt-2">
            <Disclosure key={version.status} summary={words.changeStatus}>
              <ul className="grid gap-4 py-2">
                {version.nextStatuses.map((status) => (
                  <li key={status}>
                    <p className="mb-1 max-w-3xl">{words[`to_${status}Lead`]}</p>
                    <Form method="post">
                      <input type="hidden" name="intent" value="status" />
                      <input type="hidden" name="versionId" value={version.id} />
                      <Button
                        kind={status === "adopted" ? "primary" : "secondary"}
                        size="small"
                        pending={pending}
                        name="status"
                        value={status}
                      >
                        {words[`to_${status}`]}
                      </Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
      </div>
      <div className="flex flex-wrap content-start items-start gap-3">
        <ButtonLink kind={version.isOpen ? "primary" : "secondary"} size="small" href={`${base}/edit`}>
          {version.isOpen ? words.edit : words.look}
        </ButtonLink>
        {version.hasEarlier && (
          <ButtonLink size="small" href={`${base}/compare`}>
            {words.compare}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
