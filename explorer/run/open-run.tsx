import type { VNode } from "preact";
import { useState } from "preact/hooks";
import stub from "../../docs/examples/stub.yaml?raw";

interface Props {
  readonly open: (name: string, file: Blob) => void;
}

/** A file, chosen or dropped. */
function FilePlace({ open }: Props): VNode {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) open(file.name, file);
  };
  return (
    <div
      class={`drop${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label>
        <strong>A file</strong>, chosen or dropped here: a run file (YAML or JSON), or a trace that
        an implementation recorded
        <input
          type="file"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}

/** Where a run comes from: a file, the clipboard, or the specification's own stub. */
export function OpenRun({ open }: Props): VNode {
  const [text, setText] = useState("");
  return (
    <section class="open-run" aria-label="Open a run">
      <FilePlace open={open} />
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") open("", new Blob([text]));
        }}
      >
        <label>
          <strong>A text</strong>, pasted
          <textarea
            rows={5}
            spellcheck={false}
            value={text}
            placeholder={"seed: 42\nring: { n_traders_min: 12 }\nperiods: 8"}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" disabled={text.trim() === ""}>
            Open the text
          </button>
          <button type="button" onClick={() => open("stub.yaml", new Blob([stub]))}>
            Open the specification’s stub: 100 traders, 12 periods
          </button>
        </div>
      </form>
      <p class="soft">Whatever you open stays in this browser.</p>
    </section>
  );
}
