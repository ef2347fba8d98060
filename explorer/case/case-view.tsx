import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ViewProps } from "../address.js";
import { withTexts } from "../run/run-query.js";
import { CaseOf } from "./case-shown.js";
import { isInReport } from "./in-report.js";
import { casesOfRecord, casesOfReport, type Cases } from "./report-data.js";
import "./case.css";

/** What is open, whichever view is shown. */
let opened: Cases = casesOfReport();

interface ListProps {
  readonly cases: Cases;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}

/** The cases there are. */
function CaseList({ cases, chosen, choose }: ListProps): VNode {
  return (
    <label class="cases">
      Failing case{" "}
      <select value={chosen ?? ""} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">choose one of {cases.size} …</option>
        {[...cases].map(([id, { finding, implementation }]) => (
          <option key={id} value={id}>
            {finding.requirements[0]}: {implementation.name.slice(0, 40)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A record to be opened. */
function OpenRecord({ open }: { readonly open: (file: Blob) => void }): VNode {
  return (
    <div class="drop">
      <label>
        <strong>A record</strong> that <code>check --out FILE</code> wrote
        <input
          type="file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) open(file);
            currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}

/** A failing case of a report, or of a record that is opened here. */
export function CaseView({ query, go }: ViewProps): VNode {
  const [cases, setCases] = useState(opened);
  const [fault, setFault] = useState<string>();
  const id = query.get("id");
  const found = id === undefined ? undefined : cases.get(id);
  const choose = (next: string): void => go(withTexts(query, { id: next }));
  const open = async (file: Blob): Promise<void> => {
    const read = await casesOfRecord(file);
    setFault(read.ok ? undefined : read.fault);
    if (!read.ok) return;
    if (read.cases.size === 0) setFault("it holds no failing case");
    opened = read.cases;
    setCases(opened);
    choose([...opened.keys()][0] ?? "");
  };
  return (
    <div class="case">
      {isInReport() && (
        <p class="back">
          <a href={`#${id ?? ""}`}>← Back to the report</a>
        </p>
      )}
      {found === undefined && <h2>A failing case</h2>}
      {cases.size > 0 && <CaseList cases={cases} chosen={id} choose={choose} />}
      {cases.size === 0 && (
        <p class="lead">
          A case that an implementation fails: the reference’s answer beside its answer, on the
          ladder where they part. An HTML report opens its cases here by itself.
        </p>
      )}
      {id !== undefined && found === undefined && (
        <p class="notice" role="status">
          There is no case {id.slice(0, 80)}{" "}
          {cases.size === 0 ? "until its record is opened" : "here"}.
        </p>
      )}
      {fault !== undefined && (
        <p class="notice bad" role="alert">
          The record cannot be opened: {fault}
        </p>
      )}
      {found !== undefined && id !== undefined && <CaseOf key={id} found={found} />}
      {!isInReport() && <OpenRecord open={(file) => void open(file)} />}
    </div>
  );
}
