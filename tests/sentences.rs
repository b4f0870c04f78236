//! How well single sentences of many trades are read, held above floors.
//!
//! `tests/sentences/asks-*.tsv` hold sentences as adverts have them, each with what it asks for: `kind:text` between
//! bars, the kind by its first letter (tech, method, domain, soft, language, credential). `asks-nothing.tsv` holds
//! sentences without labels, in which nothing that can be checked is asked for. `verdicts.tsv` holds what is asked, the
//! skill in it, a line of a CV and the verdict a careful recruiter would give. The labels were written before the
//! program was run on them. `small-postings.txt` holds postings of a dozen lines with a CV of a dozen more, of many trades,
//! with the verdict for each need.
//!
//! `cargo test --test sentences -- --nocapture` prints the figures and what was missed.

use std::fs;
use std::ops::Range;
use std::path::Path;

use cvfit::analysis::{Analyser, Month};
use cvfit::config::Config;
use cvfit::fit::Verdict;
use cvfit::posting::Level;
use cvfit::taxonomy::{Kind, Taxonomy};
use cvfit::text::Text;

/// The least part of the labels that is found, and of what is found that is labelled.
const RECALL: f64 = 0.93;
const PRECISION: f64 = 0.97;

/// The most sentences that ask for nothing in which something is found all the same.
const MOST_DECOYS_TAKEN: usize = 2;

/// The least part of the verdicts that is right.
const VERDICTS: f64 = 0.8;

/// The most needs that are read as covered where less is shown. None of them may be missing altogether.
const MOST_TOO_KIND: usize = 2;

/// The least part of the verdicts of small postings that is right. They are harder: a line holds several needs.
const SMALL_POSTINGS: f64 = 0.62;

/// The sentences under one heading of a file.
struct Section {
    heading: String,
    rows: Vec<Vec<String>>,
}

fn sections(file: &str) -> Vec<Section> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut all: Vec<Section> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix("# ") {
            all.push(Section { heading: heading.to_owned(), rows: Vec::new() });
        } else {
            let row = line.split('\t').map(str::to_owned).collect();
            all.last_mut().unwrap_or_else(|| panic!("{file} opens with a heading")).rows.push(row);
        }
    }
    all
}

fn analyser() -> Analyser {
    Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 })
}

/// A posting with these sentences as its items, and where each of them stands.
fn posting(heading: &str, section: &Section) -> (Text, Vec<Range<usize>>) {
    let mut text = format!("Site Assistant\n\n{heading}:\n");
    let mut places = Vec::new();
    for row in &section.rows {
        text.push_str("- ");
        places.push(text.len()..text.len() + row[0].len());
        text.push_str(&row[0]);
        text.push('\n');
    }
    let text = Text::from_source("job.txt", &text);
    (text, places)
}

/// The places of the labels in a sentence that starts at `start`, each label's own.
fn labels(row: &[String], start: usize) -> Vec<(String, Range<usize>)> {
    let sentence = row[0].to_lowercase();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let label = |label: &str| {
        let (_, text) = label.split_once(':').unwrap_or_else(|| panic!("no kind in `{label}`"));
        let wanted = text.to_lowercase();
        let mut places = sentence.match_indices(&wanted).map(|(at, found)| at..at + found.len());
        let place = places.find(|place| !taken.contains(place));
        let place = place.unwrap_or_else(|| panic!("`{text}` does not stand in `{}`", row[0]));
        taken.push(place.clone());
        (label.to_owned(), start + place.start..start + place.end)
    };
    row[1].split('|').map(label).collect()
}

fn shared(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Pairs labels with what was read where they share letters, the closest first: which labels and which readings have
/// a partner.
fn paired(labels: &[(String, Range<usize>)], read: &[Range<usize>]) -> (Vec<bool>, Vec<bool>) {
    let mut close: Vec<(f64, usize, usize)> = Vec::new();
    for (l, (_, label)) in labels.iter().enumerate() {
        for (r, reading) in read.iter().enumerate() {
            let most = label.len().max(reading.len()).max(1);
            close.push((shared(label, reading) as f64 / most as f64, l, r));
        }
    }
    close.retain(|(share, ..)| *share > 0.0);
    close.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut found, mut used) = (vec![false; labels.len()], vec![false; read.len()]);
    for (_, l, r) in &close {
        if !found[*l] && !used[*r] {
            (found[*l], used[*r]) = (true, true);
        }
    }
    // A second reading of a labelled skill is not held against the program.
    for (_, _, r) in &close {
        used[*r] = true;
    }
    (found, used)
}

