import { useRouteLoaderData } from "react-router";
import type { loader } from "./root.tsx";

/** What the frame knows on every page: language, person, words of the frame. */
export function useShell() {
  const shell = useRouteLoaderData<typeof loader>("root");
  if (!shell) throw new Error("The frame of the page has no data.");
  const isEnglish = shell.locale === "en";
  return {
    ...shell,
    /** Marks what the city has written as Japanese, on English pages. */
    dataLang: isEnglish ? "ja" : undefined,
    /** The same for words that may be in either language. */
    langOf: (text: string) => (isEnglish && /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? "ja" : undefined),
  };
}
