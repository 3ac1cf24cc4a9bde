//! A text of several sections, each opened by a line `# key`.

use std::collections::BTreeMap;

use crate::problem::Report;

pub(crate) struct Section<'a> {
    /// How many lines of the file stand before the body.
    pub(crate) before: usize,
    pub(crate) body: &'a str,
}

/// Splits a text, which must hold the sections of `keys`, may hold those of `optional`, and no
/// other; none of them empty.
pub(crate) fn split<'a>(
    text: &'a str,
    keys: &[&str],
    optional: &[&str],
    report: &mut Report<'_>,
) -> Option<BTreeMap<&'a str, Section<'a>>> {
    let mut sections = BTreeMap::new();
    let mut sound = true;
    let mut open: Option<(&str, usize, usize)> = None; // key, first line, first byte
    let mut offset = 0;
    for (before, line) in text.split_inclusive('\n').enumerate() {
        let end = offset + line.len();
        if let Some(key) = line.strip_prefix("# ").map(str::trim) {
            close(&mut sections, open, text.get(..offset));
            if !keys.contains(&key) && !optional.contains(&key) {
                report.add(before + 1, format!("unknown section `{key}`"));
                sound = false;
            } else if sections.contains_key(key) {
                report.add(before + 1, format!("section `{key}` stands here twice"));
                sound = false;
            }
            open = Some((key, before + 1, end));
        } else if open.is_none() && !line.trim().is_empty() {
            report.add(before + 1, "text before the first line `# key`");
            sound = false;
            open = Some(("", before, offset));
        }
        offset = end;
    }
    close(&mut sections, open, Some(text));
    for (key, needed) in both(keys, optional) {
        match sections.get(key) {
            None if !needed => continue,
            None => report.add(None, format!("section `{key}` is missing")),
            Some(Section { before, body }) if body.trim().is_empty() => {
                report.add(*before, format!("section `{key}` is empty"));
            }
            Some(_) => continue,
        }
        sound = false;
    }
    sound.then_some(sections)
}

/// Every key, and whether its section must be there.
fn both<'a>(keys: &'a [&str], optional: &'a [&str]) -> impl Iterator<Item = (&'a str, bool)> {
    let needed = keys.iter().map(|key| (*key, true));
    needed.chain(optional.iter().map(|key| (*key, false)))
}

fn close<'a>(
    sections: &mut BTreeMap<&'a str, Section<'a>>,
    open: Option<(&'a str, usize, usize)>,
    so_far: Option<&'a str>,
) {
    if let Some((key, before, start)) = open
        && let Some(body) = so_far.and_then(|text| text.get(start..))
    {
        sections.insert(key, Section { before, body });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    #[test]
    fn bodies_keep_their_place() {
        let mut problems = Vec::new();
        let text = "# title\nHello\n\n# first\n\n1. One\n## Part\n";
        let sections =
            split(text, &["title", "first"], &[], &mut Report::on("a.md", &mut problems)).unwrap();
        assert_eq!((sections["title"].before, sections["title"].body), (1, "Hello\n\n"));
        assert_eq!((sections["first"].before, sections["first"].body), (4, "\n1. One\n## Part\n"));
        assert!(problems.is_empty());
    }

    #[test]
    fn what_is_missing_or_extra_is_named() {
        let mut problems = Vec::new();
        let text = "stray\n# title\nA\n# titel\nB\n# title\nC\n# lead\n";
        let keys = ["title", "lead", "first"];
        assert!(split(text, &keys, &[], &mut Report::on("a.md", &mut problems)).is_none());
        let shown: Vec<String> = problems.iter().map(Problem::to_string).collect();
        let expected = [
            "a.md:1: text before the first line `# key`",
            "a.md:4: unknown section `titel`",
            "a.md:6: section `title` stands here twice",
            "a.md:8: section `lead` is empty",
            "a.md: section `first` is missing",
        ];
        assert_eq!(shown, expected);
    }
}
