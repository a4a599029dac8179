/** Languages in which Shirube speaks; Japanese first. */
export type Locale = "ja" | "en";

/** One thing said in every language. Documents freeze it as it is. */
export type Words = Readonly<Record<Locale, string>>;
