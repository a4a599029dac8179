import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { columnTitle } from "../../core/workbook/bookWords.ts";
import type { Difference } from "../../core/workbook/difference.ts";
import type { IssuedCell, IssuedRow, IssuedTab } from "../../core/workbook/issuedBook.ts";
import { rowTitle } from "../../core/workbook/matchRow.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listIssues, type UploadLine } from "../../store/workbooks.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import { closedNow, compareUpload } from "./compareUpload.ts";
import { loadUpload } from "./loadUpload.ts";
import type { UploadItem, UploadLineView, UploadSheet, UploadView } from "./views.ts";

/** What a file that came back changes, what clashes with what was typed meanwhile, and what cannot be read. */
export async function viewUpload(
  context: Pick<Context, "databases">,
  actor: Actor,
  uploadId: string,
): Promise<UploadView> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { upload, issue, review, submissions } = await loadUpload(tx, actor, uploadId, { lock: false });
    const { book } = issue;
    const { differences, unchanged } = compareUpload(book, upload.matched, submissions);
    const [newest] = await listIssues(tx, review.id, book.orgUnitId);
    const titles = new Map(book.tabs.map((tab) => [tab.submissionId, tab]));
    const [first] = submissions;
    return {
      heading: reviewHeading(first?.plan.plan ?? { id: "", title: book.planTitle }, review),
      orgUnitId: book.orgUnitId,
      department: book.department,
      upload: uploadItem(upload),
      code: book.code,
      issuedAt: issue.issuedAt,
      issuedBy: issue.issuedBy,
      newerAt:
        newest && newest.code !== book.code && newest.issuedAt > issue.issuedAt ? newest.issuedAt : null,
      sheets: submissions.flatMap((loaded) => {
        const tab = titles.get(loaded.submission.id);
        return tab ? [sheetView(tab, loaded, differences)] : [];
      }),
      unchanged,
      ways: upload.matched.ways,
      remarks: upload.matched.remarks,
      missing: upload.matched.missing.map((row) => ({
        sheet: titles.get(row.submissionId)?.name ?? "",
        row: rowTitle(row),
      })),
    };
  });
}

/** A file as lists show it. */
export function uploadItem(upload: UploadLine): UploadItem {
  const { id, fileName, uploadedAt, uploadedBy, applied, appliedAt, appliedBy } = upload;
  return { id, fileName, uploadedAt, uploadedBy, applied, appliedAt, appliedBy };
}

function sheetView(
  tab: IssuedTab,
  loaded: LoadedSubmission,
  differences: readonly Difference[],
): UploadSheet {
  const places = new Map(
    tab.rows.flatMap((row) => row.cells.map((cell) => [cell.field, { row, cell }] as const)),
  );
  return {
    submissionId: tab.submissionId,
    sheetNo: tab.sheetNo,
    title: tab.title,
    state: loaded.submission.state,
    closed: closedNow(loaded),
    lines: differences.flatMap((difference) => {
      const place = places.get(difference.field);
      return place && difference.submissionId === tab.submissionId
        ? [lineView(difference, place, loaded)]
        : [];
    }),
  };
}

function lineView(
  difference: Difference,
  { row, cell }: { readonly row: IssuedRow; readonly cell: IssuedCell },
  { entries }: LoadedSubmission,
): UploadLineView {
  const entry = entries.get(difference.field);
  const isChanged = (entry?.version ?? 0) !== cell.version;
  return {
    id: lineId(difference),
    row: rowTitle(row),
    column: columnTitle(cell.column),
    kind: difference.kind,
    handedOut: said(cell, difference.handedOut),
    now: said(cell, difference.now),
    nowBy: isChanged ? (entry?.updatedBy ?? null) : null,
    nowAt: isChanged ? (entry?.updatedAt ?? null) : null,
    version: entry?.version ?? 0,
    options: difference.options.map((option) => ({
      ...option,
      said: said(cell, option.text ?? option.shown),
    })),
  };
}

/** What a choice on the page is about. */
export function lineId({ submissionId, field }: Pick<Difference, "submissionId" | "field">): string {
  return `${submissionId} ${field}`;
}

/** A choice is shown by its word. */
function said({ choices }: IssuedCell, value: string): Words {
  return choices?.find((choice) => choice.value === value)?.words ?? { ja: value, en: value };
}
