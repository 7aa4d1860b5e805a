//! Descriptions in catalogues are often HTML: their words, one line a block.

use super::entity::replace_references;

/// Elements whose content is no text.
const SILENT: [&str; 2] = ["script", "style"];
/// Elements that stay within a line.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

/// The text of an HTML fragment; a text without tags and references only has its blanks tidied.
pub(crate) fn strip_html(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        if let Some((name, after_tag)) = read_tag(after) {
            if !INLINE.contains(&name.as_str()) {
                plain.push('\n');
            }
            rest = if SILENT.contains(&name.as_str()) { skip_to_close(after_tag, &name) } else { after_tag };
        } else {
            plain.push('<');
            rest = after;
        }
        // Without a closing bracket ahead there is no tag ahead, and looking for one again would be quadratic.
        if !rest.contains('>') {
            break;
        }
    }
    plain.push_str(rest);
    tidy_lines(&replace_references(&plain, |_name| false))
}

/// The lower-case name of the tag that starts after `<`, and what follows the tag.
fn read_tag(after: &str) -> Option<(String, &str)> {
    if let Some(comment) = after.strip_prefix("!--") {
        return comment.split_once("-->").map(|(_, rest)| (String::new(), rest));
    }
    let inner = after.strip_prefix('/').unwrap_or(after);
    inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!').then_some(())?;
    let (tag, rest) = inner.split_once('>')?;
    let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    // A closing tag of a silent element does not open another silence.
    let name = if inner.len() < after.len() && SILENT.contains(&name) { "" } else { name };
    Some((name.to_ascii_lowercase(), rest))
}

fn skip_to_close<'a>(text: &'a str, name: &str) -> &'a str {
    let close = format!("</{name}");
    match text.split_once(close.as_str()) {
        Some((_, after)) => after.split_once('>').map_or("", |(_, rest)| rest),
        None => "",
    }
}

fn tidy_lines(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_lines_and_inline_tags_vanish() {
        let html = "<p>Станок&nbsp;<b>токарный</b></p><ul><li>ЧПУ</li><li>380&nbsp;В</li></ul>";
        assert_eq!(strip_html(html), "Станок токарный\nЧПУ\n380 В");
    }

    #[test]
    fn a_less_than_sign_is_no_tag() {
        assert_eq!(strip_html("влажность < 80 %, t <5 °C и > 0"), "влажность < 80 %, t <5 °C и > 0");
    }

    #[test]
    fn scripts_styles_and_comments_are_left_out() {
        assert_eq!(strip_html("a<script>alert('<p>')</script>b<!-- <p>c</p> -->d"), "a\nb\nd");
        assert_eq!(strip_html("a<style>p{}"), "a");
    }
}
