import { printedCode } from "../../core/workbook/bookCode.ts";
import type { DifferenceKind } from "../../core/workbook/difference.ts";
import type { Locale, Words } from "../../core/text/words.ts";
import type { UploadLineView, UploadView } from "../../usecases/workbook/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";

/** In which order kinds are counted and shown. */
export const kinds = ["change", "clash", "blank", "ask", "unreadable"] as const satisfies DifferenceKind[];

/** A file that came back in the words of its page. */
export function presentUpload(
  view: UploadView,
  {
    locale,
    now,
    words,
  }: { readonly locale: Locale; readonly now: Date; readonly words: Pick<Dictionary, "upload" | "time"> },
) {
  const moment = (iso: string) => momentText(iso, locale, now);
  const said = (text: Words | null) => text && text[locale];
  const line = (one: UploadLineView) => ({
    id: one.id,
    row: one.row,
    column: one.column[locale],
    kind: one.kind,
    handedOut: one.handedOut[locale],
    now: one.now[locale],
    nowBy:
      one.nowBy && one.nowAt ? fill(words.upload.changedBy, { at: moment(one.nowAt), by: one.nowBy }) : null,
    version: one.version,
    options: one.options.map((option) => ({
      address: option.address,
      text: option.said[locale],
      isTakeable: option.text !== null,
      isEmpty: option.text?.trim() === "",
      warnings: [option.doubt, option.problem].flatMap((text) => said(text) ?? []),
      understood: said(option.understood),
    })),
  });
  const sheets = view.sheets.map((sheet) => ({
    id: sheet.submissionId,
    title: fill(words.upload.sheet, { no: String(sheet.sheetNo).padStart(2, "0"), title: sheet.title }),
    closed: said(sheet.closed),
    lines: kinds.flatMap((kind) => sheet.lines.filter((one) => one.kind === kind).map(line)),
  }));
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const remark = ({ address, words: text }: UploadView["remarks"][number]) => ({
    address,
    text: text[locale],
  });
  return {
    id: view.upload.id,
    reviewId: view.heading.reviewId,
    heading: headingText(view.heading, { locale, now, words: words.time }),
    name: fill(words.upload.from, { department: view.department, file: view.upload.fileName }),
    facts: fill(words.upload.facts, {
      at: moment(view.upload.uploadedAt),
      by: view.upload.uploadedBy,
      code: printedCode(view.code),
      issuedAt: moment(view.issuedAt),
      issuedBy: view.issuedBy,
    }),
    newer: view.newerAt && fill(words.upload.newer, { at: moment(view.newerAt) }),
    counts: [
      ...kinds.map((kind) => ({
        kind: kind as DifferenceKind | "unchanged",
        n: lines.filter((one) => one.kind === kind).length,
      })),
      { kind: "unchanged" as const, n: view.unchanged },
    ],
    /** What can be taken over at once. */
    certain: sheets
      .filter(({ closed }) => !closed)
      .flatMap((sheet) => sheet.lines.filter(({ kind }) => kind === "change")).length,
    sheets: sheets.filter((sheet) => sheet.lines.length > 0),
    ways: fill(words.upload.ways, view.ways),
    problems: view.remarks.filter(({ level }) => level === "problem").map(remark),
    infos: view.remarks.filter(({ level }) => level === "info").map(remark),
    missing: view.missing,
  };
}

export type UploadPage = ReturnType<typeof presentUpload>;
export type UploadLine = UploadPage["sheets"][number]["lines"][number];
