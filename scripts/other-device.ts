import { deviceField } from "../src/draft/conflicts";
import { editClip, editIssue } from "../src/draft/edits";
import { readIssue } from "../src/draft/read-issue";
import { decodeDraftFile } from "../src/draft-file/decode";
import { encodeDraftFile } from "../src/draft-file/encode";
import { write } from "../src/replica/write";
import { sha256 } from "../src/storage/sync/sha256";

const DEVICE = "Phone";

/** The draft file that another device would answer with: the same issue, its introduction and first blurb rewritten. */
export async function writtenOnAnotherDevice(file: string, texts: { introduction: string; blurb: string }) {
  const { documents, exportedAt } = await decodeDraftFile(file, sha256);
  const stamp = { writer: "another-device-1", at: Date.parse(exportedAt) };
  const edited = documents.map((document) => {
    const clip = readIssue(document).entries.find(({ kind }) => kind === "clip");
    return write(
      document,
      [
        { entry: null, field: deviceField(stamp.writer), value: DEVICE },
        ...editIssue(document, { introduction: texts.introduction }),
        ...(clip ? editClip(document, clip.id, { blurb: texts.blurb }) : []),
      ],
      stamp,
    );
  });
  return encodeDraftFile(edited, { device: DEVICE, exportedAt }, sha256);
}
