import { useActionData, useLoaderData } from "react-router";
import { staffLoader } from "../guard.ts";
import { editAction } from "./editAction.ts";
import { EditorPage } from "./EditorPage.tsx";
import { History } from "./History.tsx";
import { loadEditor } from "./loadEditor.ts";
import { PartLinks } from "./PartLinks.tsx";
import { presentVersion } from "./presentVersion.ts";
import { VersionForm } from "./VersionForm.tsx";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { view, frame } = await loadEditor(staff);
  return { frame, version: presentVersion(view, staff.locale) };
});

export const shouldRevalidate = () => true;

export const action = editAction();

/** The settings of a version: period, names of levels, baseline year, scale of judgement, label. */
export default function VersionSettings() {
  const { frame, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditorPage frame={frame} title={frame.words.title_version} answer={answer}>
      <PartLinks frame={frame} part="version" />
      <VersionForm version={version} closed={frame.closed !== null} />
      <History changes={frame.changes} />
    </EditorPage>
  );
}
