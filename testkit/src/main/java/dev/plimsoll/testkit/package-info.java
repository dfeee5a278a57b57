/**
 * The spec language: Markdown files that are documentation and test at once, for any tool that
 * finds things in YAML; used by tests only, knows no tool. Read {@link
 * dev.plimsoll.testkit.SpecSuite} first.
 *
 * <p>A heading that holds code blocks is a test, a heading that holds headings is a group. A test's
 * {@code yaml} block is its manifest, named {@code test.yaml} unless a line like {@code
 * `web.yaml`:} stands before it. What the tool must find is written into the manifest, as comments:
 *
 * <pre>{@code
 * # Image tags
 *
 * ## A tag that moves
 *
 * ```yaml
 * apiVersion: v1
 * kind: Pod
 * metadata: {name: web}
 * spec:
 *   containers:
 *   - name: web
 *     image: nginx   # warning: [image-tag-latest] "latest"
 *   - name: Side_car
 *     #     ^^^^^^^^ error: [api/invalid]
 *     image: registry.example/sidecar:1.0
 * ```
 * }</pre>
 *
 * <ul>
 *   <li>{@code # warning: [code] "part of the message"}: a finding of that severity and code starts
 *       on this line. The message may be left out, a code without a stage matches any stage,
 *       several are separated by {@code ;}. Severities are {@code error}, {@code warning} and
 *       {@code info}. It may follow another comment on the line.
 *   <li>A comment line with {@code ^^^^} before the expectation: exactly that span in the nearest
 *       line above that is not such a comment itself; columns count UTF-16 units. One {@code ^}
 *       just behind the line's end is an empty span there. For spans that begin under the {@code
 *       #}, write an arrow as long as the span: {@code # <--- error: [code]}.
 *   <li>Bare {@code # warning} or {@code # warning: "part"} in a card: the card's rule.
 *   <li>{@code # placed: node-a, node-b}: all pods of the object that this line belongs to are
 *       placed, and these are, taken together, the nodes they may be on. {@code # unplaced:
 *       "Insufficient cpu"}: none fits, for that reason.
 *   <li>A {@code config} block counts for its heading and everything below; a deeper one replaces
 *       single top-level keys of it. A {@code nodes} block is inherited too.
 *   <li>A {@code report} block is the whole report as text, a {@code fixed} block the file after
 *       all safe fixes, with expectations for what is then still found. {@code -Dplimsoll.update}
 *       rewrites both in place.
 * </ul>
 *
 * <p>Every finding must be expected. Every manifest is run again in other clothes: see {@link
 * dev.plimsoll.testkit.Invariant}.
 */
@NullMarked
package dev.plimsoll.testkit;

import org.jspecify.annotations.NullMarked;