#[test]
fn what_sentences_of_many_trades_ask_for_is_found() {
    let analyser = analyser();
    let (mut right, mut missed, mut extra) = (0usize, Vec::new(), Vec::new());
    let files = [
        "asks-technology.tsv",
        "asks-building-and-making.tsv",
        "asks-care-and-teaching.tsv",
        "asks-business-and-service.tsv",
        "asks-long.tsv",
    ];
    for section in files.into_iter().flat_map(sections) {
        let (text, places) = posting("Requirements", &section);
        let answer = analyser.posting(&text);
        for (row, place) in section.rows.iter().zip(places) {
            let labels = labels(row, place.start);
            let here = answer.skills.iter().map(|skill| skill.span.start as usize..skill.span.end as usize);
            let read: Vec<Range<usize>> = here.filter(|span| shared(span, &place) > 0).collect();
            let (found, used) = paired(&labels, &read);
            right += found.iter().filter(|found| **found).count();
            let left = labels.iter().zip(&found).filter(|(_, found)| !**found);
            missed.extend(left.map(|((label, _), _)| format!("missed {label} in: {}", row[0])));
            let more = read.iter().zip(&used).filter(|(_, used)| !**used);
            extra
                .extend(more.map(|(span, _)| format!("took {} in: {}", &text.clean()[span.clone()], row[0])));
        }
    }
    let recall = right as f64 / (right + missed.len()) as f64;
    let precision = right as f64 / (right + extra.len()) as f64;
    let lines = [missed, extra].concat().join("\n  ");
    println!("{right} found, recall {recall:.3}, precision {precision:.3}\n  {lines}");
    assert!(recall >= RECALL, "recall is {recall:.3}:\n  {lines}");
    assert!(precision >= PRECISION, "precision is {precision:.3}:\n  {lines}");
}

#[test]
fn nothing_is_asked_where_nothing_is_asked() {
    let analyser = analyser();
    let (mut count, mut taken) = (0, Vec::new());
    for section in sections("asks-nothing.tsv") {
        count += section.rows.len();
        let (text, _) = posting(&section.heading, &section);
        let asked = analyser.posting(&text).skills.into_iter();
        let asked = asked.filter(|skill| matches!(skill.level, Level::Required | Level::Preferred));
        let hard = asked.filter(|skill| skill.kind != Kind::Soft);
        taken.extend(hard.map(|skill| format!("{} in: {}", skill.text, text.line(skill.line))));
    }
    println!("{} of {count} sentences\n  {}", taken.len(), taken.join("\n  "));
    assert!(count >= 100, "{count} sentences");
    assert!(taken.len() <= MOST_DECOYS_TAKEN, "{}", taken.join("\n  "));
}

#[test]
fn verdicts_are_those_of_a_careful_recruiter() {
    let analyser = analyser();
    let (mut right, mut wrong, mut too_kind) = (0usize, Vec::new(), Vec::new());
    for row in sections("verdicts.tsv").into_iter().flat_map(|section| section.rows) {
        let [need, skill, shown, verdict] = &row[..] else { panic!("four columns: {row:?}") };
        let job = Text::from_source("job.txt", &format!("Assistant\n\nRequirements:\n- {need}\n"));
        let cv = format!("# Kim Roe\n\n## Experience\n\n### Employee, Acme\n2015 – present\n\n- {shown}\n");
        let answer = analyser.check(&Text::from_source("cv.md", &cv), &job);
        let (skill, line) = (skill.to_lowercase(), format!("{need} | {shown}"));
        let near = answer.needs.iter().find(|need| {
            let mut texts = need.texts.iter().map(|text| text.to_lowercase());
            texts.any(|text| text.contains(&skill) || skill.contains(&text))
        });
        let got = near.map_or("not read", |need| need.verdict.word());
        if got == verdict {
            right += 1;
            continue;
        }
        wrong.push(format!("{verdict}, read as {got}: {line}"));
        if got == Verdict::Covered.word() {
            assert_ne!(verdict, Verdict::Missing.word(), "nothing shows it: {line}");
            too_kind.push(line);
        }
    }
    let share = right as f64 / (right + wrong.len()) as f64;
    println!("{right} right, {share:.3}\n  {}", wrong.join("\n  "));
    assert!(share >= VERDICTS, "{share:.3}:\n  {}", wrong.join("\n  "));
    assert!(too_kind.len() <= MOST_TOO_KIND, "covered without being shown:\n  {}", too_kind.join("\n  "));
}

