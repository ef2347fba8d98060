import type { ComponentChildren, VNode } from "preact";
import type { InputIssue } from "../../src/errors.js";
import { DEFAULT_POSITION, type PositionTexts } from "../../src/explore/position.js";
import type { ViewProps } from "../address.js";
import { Choice } from "../controls/choice.js";
import { NumberField } from "../controls/number-field.js";
import type { Slide } from "../controls/slide.js";
import { changed, positionIn } from "./position-query.js";

/** Every issue's words at its key: `/M` is M's. */
export function faultOf(issues: readonly InputIssue[], key: string): string | undefined {
  const issue = issues.find(({ where }) => where === `/${key}` || where.startsWith(`/${key}/`));
  return issue && `expected ${issue.expected}, found ${issue.found}`;
}

interface Field {
  readonly key: keyof PositionTexts;
  readonly name: string;
  readonly slide?: Slide;
}

const DEALER: readonly Field[] = [
  { key: "a", name: "tickets on the shelf", slide: { from: 0, to: 20, step: 1 } },
  { key: "C", name: "cash", slide: { from: 0, to: 10, step: 0.01 } },
];
const ANCHORS: readonly Field[] = [
  { key: "M", name: "outside mid", slide: { from: 0, to: 2, step: 0.01 } },
  { key: "O", name: "outside spread", slide: { from: 0, to: 2, step: 0.01 } },
];
const RULES: readonly Field[] = [
  { key: "S", name: "ticket size, face" },
  { key: "M_min", name: "the Guard’s threshold" },
];

interface Props extends ViewProps {
  readonly issues: readonly InputIssue[];
  /** What a view asks for beside the position. */
  readonly children?: ComponentChildren;
}

/** The dealer's position, to type and to slide. */
export function PositionPanel({ query, go, issues, children }: Props): VNode {
  const texts = { ...DEFAULT_POSITION, ...positionIn(query) };
  const set = (key: keyof PositionTexts) => (text: string) =>
    go(changed(query, { [key]: text }), key);
  const numbers = (fields: readonly Field[]) =>
    fields.map(({ key, ...field }) => (
      <NumberField
        key={key}
        symbol={key}
        {...field}
        text={texts[key]}
        fault={faultOf(issues, key)}
        change={set(key)}
      />
    ));
  return (
    <form class="panel" aria-label="The position" onSubmit={(event) => event.preventDefault()}>
      {children}
      <h2>The dealer</h2>
      {numbers(DEALER)}
      <h2>The VBT’s anchors</h2>
      {numbers(ANCHORS)}
      <details>
        <summary>Ticket size, Guard and readings</summary>
        {numbers(RULES)}
        <Choice
          legend="Floor of B"
          options={[
            ["true", "on"],
            ["false", "off"],
          ]}
          value={texts.clip_nonneg_B}
          change={set("clip_nonneg_B")}
        />
        <Choice
          legend="A price is money per"
          options={[
            ["ticket", "ticket"],
            ["face", "unit of face"],
          ]}
          value={texts["price-basis"]}
          change={set("price-basis")}
        />
        <Choice
          legend="A pin flag tells of the"
          options={[
            ["posted", "posted quote"],
            ["clipped", "clipped quote"],
          ]}
          value={texts["pin-flag"]}
          change={set("pin-flag")}
        />
      </details>
      <p class="soft">Decimals and exact ratios, such as 31/30.</p>
    </form>
  );
}
