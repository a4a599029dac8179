import type { Packet, PacketItem } from "../../core/council/packet.ts";
import { packetFigures } from "../../core/council/packetFigures.ts";
import { officeDate } from "./officeDate.ts";
import { reviewLine } from "./packetBook.ts";

/** A form for opinions on paper. Plain data, so that it can go to the typesetter as JSON. */
export type OpinionForm = {
  readonly city: string;
  readonly council: string;
  readonly meeting: string;
  readonly date: string;
  readonly replyDue: string | null;
  readonly replyTo: string;
  readonly items: readonly {
    readonly number: string;
    readonly title: string;
    readonly review: string;
    /** Each document that was shown, with its figures; an item that shows none has one without a title. */
    readonly parts: readonly FormPart[];
  }[];
};

type FormPart = {
  readonly title: string;
  readonly figures: readonly { readonly name: string; readonly text: string }[];
};

/** Lays out the form of a packet: what can be commented on, in the order of the agenda. Items that are no more than
 * words (開会, 閉会) have no room of their own. */
export function opinionForm({ cover }: Packet, items: readonly PacketItem[]): OpinionForm {
  return {
    city: cover.city,
    council: cover.body,
    meeting: `第${cover.number}回`,
    date: officeDate(cover.heldOn),
    replyDue: cover.replyDue && officeDate(cover.replyDue),
    replyTo: cover.replyTo,
    items: cover.agenda.flatMap((item, at) => {
      const shown = items.filter(({ agendaItemId }) => agendaItemId === item.id);
      if (shown.length === 0 && item.note === "") return [];
      const parts = shown.map(({ title, body }): FormPart => ({
        title,
        figures: packetFigures(body).map(({ name, text }) => ({ name, text })),
      }));
      return [
        {
          number: String(at + 1),
          title: item.title,
          review: reviewLine(item),
          parts: parts.length > 0 ? parts : [{ title: "", figures: [] }],
        },
      ];
    }),
  };
}
