import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { NoticeLine } from "./presentNotices.ts";

/** Notices, each with the sheets it is about; new ones can be marked as read. */
export function NoticeList({
  notices,
  words,
  isNew,
}: {
  readonly notices: readonly NoticeLine[];
  readonly words: Dictionary["notices"];
  readonly isNew: boolean;
}) {
  const pending = useNavigation().state === "submitting";
  return (
    <ResourceList>
      {notices.map((notice) => (
        <Resource
          key={notice.id}
          tag={
            <Tag look={isNew ? (notice.kind === "returned" ? "warning" : "active") : "plain"}>
              {notice.kindWord}
            </Tag>
          }
          title={<NoticeTitle notice={notice} />}
          details={<NoticeDetails notice={notice} />}
          action={
            isNew ? (
              <Form method="post" action="/notices">
                <input type="hidden" name="notice" value={notice.id} />
                <Button kind="secondary" size="small" name="intent" value="read" pending={pending}>
                  {words.read}
                  <span className="sr-only">{notice.lead}</span>
                </Button>
              </Form>
            ) : (
              <span className="text-solid-gray-700">{notice.state}</span>
            )
          }
        />
      ))}
    </ResourceList>
  );
}

function NoticeTitle({ notice }: { readonly notice: NoticeLine }) {
  const { langOf } = useShell();
  return (
    <>
      <span lang={langOf(notice.lead)}>{notice.lead}</span>
      <span className="ms-3 whitespace-nowrap font-normal text-solid-gray-700">{notice.at}</span>
    </>
  );
}

function NoticeDetails({ notice: { review, post, body, items, more } }: { readonly notice: NoticeLine }) {
  const { dataLang } = useShell();
  return (
    <>
      <p className="flex flex-wrap gap-x-5">
        {review && (
          <span>
            <span lang={dataLang}>{review.planTitle}</span> {review.underReview}
            <span className="whitespace-nowrap">（{review.work}）</span>
          </span>
        )}
        {post && <span lang={dataLang}>{post}</span>}
      </p>
      {body && (
        <p lang={dataLang} className="quote-rule my-1 whitespace-pre-line text-solid-gray-900">
          {body}
        </p>
      )}
      {items.length > 0 && (
        <ul className="mt-1">
          {items.map((item) => (
            <li key={item.id} className="flex flex-wrap gap-x-4">
              <a href={`/staff/submissions/${item.id}`} className="link-plain" lang={dataLang}>
                {item.title}
              </a>
              <span lang={dataLang}>{item.department}</span>
              {item.due && <span className="whitespace-nowrap">{item.due}</span>}
            </li>
          ))}
          {more && (
            <li>
              <a href="/staff/" className="link-plain">
                {more}
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
