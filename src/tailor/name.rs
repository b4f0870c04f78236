//! What a copy is called: names of files come from outside, and what they hold must not choose a place.

/// The longest part of the name that comes from one file, in bytes; file systems take 255 for all of it.
const LONGEST: usize = 80;

/// Names that Windows gives to devices, whatever ending follows.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of the copy of a CV for a posting: `cv.for-acme.md` for `cv.md` and `jobs/acme.html`.
///
/// Both are names of files without their folders, `posting` nothing where it came through standard input. Only letters,
/// digits and `-`, `_`, `.` of them are kept.
///
/// ```
/// use cvfit::tailor::copy_name;
///
/// assert_eq!(copy_name("cv.md", Some("acme.html")), "cv.for-acme.md");
/// assert_eq!(copy_name("../../.bashrc", Some("a/b\0c")), "bashrc.for-a-b-c.md");
/// ```
pub fn copy_name(cv: &str, posting: Option<&str>) -> String {
    let (stem, ending) = parts(cv);
    let ending = match ending {
        Some(ending) if ending.len() <= 12 && ending.chars().all(char::is_alphanumeric) => ending,
        _ => "md",
    };
    let posting = posting.map_or_else(|| "posting".to_owned(), |name| safe(parts(name).0, "posting"));
    let mut name = format!("{}.for-{posting}.{ending}", safe(stem, "cv"));
    let first = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |word: &str| {
        first
            .strip_prefix(word)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    if DEVICES.contains(&first.as_str()) || numbered("com") || numbered("lpt") {
        name.insert(0, '_');
    }
    name
}

/// A name without its ending, and the ending.
fn parts(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.trim_matches(['.', '/', '\\']).is_empty() && !ending.contains(['/', '\\']) =>
        {
            (stem, Some(ending))
        }
        _ => (name, None),
    }
}

/// A part of a name that leads nowhere and hides nothing; `instead` where nothing is left.
fn safe(part: &str, instead: &str) -> String {
    let mut safe = String::new();
    for c in part.chars() {
        if c.is_alphanumeric() || c == '_' || c == '.' && !safe.ends_with('.') {
            safe.push(c);
        } else if c != '.' && !safe.ends_with('-') {
            safe.push('-');
        }
    }
    let mut kept = safe.trim_matches(['-', '.']);
    while kept.len() > LONGEST {
        kept = kept.char_indices().next_back().map_or("", |(at, _)| &kept[..at]);
    }
    let kept = kept.trim_end_matches(['-', '.']);
    if kept.is_empty() { instead.to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_of_both() {
        for (cv, posting, name) in [
            ("cv.md", Some("job.txt"), "cv.for-job.md"),
            (
                "Zoë Čapek CV.txt",
                Some("Staff Engineer (m,w,d).html"),
                "Zoë-Čapek-CV.for-Staff-Engineer-m-w-d.txt",
            ),
            ("cv", None, "cv.for-posting.md"),
            ("cv.v2.md", Some("-"), "cv.v2.for-posting.md"),
        ] {
            assert_eq!(copy_name(cv, posting), name);
        }
    }

    #[test]
    fn hostile_names_stay_in_the_folder() {
        let long = "x".repeat(300);
        for evil in [
            "../../etc/passwd",
            "/etc/passwd",
            "..",
            ".",
            "",
            "a\0b",
            "-rf",
            ".ssh",
            "CON",
            "com1.md",
            "LPT9.x",
            "a\nb\u{1b}[2J",
            "\u{202e}fdp.md",
            "~",
            "$(x)",
            "a/../../b.md",
            "C:\\x\\y.md",
            "\\\\host\\share",
            "...",
            &long,
            "é\u{301}".repeat(200).as_str(),
            "nul.",
            "  ",
        ] {
            for name in [copy_name(evil, Some(evil)), copy_name("cv.md", Some(evil)), copy_name(evil, None)] {
                let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
                assert!(name.chars().all(plain), "{name:?}");
                assert!(!name.starts_with(['.', '-']) && name.len() <= 200, "{name:?}");
                let first = name.split('.').next().unwrap().to_lowercase();
                assert!(!DEVICES.contains(&first.as_str()) && first != "com1" && first != "lpt9", "{name:?}");
                assert!(name.contains(".for-") && !name.contains(".."), "{name:?}");
            }
        }
    }
}
