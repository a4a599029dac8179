import type { Words } from "../../core/text/words.ts";
import type { SubmissionState } from "../../core/cycle/submission.ts";
import { printedCode } from "../../core/workbook/bookCode.ts";
import type { FileFault } from "../../core/workbook/rawBook.ts";

/** Why a file is not taken, and what to do: one sentence or two for each case. */
export const faultWords = {
  empty: {
    ja: "中身が空のファイルです。記入したファイルを選び直してください。",
    en: "The file is empty. Choose the file that you filled in.",
  },
  tooLarge: {
    ja: "ファイルが5 MBを超えています。貼り付けた画像などを取り除いて保存し直し、もう一度送ってください。",
    en: "The file is larger than 5 MB. Take out pictures and the like, save it and send it again.",
  },
  oldExcel: {
    ja: "古い形式（.xls）のファイルです。Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」にして送ってください。",
    en: "This is a file of the old format (.xls). Open it, save it as “Excel Workbook (.xlsx)” and send that.",
  },
  encrypted: {
    ja: "パスワードで保護されたファイルです。Excelの「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを消して保存し、送ってください。",
    en: "The file is encrypted with a password. Remove the password, save the file and send it.",
  },
  macros: {
    ja: "マクロを含むファイル（.xlsm）は受け取れません。「名前を付けて保存」で「Excelブック（.xlsx）」にして送ってください。",
    en: "A file with macros (.xlsm) is not taken. Save it as “Excel Workbook (.xlsx)” and send that.",
  },
  openDocument: {
    ja: "LibreOfficeの形式（.ods）のファイルです。「名前を付けて保存」で「Excel 2007-365 (.xlsx)」を選んで保存し、送ってください。",
    en: "This is an OpenDocument file (.ods). Save it as “Excel 2007-365 (.xlsx)” and send that.",
  },
  binaryWorkbook: {
    ja: "バイナリ形式（.xlsb）のファイルです。「名前を付けて保存」で「Excelブック（.xlsx）」にして送ってください。",
    en: "This is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)” and send that.",
  },
  notAWorkbook: {
    ja: "Excelブック（.xlsx）ではありません（CSVやPDFなど）。この画面から受け取ったブックに記入して送ってください。",
    en: "This is no Excel workbook (.xlsx), but perhaps CSV or PDF. Fill in the workbook from this page and send that.",
  },
  broken: {
    ja: "ファイルが壊れていて読み取れません。Excelで開けるか確かめ、保存し直して送ってください。",
    en: "The file is damaged and cannot be read. See whether it opens, save it again and send it.",
  },
  tooMuchInside: {
    ja: "中身が多すぎて読み取れません。この画面から受け取ったブックに記入し直して送ってください。",
    en: "There is too much inside the file. Fill in the workbook from this page and send that.",
  },
} as const satisfies Record<FileFault, Words>;

export const mixedBooks: Words = {
  ja: "二つ以上の入力用ブックのタブが混ざっています。ブックごとに別のファイルで送ってください。",
  en: "Tabs of several workbooks are mixed in this file. Send each workbook as a file of its own.",
};

export function strangeBook(municipality: string | null, own: string): Words {
  if (municipality !== null && municipality !== own) {
    return {
      ja: `「${municipality}」の入力用ブックです。${own}のブックを選び直してください。`,
      en: `This is a workbook of 「${municipality}」. Choose one of ${own}.`,
    };
  }
  return {
    ja: "この検証の入力用ブックと分かる印（帳票番号など）がありません。この画面から受け取ったブックに書き写して送ってください。",
    en: "Nothing in the file says that it is a workbook of this review (such as its number). Copy the values into the workbook from this page and send that.",
  };
}

export function unknownCode(code: string): Words {
  return {
    ja: `帳票番号${printedCode(code)}のブックを渡した記録がありません。番号を確かめるか、この画面から受け取り直したブックに書き写して送ってください。`,
    en: `No workbook with the number ${printedCode(code)} was handed out. Check the number, or copy the values into a workbook from this page.`,
  };
}

/** The number is gone and the department has had several workbooks: which one it was is for the person to say. */
export function whichBook(department: string, codes: readonly { code: string; at: string }[]): Words {
  const list = (said: (one: { code: string; at: string }) => string) => codes.map(said).join("、");
  return {
    ja: `帳票番号が消えています。${department}に渡したブックは${codes.length}つあり、どれか決められません。「表紙」のセルに「帳票番号 XXXX-XXXX」と書き入れて、もう一度送ってください（${list(({ code, at }) => `${printedCode(code)}：${at}`)}）。`,
    en: `The number of the workbook is gone, and ${department} was given ${codes.length}. Type “帳票番号 XXXX-XXXX” into a cell of the cover and send it again (${list(({ code, at }) => `${printedCode(code)}: ${at}`)}).`,
  };
}

export function otherReview(planTitle: string, year: Words): Words {
  return {
    ja: `「${planTitle}」${year.ja}の検証のブックです。その検証の画面から送ってください。`,
    en: `This is a workbook of the review of ${year.en} of 「${planTitle}」. Send it from the page of that review.`,
  };
}

export function otherDepartment(department: string): Words {
  return {
    ja: `「${department}」のブックです。${department}の担当者か企画担当課が送ってください。`,
    en: `This is the workbook of 「${department}」. It is for that department or for planning to send it.`,
  };
}

export const lockedReview: Words = {
  ja: "この検証は確定済みのため、取り込めません。直すときは企画担当課に確定の解除を依頼してください。",
  en: "This review is locked and takes nothing any more. Ask planning to unlock it if something must change.",
};

export const nothingFound: Words = {
  ja: "記入欄が一つも見つかりません。タブや見出しが消えていないか確かめるか、この画面から受け取ったブックに書き写して送ってください。",
  en: "None of the cells to fill in was found. See whether tabs and heads are still there, or copy the values into the workbook from this page.",
};

/** Why nothing can be taken over into a submission now, and what to do. */
export const closedWords: Readonly<Partial<Record<SubmissionState, Words>>> = {
  submitted: {
    ja: "提出済みのため取り込めません。提出を取り下げるか、差し戻しを受けてから、この画面を開き直してください。",
    en: "It has been submitted, so nothing can be taken over. Take it back or have it returned, then open this page again.",
  },
  approved: {
    ja: "承認済みのため取り込めません。差し戻しを受けてから、この画面を開き直してください。",
    en: "It has been approved, so nothing can be taken over. Have it returned, then open this page again.",
  },
  locked: lockedReview,
};