/// The skills of which a need asks for any, and its verdict.
type Need = (Vec<String>, String);

/// A small posting, its CV, and what each of its lines asks for.
#[derive(Default)]
struct Small {
    title: String,
    cv: Vec<String>,
    lines: Vec<(String, Vec<Need>)>,
}

fn small_postings() -> Vec<Small> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences/small-postings.txt");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut all: Vec<Small> = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            all.push(Small { title: title.to_owned(), ..Small::default() });
        }
        let Some(small) = all.last_mut() else { continue };
        if let Some(said) = line.strip_prefix("> ") {
            small.cv.push(said.to_owned());
        } else if line.starts_with("- ") {
            small.lines.push((line.to_owned(), Vec::new()));
        } else if let Some(need) = line.strip_prefix("  ") {
            let (skills, verdict) =
                need.split_once(" = ").unwrap_or_else(|| panic!("no verdict in `{need}`"));
            let any_of = skills.split(" / ").map(str::to_lowercase).collect();
            let (_, needs) = small.lines.last_mut().unwrap_or_else(|| panic!("`{need}` follows a line"));
            needs.push((any_of, verdict.to_owned()));
        }
    }
    all
}

#[test]
fn verdicts_of_small_postings_are_those_of_a_careful_recruiter() {
    let analyser = analyser();
    let (mut right, mut wrong, mut false_comfort) = (0usize, Vec::new(), Vec::new());
    for small in small_postings() {
        let asked: Vec<&str> = small.lines.iter().map(|(line, _)| line.as_str()).collect();
        let job = format!("# {}\n\n## Requirements\n\n{}\n", small.title, asked.join("\n"));
        let cv = format!("# Kim Roe\n\n## Experience\n\n{}\n", small.cv.join("\n\n"));
        let answer = analyser.check(&Text::from_source("cv.md", &cv), &Text::from_source("job.md", &job));
        for (number, (line, needs)) in small.lines.iter().enumerate() {
            for (any_of, verdict) in needs {
                let here = answer.needs.iter().filter(|need| need.line == number + 5);
                let shares = |text: &String| {
                    let text = text.to_lowercase();
                    any_of.iter().filter(|asked| text.contains(*asked) || asked.contains(&text)).count()
                };
                let near = here.map(|need| (need.texts.iter().map(shares).sum::<usize>(), need));
                let near = near.filter(|(shared, _)| *shared > 0).max_by_key(|(shared, _)| *shared);
                let got = near.map_or("not read", |(_, need)| need.verdict.word());
                if got == verdict {
                    right += 1;
                    continue;
                }
                let said =
                    format!("{}: {} is {verdict}, read as {got}: {line}", small.title, any_of.join(" or "));
                if got == Verdict::Covered.word() && verdict == Verdict::Missing.word() {
                    false_comfort.push(said.clone());
                }
                wrong.push(said);
            }
        }
    }
    let share = right as f64 / (right + wrong.len()) as f64;
    println!("{right} right, {share:.3}\n  {}", wrong.join("\n  "));
    assert!(right + wrong.len() >= 200, "{} verdicts", right + wrong.len());
    assert!(share >= SMALL_POSTINGS, "{share:.3}:\n  {}", wrong.join("\n  "));
    assert!(false_comfort.len() <= 1, "covered, and nothing shows it:\n  {}", false_comfort.join("\n  "));
}
