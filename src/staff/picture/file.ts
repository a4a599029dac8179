import { readPicture } from "../../usecases/picture/readPicture.ts";
import { staffLoader, textParam } from "../guard.ts";

/** The picture itself, for the planners of its city alone. It is shown as a picture and nothing else, even if a
 * browser were led to open it as a page. */
export const loader = staffLoader(["editPlan"], async (staff) => {
  const { mediaType, bytes, id } = await readPicture(
    staff.context,
    staff.actor,
    textParam(staff, "pictureId"),
  );
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `inline; filename="${id}.${mediaType.replace("image/", "")}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
});
