/** Paragraphs of a rule's page; an empty line parts them. */
export function Prose({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph) => (
    <p key={paragraph} className="typed">
      {paragraph}
    </p>
  ));
}
