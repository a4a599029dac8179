import type { Dictionary } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";

/** A password that is shown to the administrator this one time. */
export function FirstPassword({
  title,
  username,
  password,
  words,
}: {
  readonly title: string;
  readonly username: string;
  readonly password: string;
  readonly words: Dictionary["users"];
}) {
  return (
    <Banner tone="success" title={title} announce>
      <p>
        {words.login}: <code>{username}</code>
      </p>
      <p>
        {words.password}: <code className="text-[1.25rem] font-bold">{password}</code>
      </p>
      <p>{words.passwordHint}</p>
    </Banner>
  );
}
